import { reconciliationBoard } from '@esep/boards';
import type { Json, MethodologyRecord } from '@esep/domain';
import { civilDateIn, quarterOf } from '@esep/domain';
import { readBoard } from '../boards/board-page.ts';
import { subjectLabel } from '../locales/subject-labels.ts';
import type { CorrectionLine } from '../pages/corrections.tsx';
import { CorrectionsPage } from '../pages/corrections.tsx';
import { MethodologyPage } from '../pages/methodology.tsx';
import { PrivacyPage } from '../pages/plain.tsx';
import { ReconciliationPage } from '../pages/reconciliation.tsx';
import { VerifyPage } from '../pages/verify.tsx';
import { hashesIn } from '../views/entry-values.ts';
import { methodologyView } from '../views/methodology.ts';
import { reconciliationView } from '../views/reconciliation.ts';
import type { Visit } from '../visit.ts';
import { contentOf, open } from '../visit.ts';
import { pageAsked } from './deputy.tsx';

type Records<Value> = Readonly<Record<string, Value>>;

export async function methodologyPage(visit: Visit) {
  const { chrome, documents } = await open(visit, ['shared/methodologies']);
  const records = contentOf<Records<MethodologyRecord>>(documents, 'shared/methodologies', {});
  const today = civilDateIn(chrome.council?.timeZone ?? 'Asia/Almaty', visit.deps.now());
  const view = methodologyView(records, visit.query['version'], quarterOf(today), chrome.speech);
  return <MethodologyPage chrome={chrome} view={view} />;
}

interface CorrectionNote {
  readonly seq: number;
  readonly target: number;
  readonly subject: string;
  readonly kind: string;
}

const correctionsPerPage = 50;

export async function correctionsPage(visit: Visit) {
  const { deps, partition } = visit;
  const { chrome } = await open(visit, []);
  const notes = (await deps.documents.query(partition, 'correction/', { reverse: true })).map(
    ({ value }) => value as unknown as CorrectionNote,
  );
  const pages = Math.max(1, Math.ceil(notes.length / correctionsPerPage));
  const page = pageAsked(visit.query['page'], pages);
  const shown = notes.slice((page - 1) * correctionsPerPage, page * correctionsPerPage);
  const lines = await Promise.all(shown.map((note) => correctionLine(visit, note, chrome.speech)));
  return <CorrectionsPage chrome={chrome} view={{ lines, page, pages }} />;
}

async function correctionLine(
  { deps, language }: Visit,
  { seq, target, subject, kind }: CorrectionNote,
  { t, f }: Awaited<ReturnType<typeof open>>['chrome']['speech'],
): Promise<CorrectionLine> {
  const [recorded] = await deps.ledger.read(deps.council, seq - 1, 1);
  const reason: Json | undefined = recorded?.entry.body['reason'];
  const [hash] = hashesIn(reason);
  const text = hash === undefined ? undefined : (await deps.texts.get(deps.council, [hash])).get(hash);
  const withheld = text?.withheld;
  const what = t.corrections.what[kind as keyof typeof t.corrections.what] ?? kind;
  return {
    seq,
    date: recorded ? f.instant(recorded.entry.recordedAt) : '',
    text: t.corrections.line(String(target), what),
    subject: subjectLabel(subject, language),
    reason: withheld ? t.entry.withheld(withheld.reason, f.date(withheld.on)) : (text?.text ?? ''),
    href: `/${language}/entries/${seq}`,
    targetHref: `/${language}/entries/${target}`,
  };
}

export async function verifyPage(visit: Visit) {
  const { deps } = visit;
  const [{ chrome }, checkpoint, { c: size }] = await Promise.all([
    open(visit, []),
    deps.log.checkpoint(deps.council),
    deps.documents.cursor(visit.partition, 'log'),
  ]);
  const root = await deps.log.root(deps.council, size);
  const view = { size: chrome.speech.f.number(size), root, checkpoint: checkpoint?.text };
  return <VerifyPage chrome={chrome} view={view} />;
}

export async function reconciliationPage(visit: Visit) {
  const [{ chrome }, board] = await Promise.all([
    open(visit, []),
    readBoard({ ...visit, params: {}, query: {} }, reconciliationBoard),
  ]);
  const view = reconciliationView(board?.totals ?? [], chrome.speech);
  return <ReconciliationPage chrome={chrome} view={view} />;
}

export async function privacyPage(visit: Visit) {
  const { chrome } = await open(visit, []);
  return <PrivacyPage chrome={chrome} />;
}
