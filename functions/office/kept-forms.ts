import { randomBytes } from 'node:crypto';
import { Refusal } from '@esep/domain';
import { caseKeys, openJson, sealJson } from '@esep/intake';
import type { Session } from '@esep/staff';
import { keptFormPage } from '@esep/web';
import type { OfficeDeps } from './deps.ts';
import type { OfficeForm } from './form.ts';
import { keptShown } from './kept-shown.ts';
import type { Area } from './route.ts';

/** Sealed: a form may hold who wrote an appeal. */
type SealedForm = { readonly sealed: string };
type KeptForm = { readonly path: string; readonly fields: readonly (readonly [string, string])[] };

/** What somebody typed and sent after the session had ended is kept this long. */
const keptMs = 24 * 3_600_000;

const placeOf = (council: string, key: string) => `${council}\0${key}`;
const keyOf = (account: string, id: string) => `desk/kept/${account}/${id}`;

/** Keeps a form whose sender must sign in first; resolves to the address that shows it again. */
export async function keepForm(
  { vault, council, now }: OfficeDeps,
  { person }: Session,
  { path, form }: { readonly path: string; readonly form: OfficeForm },
): Promise<string> {
  const id = randomBytes(12).toString('hex');
  const kept: KeptForm = { path, fields: form.entries.filter(([name]) => name !== 'csrf') };
  const until = new Date(now().getTime() + keptMs);
  const key = keyOf(person.account, id);
  const sealed: SealedForm = {
    sealed: sealJson(await caseKeys(vault, council), placeOf(council, key), kept),
  };
  await vault.put(council, key, sealed, 0, until);
  return `/kept/${id}`;
}

/** Nothing typed is lost when a session ends: the form waits, and is sent again with one press. */
export const keptForms: Area = ({ vault, council }) => [
  {
    method: 'GET',
    path: '/kept/:id{[0-9a-f]{24}}',
    act: 'signed-in',
    async handle(visit) {
      const { account } = visit.session.person;
      const key = keyOf(account, visit.params['id'] ?? '');
      const item = await vault.get<SealedForm>(council, key);
      if (!item) throw new Refusal('not_found');
      const keys = await caseKeys(vault, council);
      const { path, fields } = openJson<KeptForm>(keys, placeOf(council, key), item.value.sealed);
      return visit.page(
        keptFormPage(visit.language, {
          action: visit.href(path),
          fields,
          shown: await keptShown(visit, path, fields),
          csrf: visit.session.csrf,
        }),
      );
    },
  },
];
