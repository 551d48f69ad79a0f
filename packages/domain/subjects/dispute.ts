import type { About } from '../about.ts';
import { aboutIn, entryNoteKey, quartersIn } from '../about.ts';
import { disputeOutcomes } from '../dispute-outcome.ts';
import type { DisputeRecord, OpenDispute } from '../edition-records.ts';
import type { Json, JsonObject } from '../entry.ts';
import { choiceIn, slugIn } from '../recorded-body.ts';
import type { Effective, RecordPut, RowPut } from '../subject.ts';
import { defineSubject, setAside } from '../subject.ts';
import type { CivilDate, Quarter } from '../time.ts';

interface Raised {
  readonly dispute: string;
  readonly deputy: string;
  readonly about: About;
  readonly on: CivilDate;
  readonly seq: number;
  readonly text: Json;
  readonly onPaper: boolean;
  readonly quarters: readonly Quarter[];
  /** Who recorded what is disputed. */
  readonly recordedBy: readonly string[];
}

export interface DisputeState {
  readonly raised?: Raised;
  readonly deferred: readonly { readonly edition: string; readonly reason: Json; readonly seq: number }[];
  readonly answer?: NonNullable<DisputeRecord['answer']>;
}

/** A deputy's objection and the council's answer. It moves nothing: only the entry that puts things right does. */
export const dispute = defineSubject<DisputeState>({
  type: 'dispute',
  initial: { deferred: [] },
  apply(state, entry) {
    const { kind, body, seq, occurredOn } = entry;
    if (kind === 'dispute.raised') {
      return state.raised ? setAside('already_raised') : { ...state, raised: raisedIn(entry) };
    }
    if (kind !== 'dispute.deferred' && kind !== 'dispute.answered') return setAside('kind_not_of_subject');
    if (!state.raised) return setAside('not_raised');
    if (state.answer) return setAside('dispute_answered');
    if (kind === 'dispute.deferred') {
      const edition = String(body['edition']);
      return { ...state, deferred: [...state.deferred, { edition, reason: body['reason'] ?? null, seq }] };
    }
    const outcome = choiceIn(body, 'outcome', disputeOutcomes);
    const correction = body['correction'];
    const answer = {
      outcome,
      on: occurredOn,
      seq,
      text: (body['text'] ?? null) as string | null,
      ...(typeof correction === 'number' ? { correction } : {}),
    };
    return { ...state, answer };
  },
  moves: () => [],
  records(state) {
    const { raised, answer, deferred } = state;
    if (!raised) return [];
    const { dispute: key, deputy, quarters, seq } = raised;
    const record = recordOf(raised, state) as unknown as JsonObject;
    const own: RecordPut = { collection: `disputes/${deputy}`, key, value: record };
    if (answer) return [own];
    const editions = deferred.map(({ edition }) => edition);
    const open: OpenDispute = { dispute: key, deputy, quarters, deferred: editions, seq };
    return [own, { collection: 'disputes/open', key, value: open as unknown as JsonObject }];
  },
  rows(state) {
    const { raised } = state;
    if (!raised) return [];
    const value = recordOf(raised, state) as unknown as JsonObject;
    const rows: RowPut[] = [{ table: 'disputes', key: `${raised.on}/${raised.dispute}`, value }];
    if ('entry' in raised.about) {
      const key = entryNoteKey(raised.about.entry, `dispute-${raised.dispute}`);
      rows.push({ table: 'entry-notes', key, value: { note: 'dispute', ...value } });
    }
    return rows;
  },
});

function raisedIn({ body, door, seq, occurredOn }: Effective): Raised {
  const { recordedBy } = door;
  return {
    dispute: slugIn(body, 'dispute'),
    deputy: slugIn(body, 'deputy'),
    about: aboutIn(body),
    on: occurredOn,
    seq,
    text: body['text'] ?? null,
    onPaper: door['onPaper'] === true,
    quarters: quartersIn(door),
    recordedBy: textsOf(recordedBy),
  };
}

function textsOf(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

function recordOf(raised: Raised, { answer, deferred }: DisputeState): DisputeRecord {
  const { dispute: id, deputy, about, on, seq, text, onPaper, quarters } = raised;
  return {
    dispute: id,
    deputy,
    ...about,
    raisedOn: on,
    quarters,
    seq,
    text: text as string | null,
    ...(onPaper ? { onPaper } : {}),
    deferred: deferred as DisputeRecord['deferred'],
    ...(answer ? { answer } : {}),
  };
}
