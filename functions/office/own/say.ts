import { isPeriod, type JsonObject, Refusal, type ReplyRecord } from '@esep/domain';
import { type About, type FormErrors, sayPage } from '@esep/web';
import { formErrors, recordOne } from '../told-errors.ts';
import type { OfficeVisit } from '../visit.ts';
import { ownDeputy, readOwnOf } from './read.ts';

type What = 'dispute' | 'reply';

const kinds = { dispute: 'dispute.raised', reply: 'reply.published' } as const;

interface Typed {
  readonly text: string;
  readonly number: string;
  readonly after: number;
  readonly errors: FormErrors;
}

/** The empty form about what the address names, or the reply that is to be changed. */
export async function showSay(visit: OfficeVisit, what: What): Promise<Response> {
  const known = what === 'reply' ? await replyOf(visit, visit.query['reply']) : undefined;
  return showForm(visit, what, known ? aboutOf(known) : aboutIn((name) => visit.query[name] ?? ''), known);
}

async function showForm(
  visit: OfficeVisit,
  what: What,
  about: About,
  known: ReplyRecord | undefined,
  typed?: Typed,
): Promise<Response> {
  const { deps, language, session } = visit;
  const kind = deps.registry.kinds.get(kinds[what]);
  if (!kind || (about.entry === undefined && about.period === undefined)) throw new Refusal('not_found');
  const { view, lines } = await readOwnOf(visit, about.period);
  const criterion = view.groups.flatMap(({ criteria }) => criteria).find(({ id }) => id === about.criterion);
  const page = sayPage(language, {
    what,
    kind,
    about,
    number: typed?.number ?? known?.reply ?? (await nextNumber(visit, what)),
    after: typed?.after ?? known?.seq ?? 0,
    text: typed?.text ?? (await textOf(visit, known)),
    ...(criterion ? { criterion } : {}),
    lines: lines.filter(({ seqs }) => seqs.some(({ seq }) => seq === about.entry)),
    csrf: session.csrf,
    ...(typed ? { errors: typed.errors } : {}),
  });
  return visit.page(page, typed ? 422 : 200);
}

/** Records what the deputy says, under the deputy's own name whatever the form names. */
export async function say(visit: OfficeVisit, what: What): Promise<Response> {
  const { form, language } = visit;
  const deputy = ownDeputy(visit);
  const about = aboutIn((name) => form.text(name));
  const sent = form.text('number');
  const number = isOwnNumber(sent, deputy, what) ? sent : await nextNumber(visit, what);
  const after = Number(form.text('after')) || 0;
  const text = form.text('text');
  try {
    const body: JsonObject = { deputy, ...about, text };
    await recordUnder(visit, what, number, { body, after });
    return visit.redirect(about.period ? `/own?period=${about.period}` : '/own', 'recorded');
  } catch (error) {
    return showForm(visit, what, about, undefined, {
      text,
      number,
      after,
      errors: formErrors(error, language),
    });
  }
}

interface Said {
  readonly body: JsonObject;
  readonly after: number;
}

/** The same form twice is one entry; another dispute that took the number meanwhile leaves it, and this one takes the next. */
async function recordUnder(
  visit: OfficeVisit,
  what: What,
  number: string,
  { body, after }: Said,
): Promise<void> {
  const { today: occurredOn } = await visit.look();
  const row = (id: string) => ({
    kind: kinds[what],
    id: what === 'dispute' ? `dispute-${id}` : `reply-${id}-${after}`,
    occurredOn,
    body: { [what]: id, ...body },
  });
  try {
    await recordOne(visit, row(number));
  } catch (error) {
    const taken = error instanceof Refusal && ['id_taken', 'subject_exists'].includes(error.code);
    if (!taken || what === 'reply') throw error;
    await recordOne(visit, row(await nextNumber(visit, what)));
  }
}

function aboutIn(text: (name: string) => string): About {
  const [entry, period, criterion] = [text('entry'), text('period'), text('criterion')];
  if (/^[1-9]\d{0,11}$/.test(entry)) return { entry: Number(entry) };
  if (!isPeriod(period)) return {};
  return criterion === '' ? { period } : { period, criterion };
}

function aboutOf({ entry, period, criterion }: ReplyRecord): About {
  if (entry !== undefined) return { entry };
  if (period === undefined) return {};
  return criterion === undefined ? { period } : { period, criterion };
}

const letters = { dispute: 'k', reply: 't' } as const;

function isOwnNumber(number: string, deputy: string, what: What): boolean {
  const beginning = `${deputy}-${letters[what]}-`;
  return number.startsWith(beginning) && /^[1-9]\d{0,5}$/.test(number.slice(beginning.length));
}

/** `d-07-k-3`: the first that nothing was ever said under. */
async function nextNumber(visit: OfficeVisit, what: What): Promise<string> {
  const view = await visit.look();
  const beginning = `${ownDeputy(visit)}-${letters[what]}-`;
  for (let n = 1; ; n++) {
    if ((await view.history(`${what}:${beginning}${n}`)).length === 0) return `${beginning}${n}`;
  }
}

/** The deputy's own reply. Throws `Refusal` `not_found` for one that is somebody else's or nobody's. */
async function replyOf(visit: OfficeVisit, id: string | undefined): Promise<ReplyRecord | undefined> {
  if (id === undefined) return undefined;
  const view = await visit.look();
  const replies = await view.collection<ReplyRecord>(`replies/${ownDeputy(visit)}`);
  const reply = Object.hasOwn(replies, id) ? replies[id] : undefined;
  if (!reply) throw new Refusal('not_found');
  return reply;
}

async function textOf({ deps }: OfficeVisit, reply: ReplyRecord | undefined): Promise<string> {
  if (!reply?.text) return '';
  return (await deps.texts.get(deps.council, [reply.text])).get(reply.text)?.text ?? '';
}
