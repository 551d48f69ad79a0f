import { accounts } from './accounts/routes.ts';
import { appeals } from './appeals/routes.ts';
import { editions } from './editions/routes.ts';
import { exports } from './exports/routes.ts';
import { friday } from './friday/routes.ts';
import { help } from './help/routes.ts';
import { keptForms } from './kept-forms.ts';
import { methodology } from './methodology/routes.ts';
import { own } from './own/routes.ts';
import { registersArea } from './registers/routes.ts';
import type { Area } from './route.ts';
import { second } from './second/routes.ts';
import { settings } from './settings/routes.ts';
import { sheets } from './sheets/routes.ts';
import { signIn } from './sign-in/routes.ts';
import { today } from './today/routes.ts';

/** Every part of the office, in the order of matching. */
export const areas: readonly Area[] = [
  signIn,
  accounts,
  today,
  second,
  settings,
  appeals,
  registersArea,
  friday,
  sheets,
  exports,
  help,
  methodology,
  editions,
  own,
  keptForms,
];
