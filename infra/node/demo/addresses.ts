import type { GivenText, Houses, Place, Street } from '@esep/domain';

/**
 * Addresses of an invented region: a city whose streets are shared out among ten districts, and villages in the other six.
 * Settlements are invented, a likeness is by chance; streets have names that any town has.
 */
const city: GivenText = { kk: 'Жарқын қаласы', ru: 'город Жаркын' };
const cityDistricts = 10;

/** Kazakh | Russian. Every third is split between two districts. */
const streets = `
Бейбітшілік көшесі | улица Мира
Достық көшесі | улица Дружбы
Наурыз көшесі | улица Наурыз
Жеңіс даңғылы | проспект Победы
Тәуелсіздік даңғылы | проспект Независимости
Студенттер көшесі | улица Студенческая
Зауыт көшесі | улица Заводская
Теміржолшылар көшесі | улица Железнодорожников
Құрылысшылар көшесі | улица Строителей
Жағалау көшесі | улица Набережная
Мектеп көшесі | улица Школьная
Бау-бақша көшесі | улица Садовая
Дала көшесі | улица Степная
Орман көшесі | улица Лесная
Көктем көшесі | улица Весенняя
Жаңа көшесі | улица Новая
Базар көшесі | улица Базарная
Спортшылар көшесі | улица Спортивная
Дәрігерлер көшесі | улица Врачебная
Мұғалімдер көшесі | улица Учительская
Ардагерлер көшесі | улица Ветеранов
Жастар көшесі | улица Молодёжная
Энергетиктер көшесі | улица Энергетиков
Көлікшілер көшесі | улица Автомобилистов
Солтүстік көшесі | улица Северная
Оңтүстік көшесі | улица Южная
Шығыс ықшамауданы | микрорайон Восточный
Батыс ықшамауданы | микрорайон Западный
Самал ықшамауданы | микрорайон Самал
Арай ықшамауданы | микрорайон Арай
`
  .trim()
  .split('\n')
  .map((line): GivenText => {
    const [kk, ru] = line.split(' | ');
    return { kk, ru };
  });

/** Villages of the districts after the city's, three each. */
const villages = `
Ақжайлауой ауылы | село Акжайлауой
Қамыстыкөл ауылы | село Камыстыколь
Бидайлы ауылы | село Бидайлы
Тастықұдық ауылы | село Тастыкудук
Жаңаегін ауылы | село Жанаегин
Қарағайлыой ауылы | село Карагайлыой
Жартастыой стансасы | станция Жартастыой
Балқаянды ауылы | село Балкаянды
Көкшалғын ауылы | село Кокшалгын
Кенжартас кенті | посёлок Кенжартас
Алтынжал ауылы | село Алтынжал
Үшқайың ауылы | село Ушкайын
Мыңегін ауылы | село Мынегин
Қызылқоңыр ауылы | село Кызылконыр
Тереңқопа ауылы | село Теренкопа
Аралегін ауылы | село Аралегин
Шолақегін ауылы | село Шолакегин
Көлжарсай ауылы | село Кольжарсай
`
  .trim()
  .split('\n')
  .map((line): GivenText => {
    const [kk, ru] = line.split(' | ');
    return { kk, ru };
  });

const villagesEach = 3;
const split = 3;

/** The addresses of the district with that index, from 0. */
export function placesOf(district: number): readonly Place[] {
  if (district >= cityDistricts) {
    const first = (district - cityDistricts) * villagesEach;
    return villages.slice(first, first + villagesEach).map((settlement) => ({ settlement }));
  }
  return [{ settlement: city, streets: cityStreets(district) }];
}

function cityStreets(district: number): readonly Street[] {
  return streets.flatMap((name, index) => {
    if (index % split !== 0) return index % cityDistricts === district ? [{ name }] : [];
    const [odd, even] = [index % cityDistricts, (index + 1) % cityDistricts];
    const houses: Houses[] = [
      ...(odd === district ? [{ from: '1', to: '45', side: 'odd' as const }] : []),
      ...(even === district
        ? [
            { from: '2', to: '44', side: 'even' as const },
            { from: '46', to: 'end' as const },
            { from: '12/1' },
          ]
        : []),
    ];
    return houses.length > 0 ? [{ name, houses }] : [];
  });
}
