import * as z from 'zod';
import { requireNew } from '../door.ts';
import { requireAbout, requireOwn, requireOwnWords } from '../door-disputes.ts';
import { slug } from '../fields.ts';
import { aboutFields, aboutLabels } from '../frozen-ranking.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';
import { publicText } from '../public-text.ts';

const schema = z.strictObject({ dispute: slug, deputy: slug, ...aboutFields, text: publicText(3000) });

export const disputeRaised = defineKind<z.output<typeof schema>>({
  name: 'dispute.raised',
  version: 1,
  order: 1,
  title: { kk: 'Қарсылық білдірілді', ru: 'Подано возражение', en: 'Dispute raised' },
  help: {
    kk: 'Депутат өзі туралы жазбамен немесе көрсеткіштерімен келіспейді. Қағаз түріндегі қарсылықты аппарат енгізеді.',
    ru: 'Депутат не согласен с записью о себе или со своими показателями. Возражение на бумаге вносит аппарат.',
    en: 'A deputy disagrees with an entry or with the own scorecard. One that came on paper is recorded by the office.',
  },
  fields: {
    dispute: {
      label: { kk: 'Қарсылық нөмірі', ru: 'Номер возражения', en: 'Number of the dispute' },
      help: { kk: 'Мысалы: 2026-k-3', ru: 'Например: 2026-k-3', en: 'For example: 2026-k-3' },
    },
    deputy: labels.deputy,
    ...aboutLabels,
    text: {
      label: {
        kk: 'Неге келіспейді, қалай болуы керек',
        ru: 'С чем не согласен и как должно быть',
        en: 'What is disputed, and how it should be',
      },
      help: {
        kk: 'Бәріне көрінеді. Азаматтардың аты-жөнін жазбаңыз.',
        ru: 'Увидят все. Не называйте имён граждан.',
        en: 'Everyone will read it. Name no citizens.',
      },
    },
  },
  schema,
  recordedBy: ['deputy', 'office'],
  subjectType: 'dispute',
  subject: ({ dispute }) => `dispute:${dispute}`,
  async door(submission, view) {
    requireOwn(submission);
    await requireNew(`dispute:${submission.body.dispute}`, '/body/dispute', view);
    const about = await requireAbout(submission, view);
    return submission.role === 'office' ? { ...about, onPaper: true } : about;
  },
  mayChange: requireOwnWords,
  example: {
    occurredOn: '2026-10-08',
    body: {
      dispute: '2026-k-3',
      deputy: 'd-07',
      entry: 1204,
      text: 'Кездесу 12 қыркүйекте өзімнің округімде өтті, хаттамасы аппаратта бар.',
    },
  },
});
