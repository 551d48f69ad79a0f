import { amountIn, countIn, dateIn, objectIn } from '../recorded-body.ts';
import { singleRecord } from './single-record.ts';

export const council = singleRecord({
  type: 'council',
  kind: 'council.founded',
  once: 'already_founded',
  put({ body }) {
    objectIn(body, 'name');
    dateIn(body, 'firstSession');
    countIn(body, 'convocation');
    const ballots = objectIn(body, 'ballots');
    for (const field of ['minBallots', 'minReceptionDays', 'countingWeekday']) amountIn(ballots, field);
    return { collection: 'council', key: 'council', value: body };
  },
});
