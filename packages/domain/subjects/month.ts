import { monthIn } from '../recorded-body.ts';
import { councilOwner, defineSubject, setAside } from '../subject.ts';
import type { Month } from '../time.ts';
import { quarterOf } from '../time.ts';

interface State {
  readonly closed?: { readonly month: Month; readonly seq: number };
}

export const month = defineSubject<State>({
  type: 'month',
  initial: {},
  apply({ closed }, { kind, body, seq }) {
    if (kind !== 'month.closed') return setAside('kind_not_of_subject');
    return closed ? setAside('already_closed') : { closed: { month: monthIn(body, 'month'), seq } };
  },
  moves({ closed }) {
    if (!closed) return [];
    const quarter = quarterOf(`${closed.month}-01`);
    return [{ owner: councilOwner, quarter, counter: 'time.monthsClosed', by: 1, seq: closed.seq }];
  },
  records: ({ closed }) => (closed ? [{ collection: 'months', key: closed.month, value: true }] : []),
});
