import { createAccounts, demoPassword, hashPassword, type StaffRole } from '@esep/staff';
import type { Council } from '../council/open-council.ts';
import type { DemoAccount } from '../council/storage.ts';

const people: readonly {
  readonly role: StaffRole;
  readonly login: string;
  readonly name: string;
  readonly deputy?: string;
}[] = [
  { role: 'secretariat', login: 'office', name: 'Айгерім, аппарат' },
  { role: 'secretariat', login: 'office2', name: 'Ержан, аппарат' },
  { role: 'chair', login: 'chair', name: 'Төраға' },
  { role: 'commission-secretary', login: 'commission', name: 'Комиссия хатшысы' },
  { role: 'deputy', login: 'deputy', name: 'Депутат d-07', deputy: 'd-07' },
  { role: 'auditor', login: 'auditor', name: 'Аудитор' },
  { role: 'administrator', login: 'admin', name: 'Әкімші' },
];

/** One account a role, so that a visitor can be each of them; all with one password, and without a phone. */
export async function makeDemoAccounts({ slug, stores }: Council): Promise<readonly DemoAccount[]> {
  const { vault } = stores;
  const accounts = createAccounts({ vault, now: () => new Date() });
  const password = demoPassword();
  const hash = await hashPassword(password);
  const made: DemoAccount[] = [];
  for (const person of people) {
    const account = await accounts.create(slug, person);
    if (typeof account === 'string') throw new Error(`the account ${person.login} was refused: ${account}`);
    await accounts.change(slug, account.id, (one) => ({ ...one, password: hash }));
    made.push({ role: person.role, login: person.login, password });
  }
  return made;
}
