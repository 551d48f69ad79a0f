import { expect, it } from 'vitest';
import { createWeb } from '../app.tsx';
import { depsOf } from '../test-builders.ts';

const deps = depsOf({
  more: {
    'shared/organizations': {
      'k-1': { organization: 'k-1', type: 'commission', name: { ru: 'Транспорт' }, from: '2026-01-05' },
    },
    'row/sittings/2026-09-16/s-1': {
      sitting: 's-1',
      type: 'commission',
      commission: 'k-1',
      on: '2026-09-16',
      present: 4,
      absent: 1,
      excused: 0,
      seq: 17,
    },
  },
});

it('says whose sitting it was and leads to its entry', async () => {
  const html = await (await createWeb(deps).request('/ru/calendar?month=2026-09')).text();
  expect(html).toContain('<a href="/ru/entries/17">Заседание постоянной комиссии</a>');
  expect(html).toContain('<a href="/ru/organizations/k-1">Транспорт</a>');
  expect(html).toContain('присутствовали 4 из 5');
});
