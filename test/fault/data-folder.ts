import { civilDateIn, type JsonObject } from '@esep/domain';
import { createToken } from '@esep/http';
import { expect, vi } from 'vitest';
import { foundFolder } from '../../infra/node/council/folder/found-folder.ts';
import { foundCouncil } from '../../infra/node/council/found-council.ts';
import { foundingRows } from '../support/council.ts';

export const slug = 'almaly';

/** The day as the council's doors see it. */
export const today = () => civilDateIn('Asia/Almaty', new Date());

/** Founds a real council of six deputies, in office since the beginning of last year; gives a token of its office. */
export async function foundDataFolder(dir: string): Promise<{ readonly token: string }> {
  const year = Number(today().slice(0, 4));
  const rows = foundingRows({
    from: `${year - 1}-01-05`,
    years: [year - 1, year, year + 1],
    minBallots: 10,
    minReceptionDays: 3,
  });
  const onFault = (fault: unknown) => {
    throw fault;
  };
  const founding = { council: slug, origin: `esep.test/${slug}`, demonstration: false };
  const { token } = await foundFolder({ dir, founding, onFault }, async (council) => {
    const real = rows.map(({ body, ...row }) => ({
      ...row,
      body: (row.kind === 'council.founded' ? { ...body, demonstration: false } : body) as JsonObject,
    }));
    await foundCouncil(council, real, 'system/test');
    return createToken(council.stores.vault, slug, { role: 'office', label: 'test', now: new Date() });
  });
  return { token };
}

/** Resolves when a server has folded everything that is recorded. */
export async function caughtUp(address: string): Promise<void> {
  await vi.waitFor(async () => {
    const response = await fetch(`${address}/api/v1/${slug}/status`);
    const { size, followers } = (await response.json()) as { size: number; followers: object };
    expect(followers).toEqual({ log: { c: size, m: size }, scorecards: { c: size, m: size } });
  }, 10_000);
}
