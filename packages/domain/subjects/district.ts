import { objectIn, slugIn } from '../recorded-body.ts';
import { singleRecord } from './single-record.ts';

/** The newest definition stands. */
export const district = singleRecord({
  type: 'district',
  kind: 'district.defined',
  put({ body }) {
    objectIn(body, 'name');
    return { collection: 'districts', key: slugIn(body, 'district'), value: body };
  },
});
