import type { Area } from '../route.ts';
import { casePages } from './case.ts';
import { coupons } from './coupon.ts';
import { journal } from './journal.ts';
import { lists } from './list.ts';
import { person } from './person.ts';
import { registering } from './register.ts';
import { scans } from './scans.ts';
import { steps } from './steps.ts';

/** Appeals and their case files, in the order of matching: words come before numbers of appeals. */
export const appeals: Area = (deps) =>
  [lists, registering, journal, coupons, steps, person, scans, casePages].flatMap((part) => part(deps));
