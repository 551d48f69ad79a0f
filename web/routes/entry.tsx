import type { DeputyRecord, DistrictRecord, Entry, EntryNote, Topics } from '@esep/domain';
import { civilDateIn, entryNoteKey, topicsInUse } from '@esep/domain';
import { EntryPage } from '../pages/entry.tsx';
import { MessagePage } from '../pages/plain.tsx';
import { entryView } from '../views/entry.ts';
import { hashesIn } from '../views/entry-values.ts';
import { noteHashes, noteViews } from '../views/notes.ts';
import type { Visit } from '../visit.ts';
import { contentOf, open } from '../visit.ts';

/** One entry with its proof, or a page that says there is no such entry yet. */
export async function entryPage(visit: Visit) {
  const { deps, params } = visit;
  const seq = Number(params['seq']);
  const [recorded] = await deps.ledger.read(deps.council, seq - 1, 1);
  if (!recorded || recorded.entry.seq !== seq) return missing(visit, seq);
  const { entry, canonical } = recorded;
  const asideKey = `aside/${String(seq).padStart(12, '0')}`;
  const subjectKey = `subject/${entry.subject}`;
  const [size, opened, proof, noted] = await Promise.all([
    deps.ledger.size(deps.council),
    open(visit, [asideKey, subjectKey, 'shared/deputies', 'shared/districts', 'shared/topics']),
    proofOf(visit, seq),
    deps.documents.query(visit.partition, `row/entry-notes/${entryNoteKey(seq)}`),
  ]);
  const notes = noted.map(({ value }) => value as unknown as EntryNote);
  const { documents, chrome } = opened;
  const subject = contentOf<{ entries: readonly Entry[] }>(documents, subjectKey, { entries: [entry] });
  const hashes = [...[entry, ...subject.entries].flatMap(({ body }) => hashesIn(body)), ...noteHashes(notes)];
  const texts = await deps.texts.get(deps.council, [...new Set(hashes)]);
  const deputies = contentOf<Readonly<Record<string, DeputyRecord>>>(documents, 'shared/deputies', {});
  const today = civilDateIn(chrome.council?.timeZone ?? 'Asia/Almaty', deps.now());
  const said = noteViews(notes, { deputies, methodologies: [], texts, today }, chrome.speech);
  const view = entryView(
    {
      entry,
      canonical,
      size,
      history: subject.entries,
      aside: contentOf<{ reason: string } | undefined>(documents, asideKey, undefined)?.reason,
      known: {
        deputies,
        districts: contentOf<Readonly<Record<string, DistrictRecord>>>(documents, 'shared/districts', {}),
        topics: topicsInUse(contentOf<Topics>(documents, 'shared/topics', {})),
        texts,
      },
      kinds: deps.kinds,
      proof,
    },
    chrome.speech,
  );
  return { status: 200, page: <EntryPage chrome={chrome} view={view} notes={said} /> };
}

async function missing(visit: Visit, seq: number) {
  const { chrome } = await open(visit, []);
  const { t } = chrome.speech;
  const page = <MessagePage chrome={chrome} title={t.errors.notFound} text={t.entry.missing(String(seq))} />;
  return { status: 404, page };
}

/** The proof in the newest tree that covers the entry; undefined while the tree is behind. */
async function proofOf({ deps, partition }: Visit, seq: number) {
  const { c: size } = await deps.documents.cursor(partition, 'log');
  if (size < seq) return undefined;
  const [inclusion, root] = await Promise.all([
    deps.log.inclusion(deps.council, seq, size),
    deps.log.root(deps.council, size),
  ]);
  return inclusion && root ? { size, root, ...inclusion } : undefined;
}
