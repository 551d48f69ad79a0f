import { registry } from '@esep/domain';
import { formFields } from '@esep/intake';
import { keptLabels } from '@esep/web';
import { describe, expect, it } from 'vitest';
import { appealWorld, asked } from './appeals/test-appeals.ts';

/** The page that shows a kept form: pairs of what is read, and what is sent again. */
const read = (html: string) => ({
  lines: Object.fromEntries(
    [...html.matchAll(/<dt>([^<]*)<\/dt><dd>([^<]*)<\/dd>/g)].map(([, label, value]) => [label, value]),
  ),
  sent: [...html.matchAll(/<input type="hidden" name="([^"]+)"/g)].map(([, name]) => name),
});

/** Labels by the names of the fields that a page has, but for hidden ones. */
function labelsOnPage(html: string): [string, string][] {
  return [...html.matchAll(/<label for="([^"]+)">([^<]+)<\/label>/g)].map(([, name = '', label = '']) => [
    name,
    label,
  ]);
}

async function idle() {
  const office = await appealWorld();
  office.setNow('2026-03-20T05:31:00Z');
  const again = await office.as('secretariat');
  const keptAt = (location: string) => decodeURIComponent(location.split('to=')[1] ?? '');
  return { ...office, again, keptAt };
}

describe('a form that was sent after the session had ended', () => {
  it('200: is read in the words of the form and of the visitor, and sent again whole', async () => {
    const { register, again, keptAt } = await idle();
    const { location } = await register();
    const ru = read((await again.get(keptAt(location))).text);
    expect(ru.lines).toMatchObject({
      ИИН: asked.iin,
      'Как поступило': 'На личном приёме',
    });
    expect(ru.lines['Когда поступило']).toMatch(/^20.марта.2026/);
    expect(Object.keys(ru.lines).filter((label) => /^[a-z]/i.test(label))).toEqual([]);
    expect(Object.values(ru.lines)).not.toContain('d-01');
    expect(ru.sent).toEqual(expect.arrayContaining(['csrf', ...Object.keys(asked)]));
    const kk = read((await again.get(keptAt(location), 'kk')).text);
    expect(kk.lines).toMatchObject({ ЖСН: asked.iin });
    const en = read((await again.get(keptAt(location), 'en')).text);
    expect(en.lines).toMatchObject({ 'Assign to': 'Deputy 1', 'Language of the answer': 'Kazakh' });
  });

  it('calls each field as its form does, in each language', async () => {
    const { again, as } = await idle();
    const admin = await as('administrator');
    const forms = [
      [again, '/appeals/new'],
      [again, '/forms/meeting.held'],
      [again, '/forms/promise.made'],
      [admin, '/settings'],
      [admin, '/accounts'],
    ] as const;
    for (const language of ['kk', 'ru', 'en'] as const) {
      for (const [client, path] of forms) {
        const kind = registry.kinds.get(path.replace('/forms/', ''));
        const labelOf = keptLabels(language, path, kind?.fields);
        const labels = labelsOnPage((await client.get(path, language)).text).filter(
          // Rows of lists have a label of their own for each part, and a file is not kept.
          ([name]) => !/\.\d+\./.test(name) && !/\..*\./.test(name) && name !== 'scans',
        );
        expect(labels.length, path).toBeGreaterThan(3);
        for (const [name, label] of labels) expect([path, name, labelOf(name)]).toEqual([path, name, label]);
      }
    }
  });

  it('calls no field by the name it is sent under, of any kind', () => {
    for (const kind of registry.kinds.values()) {
      const labelOf = keptLabels('ru', `/forms/${kind.name}`, kind.fields);
      for (const { name } of formFields(kind)) {
        const label = labelOf(`f.${name}`);
        expect([kind.name, name, label === undefined || label === 'Другое поле']).toEqual([
          kind.name,
          name,
          false,
        ]);
      }
    }
    expect(keptLabels('kk', '/nowhere')('f.x.0.y')).toBe('Басқа өріс');
    expect(keptLabels('kk', '/second/proposals/1/refuse')('reason-17')).toBe('Себебі');
    expect(keptLabels('en', '/second/proposals/1/refuse')('id')).toBeUndefined();
  });
});
