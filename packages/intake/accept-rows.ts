import { isDeepStrictEqual } from 'node:util';
import { type Draft, Refusal, type Registry, type Role, type Submitted } from '@esep/domain';
import type { Acceptor, Content } from './acceptor.ts';
import type { BatchView } from './batch-view.ts';
import type { SaltedText } from './public-texts.ts';
import { idOf, type ParsedRow, parseRow, type SubmittedRow } from './submission.ts';

/** A row that may be recorded. */
export interface Accepted {
  readonly row: number;
  readonly draft: Draft;
  readonly texts: readonly SaltedText[];
}

export interface Sorted<Answer> {
  readonly accepted: readonly Accepted[];
  /** Rows that say again what an earlier row of the batch says. */
  readonly repeats: readonly { readonly row: number; readonly of: number; readonly id: string }[];
  /** Rows that need not be recorded. */
  readonly answered: ReadonlyMap<number, Answer>;
}

export interface Acceptance<Answer> {
  readonly registry: Registry;
  readonly acceptor: Acceptor;
  readonly view: BatchView;
  /** The ledger's size before the batch. */
  readonly head: number;
  readonly role: Role;
  readonly recordedBy: string;
  readonly confirmedBy?: string | undefined;
  readonly now: () => Date;
  refused(refusal: Refusal, id: string | undefined): Answer;
  /** How to answer if the id is recorded already. Asked only about rows that a door refuses: the append knows the rest. */
  recordedBefore(id: string, submitted: Submitted): Promise<Answer | undefined>;
}

/** Passes the rows through their doors, one after the other, each seeing those before it. */
export async function acceptRows<Answer>(
  rows: readonly SubmittedRow[],
  acceptance: Acceptance<Answer>,
): Promise<Sorted<Answer>> {
  const { registry, acceptor, view, role, recordedBy, confirmedBy } = acceptance;
  const accepted: Accepted[] = [];
  const repeats: { row: number; of: number; id: string }[] = [];
  const answered = new Map<number, Answer>();
  const byId = new Map<string, Accepted>();

  async function checked(
    row: ParsedRow,
    content: Content,
  ): Promise<{ door: Draft['door'] } | { answer: Answer }> {
    try {
      return { door: await acceptor.check(row, content, { role, recordedBy }, view) };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const answer = await acceptance.recordedBefore(row.id, content.submitted);
      if (answer === undefined) throw error;
      return { answer };
    }
  }

  async function take(row: number, submitted: SubmittedRow): Promise<void> {
    const parsed = parseRow(registry, submitted, role);
    const { id } = parsed;
    const content = await acceptor.contentOf(parsed, view);
    const earlier = byId.get(id);
    if (earlier) {
      if (!isSameDraft(earlier.draft, content.submitted)) throw new Refusal('id_twice', '/id', { id });
      repeats.push({ row, of: earlier.row, id });
      return;
    }
    const result = await checked(parsed, content);
    if ('answer' in result) {
      answered.set(row, result.answer);
      return;
    }
    const draft: Draft = {
      council: view.council,
      id,
      ...content.submitted,
      recordedAt: acceptance.now().toISOString(),
      recordedBy,
      ...(confirmedBy === undefined ? {} : { confirmedBy }),
      ...(result.door === undefined ? {} : { door: result.door }),
    };
    const entry = { row, draft, texts: content.texts };
    accepted.push(entry);
    byId.set(id, entry);
    if (rows.length > 1) view.assume({ ...draft, seq: acceptance.head + accepted.length });
  }

  for (const [row, submitted] of rows.entries()) {
    try {
      await take(row, submitted);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      answered.set(row, acceptance.refused(error, idOf(submitted)));
    }
  }
  return { accepted, repeats, answered };
}

/** Whether the draft says what was submitted. */
export function isSameDraft(draft: Draft, submitted: Submitted): boolean {
  const { kind, version, subject, occurredOn, body } = draft;
  return isDeepStrictEqual({ kind, version, subject, occurredOn, body }, submitted);
}
