import { countIn, dateIn } from '../recorded-body.ts';
import { singleRecord } from './single-record.ts';

/** A convocation after the one that the council was founded in, which the council itself puts. */
export const convocation = singleRecord({
  type: 'convocation',
  kind: 'convocation.opened',
  once: 'already_opened',
  put({ body }) {
    const number = countIn(body, 'convocation');
    return {
      collection: 'convocations',
      key: String(number),
      value: { convocation: number, from: dateIn(body, 'firstSession') },
    };
  },
});
