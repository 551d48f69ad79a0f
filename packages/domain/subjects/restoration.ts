import { amountIn } from '../recorded-body.ts';
import { singleRecord } from './single-record.ts';

export const restoration = singleRecord({
  type: 'restoration',
  kind: 'ledger.restored',
  once: 'already_restored',
  put: ({ body, seq }) => ({
    collection: 'restorations',
    key: String(amountIn(body, 'size')),
    value: { ...body, seq },
  }),
});
