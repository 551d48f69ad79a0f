import type { JsonObject } from '../entry.ts';
import { choiceIn, dateIn, flagIn, slugIn, slugsIn } from '../recorded-body.ts';
import type { Effective, Move, SetAside } from '../subject.ts';
import { defineSubject, nonZero, setAside } from '../subject.ts';
import type { CivilDate } from '../time.ts';
import { daysBetween, quarterOf } from '../time.ts';
import { promiseIn, promiseWork } from './promise-work.ts';

export const requestOutcomes = ['satisfied', 'partly', 'explained', 'refused'] as const;
export type RequestOutcome = (typeof requestOutcomes)[number];

export interface RequestState {
  readonly sent?: {
    readonly request: string;
    readonly on: CivilDate;
    readonly seq: number;
    /** Absent where the door of an earlier version worked none out: such a request never falls due. */
    readonly due?: CivilDate;
    readonly initiators: readonly string[];
    readonly signers: readonly string[];
    readonly topics: readonly string[];
    readonly significant: boolean;
    readonly promise?: string;
    readonly body: JsonObject;
  };
  readonly answer?: { readonly on: CivilDate; readonly seq: number; readonly outcome: RequestOutcome };
  /** The entry that says the due date passed without an answer. */
  readonly passed?: { readonly seq: number };
}

/** `requests` / `<day sent>/<request>`. A type rather than an interface, so that it is JSON to the compiler. */
export type RequestRow = {
  readonly request: string;
  readonly on: CivilDate;
  readonly due?: CivilDate;
  readonly initiators: readonly string[];
  readonly signers: readonly string[];
  /** Hashes of public texts. */
  readonly title?: string;
  readonly addressee?: string;
  readonly topics: readonly string[];
  readonly significant: boolean;
  readonly promise?: string;
  /** `unanswered` once the due date has passed without an answer. */
  readonly status: 'waiting' | 'unanswered' | RequestOutcome;
  readonly answeredOn?: CivilDate;
  /** Whole days from sending to the answer. */
  readonly days?: number;
  readonly seq: number;
  readonly answerSeq?: number;
};

/**
 * One deputy request. An initiator counts as nothing else; what it is about and how it was answered counts for its
 * initiators. Answered or not counts in the quarter in which the answer was due: a body's silence is shown, not scored.
 */
export const request = defineSubject<RequestState>({
  type: 'request',
  initial: {},
  apply(state, entry) {
    switch (entry.kind) {
      case 'request.sent':
        return sent(state, entry);
      case 'request.answered':
        return answered(state, entry);
      case 'deadline.passed':
        return deadline(state, entry);
      default:
        return setAside('kind_not_of_subject');
    }
  },
  moves: movesOf,
  records(state) {
    const { sent: fact, answer, passed } = state;
    if (!fact) return [];
    const { request: id, initiators: deputies, promise, due, on, seq } = fact;
    const key = `request:${id}`;
    const value = {
      kind: 'request',
      on,
      ...textsOf(fact.body),
      deputies,
      status: statusOf(state),
      seq,
    } as const;
    const work = promise === undefined ? [] : [promiseWork(promise, key, value)];
    if (due === undefined || answer || passed) return work;
    return [...work, { collection: `due/${due}`, key, value: { kind: 'deadline.passed', deputies } }];
  },
  rows(state) {
    const row = rowOf(state);
    return row ? [{ table: 'requests', key: `${row.on}/${row.request}`, value: row }] : [];
  },
});

type Next = RequestState | SetAside;

function sent(state: RequestState, { body, door, occurredOn: on, seq }: Effective): Next {
  if (state.sent) return setAside('already_sent');
  const initiators = slugsIn(body, 'initiators');
  const promise = promiseIn(body);
  const fact = {
    request: slugIn(body, 'request'),
    on,
    seq,
    initiators,
    signers: slugsIn(body, 'signers').filter((deputy) => !initiators.includes(deputy)),
    topics: slugsIn(body, 'topics'),
    significant: flagIn(body, 'sociallySignificant') || flagIn(door, 'sociallySignificant'),
    ...(door['due'] === undefined ? {} : { due: dateIn(door, 'due') }),
    ...(promise === undefined ? {} : { promise }),
    body,
  };
  return { ...state, sent: fact };
}

function answered(state: RequestState, { body, occurredOn: on, seq }: Effective): Next {
  if (!state.sent) return setAside('not_sent');
  if (state.answer) return setAside('request_answered');
  return { ...state, answer: { on, seq, outcome: choiceIn(body, 'outcome', requestOutcomes) } };
}

function deadline(state: RequestState, { body, seq }: Effective): Next {
  if (!state.sent) return setAside('not_sent');
  if (dateIn(body, 'due') !== state.sent.due) return setAside('other_deadline');
  if (state.answer) return setAside('request_answered');
  return state.passed ? setAside('already_due') : { ...state, passed: { seq } };
}

function movesOf({ sent: fact, answer, passed }: RequestState): readonly Move[] {
  if (!fact) return [];
  const { initiators, signers, promise, on, seq } = fact;
  const quarter = quarterOf(on);
  const closed = answer ?? passed;
  const closedIn = quarterOf(fact.due ?? answer?.on ?? on);
  const initiated = initiators.flatMap((owner): readonly Move[] => [
    { owner, quarter, counter: 'requests.initiated', by: 1, seq },
    { owner, quarter, counter: 'requests.sociallySignificant', by: Number(fact.significant), seq },
    { owner, quarter, counter: 'requests.onPromise', by: promise === undefined ? 0 : 1, seq },
    ...(closed
      ? ([
          {
            owner,
            quarter: closedIn,
            counter: answer ? 'requests.answered' : 'requests.unanswered',
            by: 1,
            seq: closed.seq,
          },
        ] as const)
      : []),
  ]);
  const signed = signers.map((owner): Move => ({ owner, quarter, counter: 'requests.signed', by: 1, seq }));
  return nonZero([...initiated, ...signed]);
}

function statusOf({ answer, passed }: RequestState): RequestRow['status'] {
  return answer?.outcome ?? (passed ? 'unanswered' : 'waiting');
}

function textsOf({ title }: JsonObject): { readonly title?: string } {
  return typeof title === 'string' ? { title } : {};
}

function rowOf(state: RequestState): RequestRow | undefined {
  const { sent: fact, answer } = state;
  if (!fact) return undefined;
  const { body, ...known } = fact;
  const addressee = body['addressee'];
  return {
    ...known,
    ...textsOf(body),
    ...(typeof addressee === 'string' ? { addressee } : {}),
    status: statusOf(state),
    ...(answer
      ? { answeredOn: answer.on, days: daysBetween(fact.on, answer.on), answerSeq: answer.seq }
      : {}),
  };
}
