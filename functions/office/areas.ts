import { editions } from './editions/routes.ts';
import { keptForms } from './kept-forms.ts';
import { own } from './own/routes.ts';
import type { Area } from './route.ts';
import { today } from './today/routes.ts';

/** Every part of the office, in the order of matching. */
export const areas: readonly Area[] = [today, editions, own, keptForms];
