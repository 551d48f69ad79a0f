import { choiceIn, slugIn } from '../recorded-body.ts';
import type { Stock } from '../stock.ts';
import { stockMoves } from '../stock.ts';
import type { Effective, Move, RecordPut } from '../subject.ts';
import { defineSubject, setAside } from '../subject.ts';
import { quarterOf } from '../time.ts';

interface State {
  readonly stock: Stock;
  readonly moves: readonly Move[];
  readonly record?: RecordPut;
}

/** What nobody can open is kept back, whatever the reason; mending the link is a new entry. */
const counterOf = {
  public: 'programme.public',
  'on-request': 'programme.onRequest',
  withheld: 'programme.withheld',
  'broken-link': 'programme.withheld',
} as const;

/** A deputy's election programme; the newest entry stands. */
export const programme = defineSubject<State>({
  type: 'programme',
  initial: { stock: {}, moves: [] },
  apply(state, entry) {
    if (entry.kind !== 'programme.published') return setAside('kind_not_of_subject');
    const { body, occurredOn, seq } = entry;
    const owner = slugIn(body, 'deputy');
    const stock = stockOf(entry);
    const at = { quarter: quarterOf(occurredOn), seq };
    return {
      stock,
      moves: [...state.moves, ...stockMoves([owner], state.stock, stock, at)],
      record: { collection: 'programmes', key: owner, value: { ...body, on: occurredOn } },
    };
  },
  moves: ({ moves }) => moves,
  records: ({ record }) => (record ? [record] : []),
});

/** One elected by list who has no programme of the own is not measured by the party's. */
function stockOf({ body, door }: Effective): Stock {
  const availability = choiceIn(body, 'availability', ['public', 'on-request', 'withheld', 'broken-link']);
  const own = choiceIn(body, 'quality', ['own', 'own-with-party', 'party-only', 'none']).startsWith('own');
  return door['elected'] === 'list' && !own ? {} : { [counterOf[availability]]: 1 };
}
