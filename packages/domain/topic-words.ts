import type { Text } from './text.ts';

interface Words {
  readonly name: Text;
  readonly significant?: true;
  /** Second level, by the rest of the id. */
  readonly under: Readonly<Record<string, Text>>;
}

const text = (kk: string, ru: string, en: string): Text => ({ kk, ru, en });

/** Names of the shipped topics, as offices of maslikhats and akimats call them. */
export const topicWords: Readonly<Record<string, Words>> = {
  roads: {
    name: text('Жолдар', 'Дороги', 'Roads'),
    under: {
      repair: text('Жолдарды жөндеу', 'Ремонт дорог', 'Road repair'),
      winter: text('Жолдарды қыста күтіп ұстау', 'Зимнее содержание дорог', 'Winter upkeep of roads'),
      lighting: text('Көше жарығы', 'Уличное освещение', 'Street lighting'),
      sidewalks: text(
        'Тротуарлар мен жаяу жүргіншілер өткелдері',
        'Тротуары и пешеходные переходы',
        'Pavements and crossings',
      ),
      village: text('Ауылға кіреберіс жолдар', 'Подъездные дороги к сёлам', 'Access roads to villages'),
    },
  },
  utilities: {
    name: text('Коммуналдық қызметтер', 'Коммунальные услуги', 'Utilities'),
    under: {
      water: text('Ауызсумен жабдықтау', 'Питьевое водоснабжение', 'Drinking water'),
      sewerage: text('Су бұру', 'Водоотведение', 'Sewerage'),
      heating: text('Жылумен жабдықтау', 'Теплоснабжение', 'Heating'),
      power: text('Электрмен жабдықтау', 'Электроснабжение', 'Electricity'),
      gas: text('Газбен жабдықтау', 'Газоснабжение', 'Gas'),
      tariffs: text('Коммуналдық тарифтер', 'Коммунальные тарифы', 'Utility tariffs'),
      waste: text('Тұрмыстық қалдықтарды шығару', 'Вывоз бытовых отходов', 'Household waste'),
    },
  },
  housing: {
    name: text('Тұрғын үй', 'Жильё', 'Housing'),
    under: {
      queue: text('Тұрғын үй кезегі', 'Очередь на жильё', 'Housing queue'),
      unsafe: text('Апатты тұрғын үйлер', 'Аварийное жильё', 'Unsafe housing'),
      repair: text(
        'Көппәтерлі үйлерді күрделі жөндеу',
        'Капитальный ремонт многоквартирных домов',
        'Major repair of apartment buildings',
      ),
      owners: text(
        'Мүлік иелерінің бірлестіктері',
        'Объединения собственников имущества',
        'Owners’ associations',
      ),
      yards: text('Аулаларды абаттандыру', 'Благоустройство дворов', 'Courtyards'),
    },
  },
  education: {
    name: text('Білім беру', 'Образование', 'Education'),
    under: {
      schools: text('Мектептер', 'Школы', 'Schools'),
      places: text('Оқушы орындарының тапшылығы', 'Нехватка ученических мест', 'Shortage of school places'),
      kindergartens: text('Балабақшалар', 'Детские сады', 'Kindergartens'),
      colleges: text('Колледждер', 'Колледжи', 'Colleges'),
      meals: text('Мектептегі тамақтану', 'Школьное питание', 'School meals'),
      buses: text('Оқушыларды мектепке тасымалдау', 'Подвоз учащихся', 'School buses'),
    },
  },
  health: {
    name: text('Денсаулық сақтау', 'Здравоохранение', 'Health care'),
    under: {
      clinics: text('Емханалар', 'Поликлиники', 'Outpatient clinics'),
      hospitals: text('Ауруханалар', 'Больницы', 'Hospitals'),
      ambulance: text('Жедел медициналық жәрдем', 'Скорая медицинская помощь', 'Ambulance'),
      medicines: text('Дәрі-дәрмекпен қамтамасыз ету', 'Лекарственное обеспечение', 'Medicines'),
      rural: text('Ауылдағы медициналық көмек', 'Медицинская помощь на селе', 'Rural health care'),
      insurance: text(
        'Міндетті әлеуметтік медициналық сақтандыру',
        'Обязательное социальное медицинское страхование',
        'Compulsory health insurance',
      ),
    },
  },
  social: {
    name: text('Әлеуметтік қолдау', 'Социальная поддержка', 'Social support'),
    under: {
      benefits: text('Жәрдемақылар', 'Пособия', 'Benefits'),
      pensions: text('Зейнетақы', 'Пенсии', 'Pensions'),
      aid: text('Атаулы әлеуметтік көмек', 'Адресная социальная помощь', 'Targeted social aid'),
      disability: text('Мүгедектігі бар адамдар', 'Лица с инвалидностью', 'Persons with disabilities'),
      families: text('Көпбалалы отбасылар', 'Многодетные семьи', 'Large families'),
      youth: text('Жастар саясаты', 'Молодёжная политика', 'Youth'),
      culture: text('Мәдениет және спорт', 'Культура и спорт', 'Culture and sport'),
    },
  },
  land: {
    name: text('Жер қатынастары', 'Земельные отношения', 'Land relations'),
    under: {
      plots: text('Жер учаскелерін беру', 'Предоставление земельных участков', 'Allotment of land'),
      papers: text('Жер учаскелерін ресімдеу', 'Оформление земельных участков', 'Land papers'),
      pastures: text('Жайылымдар', 'Пастбища', 'Pastures'),
      unused: text(
        'Пайдаланылмай жатқан ауыл шаруашылығы жерлері',
        'Неиспользуемые земли сельхозназначения',
        'Unused farmland',
      ),
      farming: text('Ауыл шаруашылығын қолдау', 'Поддержка сельского хозяйства', 'Support of farming'),
    },
  },
  environment: {
    name: text('Экология', 'Экология', 'Environment'),
    significant: true,
    under: {
      air: text('Ауаның ластануы', 'Загрязнение воздуха', 'Air pollution'),
      water: text('Өзендер мен көлдер', 'Реки и озёра', 'Rivers and lakes'),
      dumps: text('Стихиялы қоқыс үйінділері', 'Стихийные свалки', 'Illegal dumps'),
      greening: text('Көгалдандыру', 'Озеленение', 'Greening'),
      animals: text('Қараусыз жануарлар', 'Безнадзорные животные', 'Stray animals'),
    },
  },
  transport: {
    name: text('Қоғамдық көлік', 'Общественный транспорт', 'Public transport'),
    under: {
      routes: text('Бағыттар мен кестелер', 'Маршруты и расписание', 'Routes and timetables'),
      stops: text('Аялдамалар', 'Остановки', 'Stops'),
      rural: text('Ауылдармен көлік қатынасы', 'Сообщение с сёлами', 'Transport to villages'),
      fares: text('Жол жүру ақысы', 'Стоимость проезда', 'Fares'),
    },
  },
  safety: {
    name: text('Қауіпсіздік', 'Безопасность', 'Safety'),
    under: {
      order: text('Қоғамдық тәртіп', 'Общественный порядок', 'Public order'),
      traffic: text('Жол қозғалысы қауіпсіздігі', 'Безопасность дорожного движения', 'Road safety'),
      floods: text('Су тасқыны', 'Паводки', 'Floods'),
      fire: text('Өрт қауіпсіздігі', 'Пожарная безопасность', 'Fire safety'),
    },
  },
  work: {
    name: text(
      'Жұмыспен қамту және кәсіпкерлік',
      'Занятость и предпринимательство',
      'Employment and business',
    ),
    under: {
      jobs: text('Жұмысқа орналасу', 'Трудоустройство', 'Finding work'),
      wages: text('Жалақы', 'Заработная плата', 'Wages'),
      conditions: text('Еңбек жағдайлары', 'Условия труда', 'Working conditions'),
      business: text('Шағын және орта бизнес', 'Малый и средний бизнес', 'Small and medium business'),
    },
  },
  rights: {
    name: text('Құқықтар және ашықтық', 'Права и открытость', 'Rights and openness'),
    significant: true,
    under: {
      courts: text('Сот реформасы', 'Судебная реформа', 'Judicial reform'),
      human: text('Адам құқықтары', 'Права человека', 'Human rights'),
      budget: text('Бюджеттің ашықтығы', 'Прозрачность бюджета', 'Budget transparency'),
      media: text('Сөз бостандығы және БАҚ', 'Свобода слова и СМИ', 'Freedom of speech and media'),
      gender: text('Гендерлік теңдік', 'Гендерное равенство', 'Gender equality'),
      women: text('Әйелдердің құқықтары', 'Права женщин', 'Women’s rights'),
      violence: text('Тұрмыстық зорлық-зомбылық', 'Бытовое насилие', 'Domestic violence'),
    },
  },
  other: {
    name: text('Басқа', 'Другое', 'Other'),
    under: {
      services: text('Мемлекеттік қызметтер көрсету', 'Оказание государственных услуг', 'Public services'),
      officials: text('Лауазымды адамдардың әрекеттері', 'Действия должностных лиц', 'Conduct of officials'),
      internet: text('Байланыс және интернет', 'Связь и интернет', 'Telephone and internet'),
    },
  },
};
