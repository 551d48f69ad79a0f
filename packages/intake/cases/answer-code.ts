import { type AppealTerm, appeal as appealSubject, Refusal, stateOf, termOf } from '@esep/domain';
import { codeHash, newCode, readCode } from '../ballots/code.ts';
import type { CaseDeps } from './finish.ts';
import { type AnswerCode, type CodeOfAppeal, caseItems, deleteItems, type Unheard } from './items.ts';
import type { CaseAsk } from './keep.ts';
import { noteLook } from './look.ts';

/** Longer than the longest way of an appeal: term, extension, a second term, and time to come round to it. */
const codeDays = 400;

/**
 * A new code for the citizen, as printed; the one before works no more. Kept as a hash only. Erasing a case leaves it: it tells
 * nothing of the citizen, and an office that erases a case must not silence whoever wrote. Throws `Refusal` `appeal_unknown`.
 */
export async function issueAnswerCode(
  deps: CaseDeps,
  council: string,
  { appeal, by }: CaseAsk,
): Promise<string> {
  const { vault, now, recorder } = deps;
  const history = await (await recorder.look(council)).history(`appeal:${appeal}`);
  if (history.length === 0) throw new Refusal('appeal_unknown', undefined, { appeal });
  await noteLook(deps, council, appeal, by, 'code');
  const code = newCode();
  const hash = codeHash(council, readCode(code) as string);
  const at = now();
  const until = new Date(at.getTime() + codeDays * 86_400_000);
  const issued: AnswerCode = { appeal, at: at.toISOString() };
  await vault.put(council, caseItems.code(hash), issued, 0, until);
  const key = caseItems.codeOf(appeal);
  for (;;) {
    const before = await vault.get<CodeOfAppeal>(council, key);
    if (!(await vault.put(council, key, { hash }, before?.version ?? 0))) continue;
    if (before) await deleteItems(vault, council, [caseItems.code(before.value.hash)]);
    return code;
  }
}

/** What the citizen says of the answer. */
export interface CitizenWord {
  readonly code: string;
  /** Whether an answer came at all. */
  readonly came: boolean;
  readonly solved: boolean;
  /** Whether it was a stock reply; undefined when the citizen does not say. */
  readonly template?: boolean;
}

export type CitizenSaid =
  /** Recorded, or known from before. */
  | { readonly state: 'recorded'; readonly appeal: string; readonly solved: boolean }
  /** Nothing to speak of yet: no answer is recorded. */
  | { readonly state: 'waits'; readonly appeal: string }
  /** What was said of this answer before stands. */
  | { readonly state: 'said'; readonly appeal: string };

const author = { role: 'system', recordedBy: 'system/link' } as const;

/**
 * Records what the holder of a code says of the newest answer, at most once: the doors take it from nobody of the office. The
 * role is `system`: a connector is an outside program with a token of its own, and this is our own page. An answer that is
 * recorded but never came counts as not solved, and waits for the office to look into. Throws `Refusal` `code_mistyped`,
 * `answer_code_unknown`.
 */
export async function sayOfAnswer(deps: CaseDeps, council: string, word: CitizenWord): Promise<CitizenSaid> {
  const { vault, recorder, now } = deps;
  const appeal = await appealOfCode(deps, council, word.code);
  const view = await recorder.look(council);
  const term = await lastTerm(deps, council, appeal);
  if (!term?.answer) return { state: 'waits', appeal };
  if (term.confirmation) return { state: 'said', appeal };
  const { seq } = term.answer;
  const solved = word.came && word.solved;
  const occurredOn = view.today;
  const rows = [
    { kind: 'appeal.confirmed', id: `link-${appeal}-${seq}-solved`, occurredOn, body: { appeal, solved } },
    ...(word.came && word.template !== undefined && !(solved && word.template)
      ? [
          {
            kind: 'appeal.marked',
            id: `link-${appeal}-${seq}-template`,
            occurredOn,
            body: { appeal, template: word.template },
          },
        ]
      : []),
  ];
  if (!word.came) {
    const key = caseItems.unheard(appeal);
    const before = await vault.get<Unheard>(council, key);
    await vault.put(council, key, { answer: seq, at: now().toISOString() }, before?.version ?? 0);
  }
  const { results } = await recorder.record(council, rows, { ...author, allOrNothing: true });
  const refused = results.find((result) => result.outcome === 'refused');
  if (!refused) return { state: 'recorded', appeal, solved };
  if (['appeal_confirmed', 'id_taken'].includes(refused.refusal.code)) return { state: 'said', appeal };
  throw refused.refusal;
}

/** Throws `Refusal` `code_mistyped` or `answer_code_unknown`; neither says more. */
async function appealOfCode({ vault }: CaseDeps, council: string, typed: string): Promise<string> {
  const code = readCode(typed);
  if (code === undefined) throw new Refusal('code_mistyped', '/code');
  const item = await vault.get<AnswerCode>(council, caseItems.code(codeHash(council, code)));
  if (!item) throw new Refusal('answer_code_unknown', '/code');
  return item.value.appeal;
}

async function lastTerm(
  { recorder }: CaseDeps,
  council: string,
  appeal: string,
): Promise<AppealTerm | undefined> {
  const history = await (await recorder.look(council)).history(`appeal:${appeal}`);
  return termOf(stateOf(appealSubject, history));
}

/** Whether the citizen said of this answer that it never came. */
export async function isUnheard(
  { vault }: Pick<CaseDeps, 'vault'>,
  council: string,
  { appeal, answer }: { readonly appeal: string; readonly answer: number },
): Promise<boolean> {
  return (await vault.get<Unheard>(council, caseItems.unheard(appeal)))?.value.answer === answer;
}

/** Whether the citizen was given a code that works. */
export async function hasAnswerCode({ vault }: Pick<CaseDeps, 'vault'>, council: string, appeal: string) {
  return (await vault.get(council, caseItems.codeOf(appeal))) !== undefined;
}
