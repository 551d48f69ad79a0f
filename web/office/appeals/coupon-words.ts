import type { Language } from '@esep/domain';

/** Words of the coupon, which is printed in Kazakh and Russian side by side. */
interface CouponWords {
  readonly heading: string;
  readonly number: string;
  readonly accepted: string;
  readonly registered: string;
  readonly due: string;
  readonly counted: (n: number) => string;
  readonly changed: string;
  readonly answers: string;
  readonly nobody: string;
  readonly skipped: Readonly<Record<'weekend' | 'holiday', string>>;
  readonly arithmetic: string;
  readonly code: string;
  readonly codeHow: (address: string) => string;
}

export const couponWords: Readonly<Record<'kk' | 'ru', CouponWords>> = {
  kk: {
    heading: 'Өтінішті қабылдау талоны',
    number: 'Нөмірі',
    accepted: 'Қабылданды',
    registered: 'Тіркелген күні',
    due: 'Жауап беру мерзімі',
    counted: (n) => `Тіркелген күннің ертеңінен бастап ${n} жұмыс күні`,
    changed: 'Қазіргі мерзімі',
    answers: 'Жауап беретін депутат',
    nobody: 'әлі тағайындалмаған',
    skipped: { weekend: 'демалыс', holiday: 'мереке' },
    arithmetic: 'Мерзімнің есебі',
    code: 'Жауап туралы пікір айтуға арналған код',
    codeHow: (address) =>
      `Жауап алған соң ${address} бетінде осы кодты теріп, мәселе шешілді ме, айтыңыз. Кодты ешкімге бермеңіз.`,
  },
  ru: {
    heading: 'Талон о приёме обращения',
    number: 'Номер',
    accepted: 'Принято',
    registered: 'Дата регистрации',
    due: 'Срок ответа',
    counted: (n) => `${n} рабочих дней, считая со следующего за регистрацией дня`,
    changed: 'Срок сейчас',
    answers: 'Отвечает депутат',
    nobody: 'ещё не назначен',
    skipped: { weekend: 'выходной', holiday: 'праздник' },
    arithmetic: 'Как посчитан срок',
    code: 'Код для отзыва об ответе',
    codeHow: (address) =>
      `Получив ответ, наберите этот код на странице ${address} и скажите, решён ли вопрос. Никому его не передавайте.`,
  },
};

/** Words around the coupon, for the clerk. */
export const couponPageWords: Readonly<
  Record<
    Language,
    {
      readonly title: (number: string) => string;
      readonly toCase: string;
      readonly next: string;
      readonly notAssigned: string;
      readonly noCode: string;
      readonly withCode: string;
      readonly codeOnce: string;
    }
  >
> = {
  kk: {
    title: (number) => `${number} талоны`,
    toCase: 'Өтінішке өту',
    next: 'Келесі өтініш',
    notAssigned:
      'Өтініш тіркелді, бірақ депутатқа берілмеді. Өтініштің бетінен беріп көріңіз: себебі сонда айтылады.',
    noCode: 'Код бұл талонда жоқ: ол бір рет қана көрсетіледі.',
    withCode: 'Жаңа кодымен басып шығару',
    codeOnce: 'Код 15 минут қана көрсетіледі. Ол сақталмайды: азаматқа басып шығарып беріңіз.',
  },
  ru: {
    title: (number) => `Талон ${number}`,
    toCase: 'К обращению',
    next: 'Следующее обращение',
    notAssigned:
      'Обращение зарегистрировано, но депутату не передано. Попробуйте передать на странице обращения: там будет сказано, что мешает.',
    noCode: 'Кода на этом талоне нет: он показывается один раз.',
    withCode: 'Напечатать с новым кодом',
    codeOnce: 'Код виден только 15 минут и нигде не хранится: распечатайте талон и отдайте гражданину.',
  },
  en: {
    title: (number) => `Coupon ${number}`,
    toCase: 'To the appeal',
    next: 'Next appeal',
    notAssigned:
      'Registered, but not assigned. Try it on the page of the appeal: it says what is in the way.',
    noCode: 'This coupon has no code: it is shown once.',
    withCode: 'Print with a new code',
    codeOnce: 'The code is shown for 15 minutes and kept nowhere: print the coupon and hand it over.',
  },
};
