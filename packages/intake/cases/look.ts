import { randomBytes } from 'node:crypto';
import type { CaseDeps } from './finish.ts';
import { caseItems, type Look } from './items.ts';

/** Notes who looked at a case, before anything of it is shown. Durable on return. */
export async function noteLook(
  { vault, now }: Pick<CaseDeps, 'vault' | 'now'>,
  council: string,
  appeal: string,
  by: string,
  what: Look['what'],
): Promise<void> {
  const at = now().toISOString();
  const look: Look = { at, by, what };
  await vault.put(council, caseItems.look(appeal, at, randomBytes(6).toString('hex')), look, 0);
}

/** Who looked at a case, oldest first. */
export async function looksAt(
  { vault }: Pick<CaseDeps, 'vault'>,
  council: string,
  appeal: string,
): Promise<readonly Look[]> {
  const looks: Look[] = [];
  for (let after: string | undefined; ; ) {
    const page = await vault.query<Look>(council, caseItems.looks(appeal), {
      limit: 500,
      ...(after === undefined ? {} : { after }),
    });
    looks.push(...page.map(({ value }) => value));
    if (page.length < 500) return looks;
    after = page.at(-1)?.key;
  }
}
