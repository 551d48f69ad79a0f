import type { Language } from '@esep/domain';
import type { BoardWords } from './board-page.ts';

export interface DistrictWords extends BoardWords {
  readonly search: string;
  readonly settlement: string;
  readonly street: string;
  readonly house: string;
  readonly houseHelp: string;
  readonly find: string;
  /** What the answer is about: `Zharqyn, Abay Street, 7`. */
  readonly answerFor: (address: string) => string;
  readonly precision: Readonly<Record<'house' | 'street' | 'settlement' | 'none', string>>;
  readonly several: string;
  readonly noAddresses: string;
  readonly all: string;
  readonly none: string;
  readonly answers: Readonly<Record<'here' | 'attached', string>>;
  readonly nobody: string;
  readonly interchangeable: string;
  readonly phone: string;
  readonly email: string;
  readonly reception: string;
  readonly hours: string;
  readonly next: string;
  readonly nextNone: string;
  readonly before: string;
  readonly addresses: string;
  readonly wholeSettlement: string;
  readonly wholeStreet: string;
  readonly sides: Readonly<Record<'all' | 'odd' | 'even', string>>;
  readonly toEnd: (from: string) => string;
  readonly openDistrict: string;
  readonly back: string;
}

export const districtWords: Readonly<Record<Language, DistrictWords>> = {
  kk: {
    title: 'Менің депутатым кім',
    lead: 'Мекенжайыңыз бойынша округті, оған жауап беретін барлық депутатты және олардың қабылдау уақытын табыңыз.',
    search: 'Мекенжай бойынша іздеу',
    settlement: 'Елді мекен',
    street: 'Көше',
    house: 'Үй',
    houseHelp: '12, 12А немесе 12/1',
    find: 'Табу',
    answerFor: (address) => `Мекенжай: ${address}`,
    precision: {
      house: 'Бұл үй мына округке кіреді.',
      street:
        'Бұл көше округтер арасында бөлінген немесе үй нөмірі көрсетілмеген. Нақты жауап алу үшін үй нөмірін жазыңыз.',
      settlement:
        'Бұл елді мекен немесе оның жеке тізімге енбеген көшелері мына округтерге кіреді. Нақты жауап алу үшін көше мен үйді жазыңыз.',
      none: 'Мұндай елді мекен округтердің тізімінде жоқ. Атауын тексеріңіз немесе округті төмендегі тізімнен таңдаңыз.',
    },
    several: 'Бірнеше округ сәйкес келеді.',
    noAddresses: 'Округтердің көшелері мен үйлері әлі енгізілмеген, сондықтан іздеу мүмкін емес.',
    all: 'Барлық округтер',
    none: 'Округтер әлі енгізілмеген.',
    answers: { here: 'осы округтен сайланған', attached: 'осы округке бекітілген' },
    nobody: 'Қазір бұл округке ешбір депутат бекітілмеген.',
    interchangeable: 'Депутаттар бірін-бірі алмастырады: олардың кез келгеніне жүгіне аласыз.',
    phone: 'Телефон',
    email: 'Электрондық пошта',
    reception: 'Қабылдау орны',
    hours: 'Қабылдау уақыты',
    next: 'Жақын қабылдаулар',
    nextNone: 'Жақын қабылдау белгіленбеген.',
    before: 'Бұрын осы округке жауап бергендер',
    addresses: 'Округтің мекенжайлары',
    wholeSettlement: 'түгел',
    wholeStreet: 'көше түгел',
    sides: { all: 'екі жағы да', odd: 'тақ жағы', even: 'жұп жағы' },
    toEnd: (from) => `${from}-үйден көшенің соңына дейін`,
    openDistrict: 'Округ беті',
    back: 'Барлық округтер',
  },
  ru: {
    title: 'Кто мой депутат',
    lead: 'Найдите по адресу свой округ, всех депутатов, которые за него отвечают, и часы их приёма.',
    search: 'Поиск по адресу',
    settlement: 'Населённый пункт',
    street: 'Улица',
    house: 'Дом',
    houseHelp: '12, 12А или 12/1',
    find: 'Найти',
    answerFor: (address) => `Адрес: ${address}`,
    precision: {
      house: 'Этот дом входит в следующий округ.',
      street: 'Улица поделена между округами, или не указан дом. Укажите номер дома для точного ответа.',
      settlement:
        'Этот населённый пункт или те его улицы, которых нет в списках, входят в следующие округа. Укажите улицу и дом для точного ответа.',
      none: 'Такого населённого пункта нет в списках округов. Проверьте название или выберите округ из списка ниже.',
    },
    several: 'Подходит несколько округов.',
    noAddresses: 'Улицы и дома округов ещё не внесены, поэтому поиск пока невозможен.',
    all: 'Все округа',
    none: 'Округа ещё не внесены.',
    answers: {
      here: 'депутат, избранный от этого округа',
      attached: 'депутат, закреплённый за этим округом',
    },
    nobody: 'Сейчас за этим округом не закреплён ни один депутат.',
    interchangeable: 'Депутаты взаимозаменяемы: можно обратиться к любому из них.',
    phone: 'Телефон',
    email: 'Электронная почта',
    reception: 'Место приёма',
    hours: 'Часы приёма',
    next: 'Ближайшие приёмы',
    nextNone: 'Ближайший приём не назначен.',
    before: 'Кто отвечал за этот округ раньше',
    addresses: 'Адреса округа',
    wholeSettlement: 'целиком',
    wholeStreet: 'вся улица',
    sides: { all: 'обе стороны', odd: 'нечётная сторона', even: 'чётная сторона' },
    toEnd: (from) => `от дома ${from} до конца улицы`,
    openDistrict: 'Страница округа',
    back: 'Все округа',
  },
  en: {
    title: 'Who is my deputy',
    lead: 'Find by your address the district, all deputies who answer for it, and when they receive.',
    search: 'Search by address',
    settlement: 'Settlement',
    street: 'Street',
    house: 'House',
    houseHelp: '12, 12A or 12/1',
    find: 'Find',
    answerFor: (address) => `Address: ${address}`,
    precision: {
      house: 'This house lies in the following district.',
      street:
        'The street is split between districts, or no house was given. Give the house number for an exact answer.',
      settlement:
        'This settlement, or those of its streets that stand in no list, lie in the following districts. Give street and house for an exact answer.',
      none: 'No district’s list has such a settlement. Check its name, or choose a district from the list below.',
    },
    several: 'Several districts fit.',
    noAddresses:
      'Streets and houses of the districts have not been entered yet, so there is nothing to search.',
    all: 'All districts',
    none: 'No districts have been entered yet.',
    answers: { here: 'elected in this district', attached: 'attached to this district' },
    nobody: 'No deputy is attached to this district at present.',
    interchangeable: 'The deputies stand in for each other: you may turn to any of them.',
    phone: 'Phone',
    email: 'E-mail',
    reception: 'Where',
    hours: 'Reception hours',
    next: 'Next receptions',
    nextNone: 'No reception is scheduled yet.',
    before: 'Who answered for this district before',
    addresses: 'Addresses of the district',
    wholeSettlement: 'as a whole',
    wholeStreet: 'the whole street',
    sides: { all: 'both sides', odd: 'odd side', even: 'even side' },
    toEnd: (from) => `from house ${from} to the end of the street`,
    openDistrict: 'The district’s page',
    back: 'All districts',
  },
};
