import { amountIn, objectIn, slugIn } from '../recorded-body.ts';
import { singleRecord } from './single-record.ts';

export const printedTotal = singleRecord({
  type: 'total',
  kind: 'total.printed',
  once: 'already_printed',
  put({ body, seq }) {
    objectIn(body, 'label');
    amountIn(body, 'value');
    return { collection: 'totals', key: slugIn(body, 'total'), value: { ...body, seq } };
  },
});
