import { choiceIn, countIn, flagIn, slugIn, slugsIn } from '../recorded-body.ts';
import type { Effective, Move, RecordPut } from '../subject.ts';
import { defineSubject, nonZero, setAside } from '../subject.ts';
import { quarterOf } from '../time.ts';
import { promiseWork } from './promise-work.ts';
import { reportRecords } from './report.ts';

export const audiences = [
  'residents',
  'work-collective',
  'youth',
  'pensioners',
  'entrepreneurs',
  'organizations',
  'other',
] as const;

interface State {
  readonly moves?: readonly Move[];
  readonly records?: readonly RecordPut[];
}

/**
 * A meeting with voters counts once for each deputy at it. It was on the programme for those whose own promise it touched,
 * which the door looks up.
 */
export const meeting = defineSubject<State>({
  type: 'meeting',
  initial: {},
  apply(state, entry) {
    if (entry.kind !== 'meeting.held') return setAside('kind_not_of_subject');
    return state.moves ? setAside('already_held') : { moves: movesOf(entry), records: recordsOf(entry) };
  },
  moves: ({ moves }) => moves ?? [],
  records: ({ records }) => records ?? [],
});

function movesOf({ body, door, occurredOn, seq }: Effective): readonly Move[] {
  const inDistrict = slugsIn(door, 'inDistrict');
  const onPromise = slugsIn(door, 'onPromise');
  const attendees = countIn(body, 'attendees');
  const remote = Number(flagIn(body, 'remote'));
  const report = Number(flagIn(body, 'report'));
  const place = { quarter: quarterOf(occurredOn), seq };
  const moves = slugsIn(body, 'deputies').flatMap((owner): readonly Move[] => [
    {
      ...place,
      owner,
      counter: inDistrict.includes(owner) ? 'meetings.inDistrict' : 'meetings.elsewhere',
      by: 1,
    },
    { ...place, owner, counter: 'meetings.attendees', by: attendees },
    { ...place, owner, counter: 'meetings.remote', by: remote },
    { ...place, owner, counter: 'meetings.onPromise', by: Number(onPromise.includes(owner)) },
    { ...place, owner, counter: 'meetings.reports', by: report },
  ]);
  return nonZero(moves);
}

function recordsOf({ body, occurredOn: on, seq }: Effective): readonly RecordPut[] {
  const key = `meeting:${slugIn(body, 'meeting')}`;
  const deputies = slugsIn(body, 'deputies');
  slugsIn(body, 'topics');
  if (body['audience'] !== undefined) choiceIn(body, 'audience', audiences);
  const title = typeof body['topic'] === 'string' ? { title: body['topic'] } : {};
  const work = slugsIn(body, 'promises').map((promise) =>
    promiseWork(promise, key, { kind: 'meeting', on, ...title, deputies, seq }),
  );
  return flagIn(body, 'report') ? [...work, ...reportRecords(deputies, key, { on, seq })] : work;
}
