import * as z from 'zod';
import { requireInOffice } from '../door.ts';
import { requireThesis } from '../door-work.ts';
import { Refusal } from '../errors.ts';
import { civilDate, slug, webAddress } from '../fields.ts';
import { stateOf } from '../fold.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';
import { publicText } from '../public-text.ts';
import { promise } from '../subjects/promise.ts';

const schema = z.strictObject({
  promise: slug,
  deputy: slug,
  text: publicText(1000),
  due: civilDate.optional(),
  source: webAddress.optional(),
  quote: publicText(1000).optional(),
  measure: publicText(500).optional(),
  thesis: slug.optional(),
});

export const promiseMade = defineKind<z.output<typeof schema>>({
  name: 'promise.made',
  version: 1,
  order: 1,
  title: { kk: 'Сайлауалды уәде берілді', ru: 'Дано предвыборное обещание', en: 'Election promise made' },
  help: {
    kk: 'Сайлауалды бағдарламадан бір тексерілетін уәде.',
    ru: 'Одно проверяемое обещание из предвыборной программы.',
    en: 'One promise from the election programme that can be checked.',
  },
  fields: {
    promise: labels.promise,
    deputy: labels.deputy,
    text: { label: { kk: 'Уәде мәтіні', ru: 'Текст обещания', en: 'The promise in words' } },
    due: {
      ...labels.due,
      help: {
        kk: 'Мерзімі жоқ уәде түпкілікті күйі белгіленгенде есепке алынады',
        ru: 'Обещание без срока учитывается, когда отмечено его окончательное состояние',
        en: 'A promise without one counts once a final status is recorded',
      },
    },
    source: labels.source,
    quote: {
      label: { kk: 'Дереккөзден үзінді', ru: 'Цитата из источника', en: 'Quotation from the source' },
      help: {
        kk: 'Бағдарламадағы сөздің өзі, өзгеріссіз',
        ru: 'Слова самой программы, без изменений',
        en: 'The programme’s own words, unchanged',
      },
    },
    measure: {
      label: { kk: 'Қалай тексеруге болады', ru: 'Как это проверить', en: 'How it can be checked' },
      help: {
        kk: 'Орындалғанын кез келген адам көре алатын белгі: қабылдау актісі, шақырым саны',
        ru: 'Признак, по которому любой увидит исполнение: акт приёмки, число километров',
        en: 'A sign by which anyone can tell: an acceptance certificate, kilometres',
      },
    },
    thesis: labels.thesis,
  },
  schema,
  recordedBy: ['office', 'connector'],
  subjectType: 'promise',
  subject: ({ promise: id }) => `promise:${id}`,
  async door({ occurredOn, body }, view) {
    const subject = `promise:${body.promise}`;
    // Not by what else is told of it: the entry of a promise with progress can be corrected too.
    const { made } = stateOf(promise, await view.history(subject));
    if (made) throw new Refusal('subject_exists', '/body/promise', { subject, entry: made.seq });
    if (body.due !== undefined && body.due < occurredOn) {
      throw new Refusal('promise_due_before_made', '/body/due', { due: body.due, date: occurredOn });
    }
    await requireInOffice(body.deputy, occurredOn, '/body/deputy', view);
    if (body.thesis) await requireThesis(body.thesis, '/body/thesis', view);
    return undefined;
  },
  example: {
    occurredOn: '2026-10-01',
    body: {
      promise: 'zhol-3',
      deputy: 'd-07',
      text: 'Ақсу ауылына апаратын жолды асфальттау',
      due: '2027-09-30',
      source: 'https://example.kz/programme',
      quote: 'Ақсу ауылына апаратын 12 шақырым жолды асфальттаймыз',
      measure: 'Жолды пайдалануға қабылдау актісі жарияланған',
      thesis: 'amanat-6',
    },
  },
});
