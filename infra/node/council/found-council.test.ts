import { expect, it } from 'vitest';
import { createMemoryStores } from '../../../test/support/memory-store.ts';
import { FoundingRefused, foundCouncil, foundingRows } from './found-council.ts';
import { openCouncil } from './open-council.ts';

const council = 'almaly';

function emptyCouncil() {
  const marker = { council, origin: 'esep.test/almaly', demonstration: false };
  const stores = { ...createMemoryStores(), marker, close: async () => {} };
  const onFault = (fault: unknown) => {
    throw fault;
  };
  return openCouncil({ stores, follow: false, onFault });
}

const district = (id: string) => ({ body: { district: id, name: { kk: 'Орталық' } } });

it('a council that is refused is told alone, not with every row that then finds no council', async () => {
  const rows = foundingRows({
    on: '2026-01-05',
    council: { body: { name: {} }, place: 'council line 2' },
    calendars: [],
    districts: [district('o-1'), district('not a slug')],
    organizations: [],
    deputies: [],
    methodology: { methodology: {} as never, decision: '1', from: '2026-Q1', trial: true },
  });
  const refused = await foundCouncil(emptyCouncil(), rows, 'system/test').catch((cause: unknown) => cause);
  expect(refused).toBeInstanceOf(FoundingRefused);
  const told = (refused as FoundingRefused).refused.map(({ row, refusal }) => [row.kind, refusal.code]);
  expect(told).toEqual([
    ['council.founded', 'invalid_body'],
    ['district.defined', 'invalid_body'],
    ['methodology.adopted', 'invalid_body'],
  ]);
});
