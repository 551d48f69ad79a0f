import type { GivenText } from '@esep/domain';

/**
 * Invented people of a region where many peoples live. No name is taken from a roster of a real council. Each line:
 * Kazakh form | Russian form | English form.
 */
const lines = `
Байсалов Ержігіт Қанатұлы | Байсалов Ержигит Канатович | Yerzhigit Baysalov
Тілеубекова Айсұлу Маратқызы | Тилеубекова Айсулу Маратовна | Aisulu Tileubekova
Горчаковский Пётр Семёнович | Горчаковский Пётр Семёнович | Pyotr Gorchakovsky
Жұмаділдин Сәкен Ерболұлы | Жумадильдин Сакен Ерболович | Saken Zhumadildin
Вайнгартнер Ирма Готлибовна | Вайнгартнер Ирма Готлибовна | Irma Weingärtner
Қойлыбаева Назым Серікқызы | Койлыбаева Назым Сериковна | Nazym Koilybayeva
Ертісбаев Дәурен Тоқтарұлы | Ертисбаев Даурен Токтарович | Dauren Yertisbayev
Чернопольский Глеб Аркадьевич | Чернопольский Глеб Аркадьевич | Gleb Chernopolsky
Мұқышева Гүлдана Бауыржанқызы | Мукышева Гульдана Бауыржановна | Guldana Mukysheva
Сарыарқаұлы Бекзат Айдынұлы | Сарыаркаулы Бекзат Айдынулы | Bekzat Saryarkauly
Литвиненко-Яр Оксана Тарасовна | Литвиненко-Яр Оксана Тарасовна | Oksana Lytvynenko-Yar
Әбілқайырова Меруерт Нұрланқызы | Абилькаирова Меруерт Нурлановна | Meruert Abilkairova
Қарабаласов Олжас Темірұлы | Карабаласов Олжас Темирович | Olzhas Karabalasov
Шлегельман Виктор Рейнгольдович | Шлегельман Виктор Рейнгольдович | Viktor Schlegelmann
Досымжанова Ләззат Қуатқызы | Досымжанова Ляззат Куатовна | Lyazzat Dosymzhanova
Нұрпейісбаев Алмас Жанатұлы | Нурпейсбаев Алмас Жанатович | Almas Nurpeisbayev
Хайруллатов Ринат Фәритұлы | Хайруллатов Ринат Фаритович | Rinat Khayrullatov
Белозёрцева Тамара Игоревна | Белозёрцева Тамара Игоревна | Tamara Belozyortseva
Толыбаев Нұржан Сапарұлы | Толыбаев Нуржан Сапарович | Nurzhan Tolybayev
Ізбасқанова Шынар Әділқызы | Избасканова Шынар Адиловна | Shynar Izbaskanova
Кульгавцев Роман Денисович | Кульгавцев Роман Денисович | Roman Kulgavtsev
Есенқұлова Бибігүл Асқарқызы | Есенкулова Бибигуль Аскаровна | Bibigul Yesenkulova
Төребай Қайсар Мейрамұлы | Торебай Кайсар Мейрамович | Kaisar Torebay
Бронникер Эльза Фридриховна | Бронникер Эльза Фридриховна | Elsa Bronniker
Ақшолақов Мадияр Ғалымұлы | Акшолаков Мадияр Галымович | Madiyar Aksholakov
Рахымберлина Жанар Тұранқызы | Рахимберлина Жанар Турановна | Zhanar Rakhymberlina
Степнухин Артём Валерьевич | Степнухин Артём Валерьевич | Artyom Stepnukhin
Сүлейменқұлов Ардақ Болатұлы | Сулейменкулов Ардак Болатович | Ardak Suleimenkulov
Мальцовская Вера Степановна | Мальцовская Вера Степановна | Vera Maltsovskaya
Кенжеғалин Санжар Ілиясұлы | Кенжегалин Санжар Ильясович | Sanzhar Kenzhegalin
Оразбақова Динара Қайратқызы | Оразбакова Динара Кайратовна | Dinara Orazbakova
Шаймарданұлы Ғани Ерсінұлы | Шаймарданулы Гани Ерсинулы | Gani Shaimardanuly
Полежанов Тимур Ренатович | Полежанов Тимур Ренатович | Timur Polezhanov
`;

/** Thirty-three people: thirty-two deputies and the one who comes in mid-term. */
export const people: readonly GivenText[] = lines
  .trim()
  .split('\n')
  .map((line) => {
    const [kk, ru, en] = line.split(' | ');
    return { kk, ru, en };
  });
