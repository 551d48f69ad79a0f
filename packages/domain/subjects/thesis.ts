import { countIn, objectIn, slugIn } from '../recorded-body.ts';
import { singleRecord } from './single-record.ts';

/** The newest definition stands. */
export const thesis = singleRecord({
  type: 'thesis',
  kind: 'thesis.defined',
  put({ body, seq }) {
    objectIn(body, 'name');
    countIn(body, 'number');
    slugIn(body, 'organization');
    return { collection: 'theses', key: slugIn(body, 'thesis'), value: { ...body, seq } };
  },
});
