import type { Text } from '@esep/domain';

/** Short public texts of meetings, requests, promises and publications. All are invented. */

export const audiences = [
  'residents',
  'residents',
  'work-collective',
  'youth',
  'pensioners',
  'entrepreneurs',
  'organizations',
] as const;

export const meetingThemes = [
  { text: 'Көктемгі су тасқынына дайындық', topic: 'safety-floods' },
  { text: 'Ауылішілік жолдарды жөндеу', topic: 'roads-repair' },
  { text: 'Оқушыларды мектепке тасымалдау', topic: 'education-buses' },
  { text: 'Благоустройство дворов', topic: 'housing-yards' },
  { text: 'Качество питьевой воды', topic: 'utilities-water' },
  { text: 'Работа сельской амбулатории', topic: 'health-rural' },
  { text: 'Общественный транспорт', topic: 'transport-routes' },
  { text: 'Жылыту маусымына дайындық', topic: 'utilities-heating' },
  { text: 'Бюджет округа на следующий год', topic: 'rights-budget' },
  { text: 'Ремонт школы и спортзала', topic: 'education-schools' },
  { text: 'Көше жарығы', topic: 'roads-lighting' },
  { text: 'Ауылға қатынайтын автобус', topic: 'transport-rural' },
  { text: 'Озеленение улиц', topic: 'environment-greening' },
] as const;

/** Names that say that they are invented: example, model, trial. */
export const settlements = [
  { kk: 'Мысал ауылы', ru: 'село Мысал' },
  { kk: 'Үлгі ауылы', ru: 'село Улги' },
  { kk: 'Байқау ауылы', ru: 'село Байкау' },
] as const;

const departments = {
  roads: 'Облыстық жолаушылар көлігі және автомобиль жолдары басқармасы',
  education: 'Управление образования области',
  utilities: 'Облыстық энергетика және тұрғын үй-коммуналдық шаруашылық басқармасы',
  health: 'Управление здравоохранения области',
  nature: 'Облыстық жер қойнауын пайдалану, қоршаған орта және су ресурстары басқармасы',
  social: 'Управление координации занятости и социальных программ области',
  finance: 'Управление финансов области',
  veterinary: 'Облыстық ветеринария басқармасы',
  land: 'Облыстық ауыл шаруашылығы және жер қатынастары басқармасы',
} as const;

export const requestThemes = [
  { title: 'О ремонте моста через протоку', topics: ['roads-repair'], to: departments.roads },
  {
    title: 'О нехватке мест в детских садах округа',
    topics: ['education-kindergartens'],
    to: departments.education,
  },
  { title: 'Ауылдағы ауызсу құбыры туралы', topics: ['utilities-water'], to: departments.utilities },
  { title: 'О расписании пригородных автобусов', topics: ['transport-rural'], to: departments.roads },
  { title: 'Мектеп асханаларының жабдығы туралы', topics: ['education-meals'], to: departments.education },
  { title: 'О вывозе твёрдых бытовых отходов', topics: ['utilities-waste'], to: departments.utilities },
  {
    title: 'О доступности зданий для людей с инвалидностью',
    topics: ['social-disability', 'rights-human'],
    to: departments.social,
  },
  { title: 'Көше жарығы туралы', topics: ['roads-lighting'], to: departments.utilities },
  { title: 'О качестве воздуха у промышленной зоны', topics: ['environment-air'], to: departments.nature },
  { title: 'Ветеринариялық қызмет туралы', topics: ['land-farming'], to: departments.veterinary },
  {
    title: 'Тұрмыстық зорлық-зомбылықтан зардап шеккендерге арналған дағдарыс орталығы туралы',
    topics: ['rights-violence', 'rights-women'],
    to: departments.social,
  },
  {
    title: 'О публикации исполнения бюджета по объектам',
    topics: ['rights-budget'],
    to: departments.finance,
  },
  { title: 'Жылу желілерінің тозуы туралы', topics: ['utilities-heating'], to: departments.utilities },
  { title: 'О стихийных свалках вдоль трассы', topics: ['environment-dumps'], to: departments.nature },
  { title: 'Ауылға кіреберіс жолдың жай-күйі туралы', topics: ['roads-village'], to: departments.roads },
  { title: 'О нехватке врачей в сельских амбулаториях', topics: ['health-rural'], to: departments.health },
  { title: 'Бос жатқан ауыл шаруашылығы жерлері туралы', topics: ['land-unused'], to: departments.land },
  { title: 'О пешеходных переходах у школ', topics: ['safety-traffic'], to: departments.roads },
] as const;

/** Ten points of a party's programme, as a study of election programmes lists them (`shared/seeds`, Promises Watch). */
export const partyTheses: readonly Text[] = [
  {
    kk: 'Азаматтардың нақты табысын арттыру, еңбек жағдайын жақсарту',
    ru: 'Рост реальных доходов граждан, улучшение условий труда',
    en: 'Real incomes of citizens and working conditions',
  },
  {
    kk: 'Лайықты әлеуметтік қамсыздандыру кепілдігі',
    ru: 'Гарантии достойного социального обеспечения',
    en: 'Guarantees of decent social security',
  },
  {
    kk: 'Сапалы білім беру және медициналық қызмет',
    ru: 'Качественные образовательные и медицинские услуги',
    en: 'Quality education and medical services',
  },
  {
    kk: 'Баспана және жайлы инфрақұрылым',
    ru: 'Жильё и комфортная инфраструктура',
    en: 'Housing and comfortable infrastructure',
  },
  {
    kk: 'Өндірісті, логистиканы және қолданбалы ғылымды дамыту',
    ru: 'Развитие производства, логистики и прикладной науки',
    en: 'Production, logistics and applied science',
  },
  {
    kk: 'Ауылды жаңғырту және ауыл тұрғындарының әл-ауқатын арттыру',
    ru: 'Возрождение села и благосостояние сельчан',
    en: 'Revival of the village and the welfare of rural residents',
  },
  {
    kk: 'Мәдениетті қолдау, тілді дамыту, азаматтық қоғамды нығайту',
    ru: 'Поддержка культуры, развитие языка, укрепление гражданского общества',
    en: 'Culture, language and civil society',
  },
  {
    kk: 'Жастардың дамуына, жұмысы мен тұрмысына жағдай жасау',
    ru: 'Условия для развития, занятости и жизни молодёжи',
    en: 'Development, jobs and living conditions of young people',
  },
  { kk: 'Қоршаған ортаны қорғау', ru: 'Защита окружающей среды', en: 'Environmental protection' },
  {
    kk: 'Азаматтардың құқықтарын қорғау және жемқорлықпен күрес',
    ru: 'Защита прав граждан и борьба с коррупцией',
    en: 'Citizens’ rights and the fight against corruption',
  },
];

/** `thesis` is a number of `partyTheses`; `topic` says which requests and meetings may be about it. */
export const promiseThemes = [
  {
    text: 'Ауылға ауызсу құбырын тартуды бюджетке енгізу',
    quote: 'Екі жыл ішінде ауылдың әр үйіне ауызсу жетуге тиіс',
    measure: 'Бюджетте жеке жол бар, құбырды пайдалануға қабылдау актісі жарияланған',
    thesis: 6,
    topic: 'utilities-water',
  },
  {
    text: 'Добиться ремонта школьного спортзала',
    quote: 'Спортивный зал школы будет отремонтирован',
    measure: 'Акт приёмки работ размещён на сайте школы',
    thesis: 3,
    topic: 'education-schools',
  },
  {
    text: 'Ауылішілік жолға орташа жөндеу жүргізу',
    quote: 'Ауыл ішіндегі 4 шақырым жолды жөндейміз',
    measure: 'Жөнделген шақырым саны және қабылдау актісі',
    thesis: 6,
    topic: 'roads-repair',
  },
  {
    text: 'Открыть детские площадки во дворах округа',
    quote: 'В каждом микрорайоне появится детская площадка',
    measure: 'Число площадок в перечне объектов акимата',
    thesis: 4,
    topic: 'housing-yards',
  },
  {
    text: 'Фельдшерлік пунктті жаңа жабдықпен қамтамасыз ету',
    quote: 'Фельдшерлік пунктке заманауи жабдық аламыз',
    measure: 'Мемлекеттік сатып алу шарты мен қабылдау-тапсыру актісі',
    thesis: 3,
    topic: 'health-rural',
  },
  {
    text: 'Восстановить уличное освещение на главных улицах',
    quote: 'Главные улицы будут освещены',
    measure: 'Число работающих светильников по актам',
    thesis: 4,
    topic: 'roads-lighting',
  },
  {
    text: 'Автобус бағытын қалпына келтіру',
    quote: 'Ауылға баратын автобус күн сайын жүреді',
    measure: 'Бағыт пен кесте әкімдіктің сайтында бар',
    thesis: 6,
    topic: 'transport-rural',
  },
  {
    text: 'Проводить открытый отчёт дважды в год',
    quote: 'Буду отчитываться перед жителями два раза в год',
    measure: 'Две записи об отчёте за год',
    thesis: 10,
    topic: 'rights-budget',
  },
  {
    text: 'Жасыл желек отырғызу',
    quote: 'Әр көшеге ағаш отырғызамыз',
    measure: 'Отырғызылған және көктеген ағаш саны',
    thesis: 9,
    topic: 'environment-greening',
  },
  {
    text: 'Убрать стихийные свалки на окраинах',
    quote: 'За два года на окраинах не останется стихийных свалок',
    measure: 'Число свалок по данным космического мониторинга на начало и конец года',
    thesis: 9,
    topic: 'environment-dumps',
  },
  {
    text: 'Балабақшадағы орын санын көбейтуге қаржы бөлгізу',
    quote: 'Округте балабақша кезегі қысқарады',
    measure: 'Кезекте тұрған бала саны және жаңа орын саны',
    thesis: 3,
    topic: 'education-kindergartens',
  },
  {
    text: 'Заменить изношенные тепловые сети в двух микрорайонах',
    quote: 'Сети в двух микрорайонах заменят до отопительного сезона',
    measure: 'Километры заменённых сетей по актам приёмки',
    thesis: 4,
    topic: 'utilities-heating',
  },
  {
    text: 'Тас жолдан ауылға дейінгі кіреберіс жолды күрделі жөндеуден өткізу',
    quote: 'Ауылға кіреберіс жол жөнделеді',
    measure: 'Жолды пайдалануға қабылдау актісі',
    thesis: 6,
    topic: 'roads-village',
  },
  {
    text: 'Открыть спортивную площадку для молодёжи',
    quote: 'В округе появится открытая площадка для занятий спортом',
    measure: 'Площадка принята на баланс, доступна бесплатно',
    thesis: 8,
    topic: 'social-youth',
  },
  {
    text: 'Автобус аялдамаларын пандуспен және жабық орынмен жабдықтау',
    quote: 'Аялдамалар мүгедектігі бар адамдарға да ыңғайлы болады',
    measure: 'Жабдықталған аялдама саны',
    thesis: 2,
    topic: 'social-disability',
  },
  {
    text: 'Вернуть в оборот неиспользуемые сельхозземли района',
    quote: 'Пустующая земля вернётся тем, кто на ней работает',
    measure: 'Гектары, возвращённые в государственную собственность и переданные хозяйствам',
    thesis: 6,
    topic: 'land-unused',
  },
  {
    text: 'Мектеп пен балабақша маңына жаяу жүргінші өткелдерін орнатқызу',
    quote: 'Мектеп жанындағы жол балаларға қауіпсіз болады',
    measure: 'Жаңа өткел, жол белгісі және жарық саны',
    thesis: 4,
    topic: 'safety-traffic',
  },
  {
    text: 'Содействовать трудоустройству выпускников колледжей',
    quote: 'Выпускники колледжей района получат первое рабочее место',
    measure: 'Доля трудоустроенных выпускников по данным центра занятости',
    thesis: 1,
    topic: 'work-jobs',
  },
] as const;

export const outreachSections = [
  { channel: 'radio', section: 'Депутат сағаты', reach: [1_500, 6_000] },
  { channel: 'radio', section: 'Вопрос депутату', reach: [1_500, 6_000] },
  { channel: 'tv', section: 'Халық сұрағы', reach: [8_000, 30_000] },
  { channel: 'tv', section: 'Под контролем депутата', reach: [8_000, 30_000] },
  { channel: 'press', section: 'Сайлаушыға жауап', reach: [900, 3_000] },
  { channel: 'social', section: undefined, reach: [200, 9_000] },
  { channel: 'social', section: undefined, reach: [200, 9_000] },
  { channel: 'messenger', section: undefined, reach: [80, 900] },
  { channel: 'website', section: undefined, reach: [50, 600] },
] as const;
