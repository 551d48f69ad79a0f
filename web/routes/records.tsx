import { reconciliationBoard } from '@esep/boards';
import type { DeputyRecord, DistrictRecord, Entry, MethodologyRecord, Topics } from '@esep/domain';
import { civilDateIn, quarterOf, topicsInUse } from '@esep/domain';
import { readBoard } from '../boards/board-page.ts';
import type { Speech } from '../locales/speech.ts';
import { subjectLabel } from '../locales/subject-labels.ts';
import type { CorrectionLine } from '../pages/corrections.tsx';
import { CorrectionsPage } from '../pages/corrections.tsx';
import { MethodologyPage } from '../pages/methodology.tsx';
import { PrivacyPage } from '../pages/plain.tsx';
import { ReconciliationPage } from '../pages/reconciliation.tsx';
import { VerifyPage } from '../pages/verify.tsx';
import { authorOf, changeRows } from '../views/entry.ts';
import { hashesIn } from '../views/entry-values.ts';
import { methodologyView } from '../views/methodology.ts';
import { reconciliationView } from '../views/reconciliation.ts';
import type { Visit } from '../visit.ts';
import { contentOf, open } from '../visit.ts';

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
}

const correctionsPerPage = 50;

/** The newest first, from where the address says: however many there are, one page of them is read. */
export async function correctionsPage(visit: Visit) {
  const { deps, partition, query } = visit;
  const before = /^[1-9]\d{0,11}$/.test(query['before'] ?? '') ? Number(query['before']) : undefined;
  const [{ chrome, documents }, found] = await Promise.all([
    open(visit, ['shared/deputies', 'shared/districts', 'shared/topics']),
    deps.documents.query(partition, 'correction/', {
      reverse: true,
      limit: correctionsPerPage + 1,
      ...(before === undefined ? {} : { after: `correction/${String(before).padStart(12, '0')}` }),
    }),
  ]);
  const notes = found.slice(0, correctionsPerPage).map(({ value }) => value as unknown as CorrectionNote);
  const histories = await deps.documents.get(partition, [
    ...new Set(notes.map(({ subject }) => `subject/${subject}`)),
  ]);
  const historyOf = ({ subject }: CorrectionNote) =>
    contentOf<{ entries: readonly Entry[] }>(histories, `subject/${subject}`, { entries: [] }).entries;
  const hashes = notes.flatMap((note) => historyOf(note).flatMap(({ body }) => hashesIn(body)));
  const known = {
    deputies: contentOf<Records<DeputyRecord>>(documents, 'shared/deputies', {}),
    districts: contentOf<Records<DistrictRecord>>(documents, 'shared/districts', {}),
    topics: topicsInUse(contentOf<Topics>(documents, 'shared/topics', {})),
    texts: await deps.texts.get(deps.council, [...new Set(hashes)]),
  };
  const sources = { known, kinds: deps.kinds };
  const lines = notes.flatMap((note) => correctionLine(note, historyOf(note), sources, chrome.speech));
  const last = notes.at(-1);
  const view = {
    lines,
    newer: before === undefined ? undefined : `/${visit.language}/corrections`,
    older:
      found.length > correctionsPerPage && last
        ? `/${visit.language}/corrections?before=${last.seq}`
        : undefined,
  };
  return <CorrectionsPage chrome={chrome} view={view} />;
}

function correctionLine(
  { seq, target, subject }: CorrectionNote,
  history: readonly Entry[],
  sources: Parameters<typeof changeRows>[2],
  speech: Speech,
): readonly CorrectionLine[] {
  const { t, f, language } = speech;
  const entry = history.find((one) => one.seq === seq);
  if (!entry) return [];
  const { kind } = entry;
  const [hash] = hashesIn(entry.body['reason']);
  const text = hash === undefined ? undefined : sources.known.texts.get(hash);
  const withheld = text?.withheld;
  const what = t.corrections.what[kind as keyof typeof t.corrections.what] ?? kind;
  return [
    {
      seq,
      date: f.instant(entry.recordedAt),
      author: authorOf(entry, speech),
      text: t.corrections.line(String(target), what),
      subject: subjectLabel(subject, language),
      reason: withheld ? t.entry.withheld(withheld.reason, f.date(withheld.on)) : (text?.text ?? ''),
      rows: kind === 'entry.corrected' ? changeRows(entry, history, sources, speech) : [],
      href: `/${language}/entries/${seq}`,
      targetHref: `/${language}/entries/${target}`,
    },
  ];
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
