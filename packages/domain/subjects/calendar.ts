import { countIn, datesIn } from '../recorded-body.ts';
import { singleRecord } from './single-record.ts';

/** The newest calendar of the year stands. */
export const calendar = singleRecord({
  type: 'calendar',
  kind: 'calendar.set',
  put({ body }) {
    const year = countIn(body, 'year');
    const value = { year, holidays: datesIn(body, 'holidays'), workingDays: datesIn(body, 'workingDays') };
    return { collection: 'calendars', key: String(year), value };
  },
});
