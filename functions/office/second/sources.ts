import { randomBytes } from 'node:crypto';
import { disputesBoard } from '@esep/boards';
import {
  type CouncilRecord,
  type DeputyRecord,
  type DistrictRecord,
  type DoorView,
  isChange,
  type Methodology,
  type MethodologyRecord,
  quarterOf,
  type ReceptionRecord,
  Refusal,
  type Topics,
  textHash,
  topicsInUse,
} from '@esep/domain';
import { isExpired, openReviews, type Proposal, readProposals, reviewNumbers } from '@esep/intake';
import type { FailedForm, SecondPageView } from '@esep/web';
import { problemOf } from '../problem.ts';
import type { OfficeVisit } from '../visit.ts';

type Target = SecondPageView['sources']['targets'] extends ReadonlyMap<number, infer One> ? One : never;

/** Everything that the page of the second person shows, as of now. */
export async function secondView(visit: OfficeVisit, failed?: FailedForm): Promise<SecondPageView> {
  const { deps, session, language } = visit;
  const { vault, council, now } = deps;
  const [view, reader, proposals, reviews] = await Promise.all([
    visit.look(),
    visit.reader(),
    readProposals(vault, council),
    openReviews(vault, council),
  ]);
  const [targets, board, numbers, receptions, rosters] = await Promise.all([
    targetsOf(proposals, view),
    disputesBoard.read(reader, {}),
    reviewNumbers(vault, council, new Set(reviews.map(({ reception }) => reception))),
    receptionsOf(
      reviews.map(({ reception }) => reception),
      view,
    ),
    rostersOf(view),
  ]);
  const said = [...targets.values()].map(({ history }) => history.map(({ body }) => body));
  const texts = await deps.texts.get(council, hashesOf([said, board?.open.map(({ text }) => text)]));
  const { timeZone, methodology, ...known } = rosters;
  const expired = proposals.filter((one) => isExpired(one, now())).map(({ id }) => id);
  return {
    self: session.person.account,
    csrf: session.csrf,
    proposals,
    sources: { known: { ...known, texts }, kinds: deps.registry.kinds, targets, methodology, timeZone },
    ballots: { reviews, numbers, receptions },
    disputes: board?.open ?? [],
    may: { decide: visit.may('second.decide'), answer: visit.may('disputes.answer') },
    failed,
    formId: randomBytes(8).toString('hex'),
    expired: new Set(expired),
    troubles: new Map(
      proposals.flatMap(({ trouble }) =>
        trouble ? [[trouble, problemOf(new Refusal(trouble), language, '').title] as const] : [],
      ),
    ),
  };
}

async function rostersOf(view: DoorView) {
  const [deputies, districts, topics, methodologies, councils] = await Promise.all([
    view.collection<DeputyRecord>('deputies'),
    view.collection<DistrictRecord>('districts'),
    view.collection<Topics[string]>('topics'),
    view.collection<MethodologyRecord>('methodologies'),
    view.collection<CouncilRecord>('council'),
  ]);
  const timeZone = councils['council']?.timeZone ?? view.timeZone;
  return {
    deputies,
    districts,
    topics: topicsInUse(topics),
    timeZone,
    methodology: inForce(methodologies, view),
  };
}

function inForce(
  records: Readonly<Record<string, MethodologyRecord>>,
  { today }: DoorView,
): Methodology | undefined {
  const begun = Object.values(records).filter(({ from }) => from <= quarterOf(today));
  return begun.sort((a, b) => (a.from < b.from ? -1 : 1)).at(-1)?.methodology;
}

/** The entries that proposals would change, with all of their subjects'. */
async function targetsOf(
  proposals: readonly Proposal[],
  view: DoorView,
): Promise<ReadonlyMap<number, Target>> {
  const named = proposals
    .filter(({ state }) => state === 'open' || state === 'accepting')
    .flatMap(({ rows }) => rows.filter(({ kind }) => isChange(String(kind))))
    .map(({ body }) => Number((body as { entry?: unknown }).entry));
  const found = await Promise.all(
    [...new Set(named)].map(async (seq) => {
      const entry = await view.entry(seq);
      return entry && ([seq, { entry, history: await view.history(entry.subject) }] as const);
    }),
  );
  return new Map(found.filter((one) => one !== undefined));
}

async function receptionsOf(
  ids: readonly string[],
  view: DoorView,
): Promise<ReadonlyMap<string, ReceptionRecord>> {
  const found = await Promise.all(
    ids.map(async (id) => {
      const [first] = await view.history(`reception:${id}`);
      if (!first) return undefined;
      const records = await view.collection<ReceptionRecord>(`receptions/${quarterOf(first.occurredOn)}`);
      const record = records[id];
      return record && ([id, record] as const);
    }),
  );
  return new Map(found.filter((one) => one !== undefined));
}

/** Hashes of public texts, however deep they stand. */
function hashesOf(value: unknown): readonly string[] {
  const found = new Set<string>();
  const walk = (one: unknown): void => {
    if (typeof one === 'string' && textHash.test(one)) found.add(one);
    else if (typeof one === 'object' && one !== null) for (const inner of Object.values(one)) walk(inner);
  };
  walk(value);
  return [...found];
}
