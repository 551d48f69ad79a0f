import { slug } from './data-folder.ts';
import type { Random } from './scheduler.ts';

/** What an office sends in one request: a single entry, a batch, or a batch that is all or nothing. */
export interface Message {
  readonly how: 'single' | 'batch' | 'whole';
  readonly rows: readonly Row[];
}

interface Row {
  readonly kind: string;
  readonly id: string;
  readonly occurredOn: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What was promised, and what is still open. */
export interface Book {
  /** Every number that was acknowledged, by id. */
  readonly given: Map<string, number>;
  /** Requests that got no answer. */
  readonly unanswered: Message[];
}

export interface Door {
  readonly address: string;
  readonly token: string;
}

/** The server was gone before the answer was here. */
class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** Sends a message; resolves to `[seq, status]` for each row. Rejects with `NoAnswer` or with what is wrong with the answer. */
async function post({ address, token }: Door, { how, rows }: Message): Promise<readonly [number, number][]> {
  const [first] = rows;
  const single = how === 'single' && first !== undefined;
  const { kind, id, ...submission } = first as Row;
  const answer = await fetch(`${address}/api/v1/${slug}/entries${single ? `/${kind}` : ''}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      ...(single && { 'idempotency-key': id }),
    },
    body: JSON.stringify(single ? submission : { entries: rows, allOrNothing: how === 'whole' }),
  })
    .then(async (response) => ({ status: response.status, json: (await response.json()) as Answer }))
    .catch((cause) => {
      throw new NoAnswer('no answer', { cause });
    });
  const results = single ? [{ ...answer.json, status: answer.status }] : (answer.json.results ?? []);
  const wrong =
    results.length !== rows.length || results.some(({ status }) => status !== 200 && status !== 201);
  if (wrong) throw new Error(`${JSON.stringify(rows)} was answered ${JSON.stringify(answer)}`);
  return results.map(({ seq, status }) => [seq as number, status as number]);
}

interface Answer {
  readonly seq?: number;
  readonly status?: number;
  readonly results?: readonly Answer[];
}

/**
 * Sends a message and keeps the book. True when it was answered. `expected` says which status a row must get, where
 * that is known.
 */
export async function send(
  door: Door,
  message: Message,
  book: Book,
  expected: (id: string) => number | undefined = () => undefined,
): Promise<boolean> {
  try {
    const results = await post(door, message);
    for (const [i, [seq, status]] of results.entries()) {
      const { id } = message.rows[i] as Row;
      const known = book.given.get(id);
      if (known !== undefined && known !== seq) throw new Error(`${id} was given ${known}, and now ${seq}`);
      const must = expected(id) ?? (known === undefined ? status : 200);
      if (status !== must) throw new Error(`${id} at ${seq} was answered ${status} instead of ${must}`);
      book.given.set(id, seq);
    }
    return true;
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    book.unanswered.push(message);
    return false;
  }
}

export interface ClientOptions {
  readonly name: string;
  readonly random: Random;
  readonly today: string;
  readonly book: Book;
}

/**
 * One desk of the office: meetings, appeals step by step, corrections, batches, and now and then what it or another
 * desk has sent before.
 */
export function createClient({ name, random, today, book }: ClientOptions) {
  const answered: Message[] = [];
  const meetings: Row[] = [];
  const appeals: { readonly number: string; stage: number }[] = [];
  let made = 0;

  const nextId = () => `${name}-${++made}`;
  const deputy = () => `d-0${1 + random.below(6)}`;

  function meeting(id = nextId()): Row {
    const district = `o-0${1 + random.below(6)}`;
    const topic = random.chance(0.3) ? { topic: `Кездесу тақырыбы ${id}` } : {};
    const body = { meeting: id, deputies: [deputy()], district, remote: random.chance(0.2), report: false };
    return {
      kind: 'meeting.held',
      id,
      occurredOn: today,
      body: { ...body, attendees: random.below(90), ...topic },
    };
  }

  /** The next step of an appeal: received, assigned, answered. */
  function appealStep(): Row {
    const open = appeals.find(({ stage }) => stage < 3) ?? { number: nextId(), stage: 0 };
    if (open.stage === 0) appeals.push(open);
    open.stage += 1;
    const [kind, more] = [
      ['appeal.received', { channel: 'letter' }] as const,
      ['appeal.assigned', { deputy: deputy() }] as const,
      ['appeal.answered', {}] as const,
    ][open.stage - 1] as readonly [string, object];
    return { kind, id: nextId(), occurredOn: today, body: { appeal: open.number, ...more } };
  }

  function correction(): Row | undefined {
    const target = meetings.length ? random.pick(meetings) : undefined;
    const entry = target && book.given.get(target.id);
    if (!target || entry === undefined) return undefined;
    const body = { ...target.body, attendees: random.below(90) };
    return {
      kind: 'entry.corrected',
      id: nextId(),
      occurredOn: today,
      body: { entry, body, reason: `Сан қате: ${name}` },
    };
  }

  const several = (most: number) => Array.from({ length: 2 + random.below(most) }, () => meeting());
  const single = (row: Row): Message => ({ how: 'single', rows: [row] });

  function next(common: () => Row): Message {
    const dice = random.below(100);
    if (dice < 35) return single(meeting());
    if (dice < 55) return single(appealStep());
    if (dice < 65) return { how: 'batch', rows: [...several(8), appealStep()] };
    if (dice < 73) return { how: 'whole', rows: several(4) };
    if (dice < 83) return single(correction() ?? meeting());
    if (dice < 90 && answered.length > 0) return random.pick(answered);
    return single(common());
  }

  return {
    meeting,
    /** Sends one message after the other until the server is gone; `common` is what several desks send at once. */
    async work(door: Door, common: () => Row): Promise<void> {
      for (;;) {
        const message = next(common);
        if (!(await send(door, message, book))) return;
        answered.push(message);
        meetings.push(
          ...message.rows.filter(({ kind, id }) => kind === 'meeting.held' && id.startsWith(name)),
        );
        await new Promise((done) => setTimeout(done, random.below(5)));
      }
    },
  };
}
