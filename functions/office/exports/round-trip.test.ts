import { registry } from '@esep/domain';
import { sheetKinds } from '@esep/intake';
import { describe, expect, it } from 'vitest';
import { countsIn, fileOf, followed, formIn, send } from '../../../test/support/office-sheets.ts';
import { type OfficeClient, officeWorld } from '../../../test/support/office-world.ts';
import { slug } from '../../../test/support/running-council.ts';

const languages = ['kk', 'ru', 'en'] as const;
const forms = ['xlsx', 'csv', 'csv-semicolon'] as const;

/** A council with what the examples of kinds let in by themselves. */
async function world() {
  const office = await officeWorld({ founding: { deputies: 12 } });
  const recorded = new Set<string>();
  for (const { name, example } of sheetKinds(registry)) {
    const row = { kind: name, id: `example-${name}`, ...example };
    const { results } = await office.council.recorder.record(slug, [row], {
      role: 'office',
      recordedBy: 'office/a1',
    });
    if (results[0]?.outcome === 'recorded') recorded.add(name);
  }
  await office.council.settle();
  return { office, client: await office.as('secretariat'), recorded };
}

async function take(client: OfficeClient, kind: string, as: string, language: string): Promise<File> {
  const response = await client.app.request(`/${language}/office/exports/entries/${kind}?as=${as}`, {
    headers: { cookie: client.cookie },
  });
  expect(response.status).toBe(200);
  return fileOf(new Uint8Array(await response.arrayBuffer()), `${kind}.${as.slice(0, 4)}`);
}

describe('what sheets out write, sheets in know', () => {
  it('every row of what a council has, in each language and form', async () => {
    const { client, recorded } = await world();
    expect(recorded.size).toBeGreaterThan(4);
    for (const kind of ['deputy.seated', 'district.defined', 'calendar.set']) recorded.add(kind);
    const wrong: unknown[] = [];
    for (const [i, kind] of [...recorded].entries()) {
      const [language, as] = [languages[i % 3] as string, forms[Math.floor(i / 3) % 3] as string];
      let page = await send(client, await take(client, kind, as, language), kind);
      if (page.path.includes('/uploads/')) {
        page = await followed(client, await client.post(page.path, { ...formIn(page.text), do: 'check' }));
      }
      const { all, known } = countsIn(page.text);
      if (!all || all !== known)
        wrong.push({ kind, language, as, status: page.status, ...countsIn(page.text) });
    }
    expect(wrong).toEqual([]);
  });
});
