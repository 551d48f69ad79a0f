import type { VaultStore } from '@esep/ledger';
import { expect } from 'vitest';
import { iin } from '../../../test/support/case-world.ts';
import { officeWorld } from '../../../test/support/office-world.ts';
import { slug } from '../../../test/support/running-council.ts';

export const citizen = {
  name: 'Сәуле Ертісқызы',
  phone: '8 701 123 45 67',
  iin,
  address: 'Лермонтов көшесі, 1',
  eOtinish: 'ZT-2026-77531',
  answerLanguage: 'kk',
  text: 'Аулада жарық жоқ',
};
export const asked = {
  ...citizen,
  key: 'k-1',
  channel: 'reception',
  receivedOn: '2026-03-20',
  deputy: 'd-01',
};
export const pdf = (name = 'Өтініш.pdf', size = 40) =>
  new File([`%PDF-1.7\n${'x'.repeat(size)}`], name, { type: 'application/pdf' });
export const personal = ['Сәуле', '87011234567', '7011234567', iin, 'Лермонтов', '77531', 'Аулада жарық'];

export async function appealWorld(options?: Parameters<typeof officeWorld>[0]) {
  const office = await officeWorld(options);
  const clerk = await office.as('secretariat');
  const register = (fields: object = {}, files: Record<string, File> = {}) =>
    clerk.upload('/appeals/new', { ...asked, ...fields }, files);
  const kinds = async () =>
    (await office.ledger.read(slug, 0, 1000))
      .map(({ entry }) => entry.kind)
      .filter((kind) => kind.startsWith('appeal.'));
  const looks = async (appeal: string) =>
    (await office.vault.query<{ what: string }>(slug, `case/look/${appeal}/`)).map(({ value }) => value.what);
  return { ...office, clerk, register, kinds, looks };
}

/** What the vault holds, as somebody would read who copied it. */
export const lies = async ({ vault }: { vault: VaultStore }) => {
  const items = await vault.query(slug, '', { limit: 1000 });
  expect(items.length).toBeGreaterThan(0);
  return JSON.stringify(items);
};
