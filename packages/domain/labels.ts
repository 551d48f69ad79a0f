import type { FieldLabel } from './kind.ts';

/** Labels that several kinds share, so that one thing has one word everywhere. */

export const labels = {
  deputy: {
    label: { kk: 'Депутат', ru: 'Депутат', en: 'Deputy' },
    help: { kk: 'Депутаттың белгісі: d-07', ru: 'Обозначение депутата: d-07', en: 'The deputy’s id: d-07' },
  },
  deputies: {
    label: { kk: 'Депутаттар', ru: 'Депутаты', en: 'Deputies' },
    help: {
      kk: 'Депутаттардың белгілері: d-07, d-12',
      ru: 'Обозначения депутатов: d-07, d-12',
      en: 'The deputies’ ids: d-07, d-12',
    },
  },
  district: {
    label: { kk: 'Сайлау округі', ru: 'Избирательный округ', en: 'Electoral district' },
    help: { kk: 'Округтің белгісі: o-04', ru: 'Обозначение округа: o-04', en: 'The district’s id: o-04' },
  },
  organization: {
    label: {
      kk: 'Партия, комиссия немесе топ',
      ru: 'Партия, комиссия или группа',
      en: 'Party, commission or group',
    },
    help: { kk: 'Белгісі: k-1', ru: 'Обозначение: k-1', en: 'Its id: k-1' },
  },
  appeal: {
    label: { kk: 'Өтініш нөмірі', ru: 'Номер обращения', en: 'Appeal number' },
    help: {
      kk: 'Аппараттың ішкі нөмірі: 2026-17. e-Otinish нөмірі мұнда жазылмайды.',
      ru: 'Внутренний номер аппарата: 2026-17. Номер e-Otinish сюда не вносится.',
      en: 'The office’s own number: 2026-17. The e-Otinish number does not belong here.',
    },
  },
  reception: {
    label: { kk: 'Қабылдау нөмірі', ru: 'Номер приёма', en: 'Reception number' },
    help: { kk: 'Мысалы: 2026-10-02-d07', ru: 'Например: 2026-10-02-d07', en: 'For example: 2026-10-02-d07' },
  },
  promise: {
    label: { kk: 'Уәде', ru: 'Обещание', en: 'Promise' },
    help: {
      kk: 'Уәденің белгісі: zhol-3',
      ru: 'Обозначение обещания: zhol-3',
      en: 'The promise’s id: zhol-3',
    },
    of: 'promises',
  },
  indicator: {
    label: { kk: 'Көрсеткіш', ru: 'Показатель', en: 'Indicator' },
    help: {
      kk: 'Көрсеткіштің белгісі: auyz-su-1',
      ru: 'Обозначение показателя: auyz-su-1',
      en: 'The indicator’s id: auyz-su-1',
    },
  },
  quarter: {
    label: { kk: 'Тоқсан', ru: 'Квартал', en: 'Quarter' },
    help: { kk: 'Мысалы: 2026-Q4', ru: 'Например: 2026-Q4', en: 'For example: 2026-Q4' },
  },
  topic: {
    label: { kk: 'Тақырып', ru: 'Тема', en: 'Topic' },
    help: {
      kk: 'Мәслихаттың тақырыптар тізіміндегі белгі: roads-repair',
      ru: 'Обозначение из перечня тем маслихата: roads-repair',
      en: 'An id from the council’s list of topics: roads-repair',
    },
    of: 'topics',
  },
  title: { label: { kk: 'Атауы', ru: 'Название', en: 'Title' } },
  name: {
    label: { kk: 'Атауы', ru: 'Название', en: 'Name' },
    help: {
      kk: 'Қазақша, орысша немесе ағылшынша — берілген түрінде',
      ru: 'По-казахски, по-русски или по-английски — как дано',
      en: 'In Kazakh, Russian or English, as it was given',
    },
  },
  personName: {
    label: { kk: 'Тегі, аты, әкесінің аты', ru: 'Фамилия, имя, отчество', en: 'Full name' },
    help: {
      kk: 'Әр тілде ресми жазылуы бойынша',
      ru: 'На каждом языке так, как пишется официально',
      en: 'In each language as it is officially written',
    },
  },
  reason: { label: { kk: 'Себебі', ru: 'Причина', en: 'Reason' } },
  from: { label: { kk: 'Басталуы', ru: 'Начало', en: 'From' } },
  to: { label: { kk: 'Аяқталуы', ru: 'Окончание', en: 'To' } },
  month: {
    label: { kk: 'Ай', ru: 'Месяц', en: 'Month' },
    help: { kk: 'Мысалы: 2026-10', ru: 'Например: 2026-10', en: 'For example: 2026-10' },
  },
  due: { label: { kk: 'Мерзімі', ru: 'Срок', en: 'Due date' } },
  link: { label: { kk: 'Сілтеме', ru: 'Ссылка', en: 'Link' } },
  evidence: {
    label: { kk: 'Растайтын сілтемелер', ru: 'Ссылки на подтверждения', en: 'Evidence links' },
    help: {
      kk: 'Бәріне ашық беттер: хаттама, фото, жаңалық. Сілтеменің күні мен SHA-256 мәнін esep evidence шығарып береді.',
      ru: 'Общедоступные страницы: протокол, фото, новость. Дату и SHA-256 ссылки выдаёт команда esep evidence.',
      en: 'Public pages: minutes, photographs, news. The date and SHA-256 of a link come from esep evidence.',
    },
  },
  topics: {
    label: { kk: 'Тақырыптары', ru: 'Темы', en: 'Topics' },
    help: {
      kk: 'Мәслихаттың тақырыптар тізіміндегі белгілер: roads-repair, social',
      ru: 'Обозначения из перечня тем маслихата: roads-repair, social',
      en: 'Ids from the council’s list of topics: roads-repair, social',
    },
    of: 'topics',
  },
  onPromise: {
    label: { kk: 'Қай уәде бойынша', ru: 'По какому обещанию', en: 'About which promise' },
    help: {
      kk: 'Уәденің белгісі: zhol-3',
      ru: 'Обозначение обещания: zhol-3',
      en: 'The promise’s id: zhol-3',
    },
    of: 'promises',
  },
  request: {
    label: { kk: 'Сауал нөмірі', ru: 'Номер запроса', en: 'Request number' },
    help: { kk: 'Мысалы: 2026-31', ru: 'Например: 2026-31', en: 'For example: 2026-31' },
  },
  plan: {
    label: {
      kk: 'Үйлестірілген іс-қимыл жоспары',
      ru: 'План скоординированных действий',
      en: 'Plan of coordinated actions',
    },
    help: {
      kk: 'Жоспардың белгісі: prokuratura-2026',
      ru: 'Обозначение плана: prokuratura-2026',
      en: 'The plan’s id: prokuratura-2026',
    },
  },
  action: {
    label: { kk: 'Іс-шара', ru: 'Мероприятие', en: 'Action' },
    help: {
      kk: 'Іс-шараның белгісі: prokuratura-2026-3',
      ru: 'Обозначение мероприятия: prokuratura-2026-3',
      en: 'The action’s id: prokuratura-2026-3',
    },
  },
  thesis: {
    label: {
      kk: 'Партия бағдарламасының тезисі',
      ru: 'Тезис программы партии',
      en: 'Thesis of the party’s programme',
    },
    help: {
      kk: 'Тезистің белгісі: amanat-3',
      ru: 'Обозначение тезиса: amanat-3',
      en: 'The thesis’s id: amanat-3',
    },
  },
  source: {
    label: { kk: 'Дереккөз', ru: 'Источник', en: 'Source' },
    help: {
      kk: 'Бәріне ашық бет немесе құжат',
      ru: 'Общедоступная страница или документ',
      en: 'A public page or document',
    },
  },
  entry: {
    label: { kk: 'Жазба нөмірі', ru: 'Номер записи', en: 'Entry number' },
    help: {
      kk: 'Журналдағы реттік нөмірі: 1204',
      ru: 'Порядковый номер в журнале: 1204',
      en: 'Its number in the ledger: 1204',
    },
  },
} satisfies Readonly<Record<string, FieldLabel>>;
