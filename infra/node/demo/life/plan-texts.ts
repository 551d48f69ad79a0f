import type { PlanPartner, Text } from '@esep/domain';

/** Plans of coordinated actions and their activities. All are invented. */

interface PlanTexts {
  readonly id: string;
  readonly with: PlanPartner;
  readonly partner: Text;
  readonly title: string;
  /** `topic` names promises that the action may serve. */
  readonly actions: readonly {
    readonly title: string;
    readonly topic?: string;
    readonly outcome: string;
    readonly result: string;
  }[];
}

export const plans: readonly PlanTexts[] = [
  {
    id: 'prokuratura',
    with: 'prosecutor',
    partner: { kk: 'Облыс прокуратурасы', ru: 'Прокуратура области', en: 'Regional prosecutor’s office' },
    title: 'Әйелдер мен балаларға зорлық-зомбылықтың алдын алу жөніндегі бірлескен жоспар',
    actions: [
      {
        title: 'Мектептерде құқықтық сауат сабақтары',
        outcome: '12 мектепте сабақ өтті, 600 оқушы қатысты',
        result: 'Сабақ 13 мектепте өтті, 640 оқушы қатысты',
      },
      {
        title: 'Дағдарыс орталығының жұмысын бірлескен тексеру',
        outcome: 'Тексеру қорытындысы тұрақты комиссияда қаралды',
        result: 'Қорытынды комиссия отырысында қаралды, 5 ұсыныс берілді',
      },
      {
        title: 'Жедел желі туралы ақпараттық науқан',
        outcome: '20 елді мекенде ақпараттық стенд ілінді',
        result: '22 елді мекенде стенд ілінді',
      },
      {
        title: 'Приём граждан вместе с прокурором',
        outcome: 'Не менее 6 совместных приёмов',
        result: 'Проведено 7 приёмов, 58 посетителей',
      },
      {
        title: 'Разбор обращений о домашнем насилии за полугодие',
        outcome: 'Справка с предложениями направлена в акимат',
        result: 'Справка направлена, получен ответ',
      },
    ],
  },
  {
    id: 'politsiya',
    with: 'police',
    partner: {
      kk: 'Облыстық полиция департаменті',
      ru: 'Департамент полиции области',
      en: 'Regional police department',
    },
    title: 'План совместных действий по безопасности на дорогах и во дворах',
    actions: [
      {
        title: 'Объезд пешеходных переходов у школ',
        outcome: 'Осмотрены переходы у 40 школ, составлен перечень',
        result: 'Осмотрены переходы у 43 школ',
      },
      {
        title: 'Көше камералары туралы тұрғындармен кездесулер',
        outcome: '8 кездесу, 200 қатысушы',
        result: '8 кездесу өтті, 214 қатысушы',
      },
      {
        title: 'Рейд «Безопасный двор»',
        topic: 'housing-yards',
        outcome: '30 дворов, протокол по каждому',
        result: 'Проверено 30 дворов, устранено 19 замечаний',
      },
      {
        title: 'Ауылдардағы учаскелік пункттерді аралау',
        outcome: '15 пункт, қажетті жөндеу тізімі',
        result: '15 пункт аралады, тізім әкімдікке берілді',
      },
      {
        title: 'Отчёт участковых перед жителями с участием депутатов',
        outcome: 'Отчёты во всех 16 округах',
        result: 'Отчёты прошли в 16 округах',
      },
    ],
  },
  {
    id: 'antikor',
    with: 'anti-corruption',
    partner: {
      kk: 'Сыбайлас жемқорлыққа қарсы қызметтің облыстық департаменті',
      ru: 'Департамент антикоррупционной службы по области',
      en: 'Regional department of the anti-corruption service',
    },
    title: 'Бюджет қаражатының жұмсалуын қоғамдық бақылау жоспары',
    actions: [
      {
        title: 'Мектептердегі тамақтандыру шарттарын талдау',
        outcome: '25 шарт, талдамалық анықтама',
        result: '27 шарт талданды, анықтама жарияланды',
      },
      {
        title: 'Проверка хода ремонта дорог с выездом',
        topic: 'roads-repair',
        outcome: 'Осмотрено 10 объектов, акт по каждому',
        result: 'Осмотрено 10 объектов, по 3 вынесены предписания',
      },
      {
        title: 'Депутаттарға арналған парасаттылық семинары',
        outcome: '30 депутат қатысты',
        result: '28 депутат қатысты',
      },
      {
        title: 'Открытые слушания по бюджету',
        topic: 'rights-budget',
        outcome: 'Слушания в 4 районах, ответы на все вопросы',
        result: 'Слушания прошли в 4 районах',
      },
    ],
  },
];

export const missedReasons = [
  'Серіктес органның сұрауы бойынша келесі тоқсанға шегерілді',
  'Не согласован перечень объектов',
] as const;
