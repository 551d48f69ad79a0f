import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { popoloOf } from '@esep/boards';
import type { CouncilRecord, DeputyRecord, DistrictRecord, OrganizationRecord } from '@esep/domain';
import { registry } from '@esep/domain';
import { importRows, type PopoloRow, readPopolo } from '@esep/intake';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { row } from '../../../test/support/council.ts';
import { council, office, world } from '../../../test/support/recorder-world.ts';
import { readPopoloFile, rosterOfPopolo } from './popolo.ts';

const today = '2026-03-20';
const person = (id: string, more: object = {}) => ({ id, name: `Депутат ${id}`, ...more });
const seat = (person_id: string, more: object = {}) => ({
  person_id,
  organization_id: 'maslikhat',
  start_date: '2023-04-03',
  ...more,
});
const document = {
  persons: [
    person('d-1', {
      other_names: [
        { name: 'Әсел Үлгі', lang: 'kk' },
        { name: 'Model Asel', lang: 'en' },
      ],
      contact_details: [
        { type: 'voice', value: '+7 7182 00-00-00' },
        { type: 'cell', value: '+7 701 000 00 00' },
        { type: 'address', value: 'Қабылдау бөлмесі, 204' },
      ],
      birth_date: '1970-01-01',
    }),
    person('https://example.org/person/2'),
    person('d-3'),
    person('d-4'),
  ],
  organizations: [
    {
      id: 'maslikhat',
      name: 'Үлгі мәслихаты',
      classification: 'legislature',
      identifiers: [{ scheme: 'convocation', identifier: '8' }],
    },
    { id: 'auyl', name: 'Ауыл', classification: 'party', founding_date: '2002' },
    { id: 'amanat', name: 'AMANAT', classification: 'party' },
    { id: 'budget', name: 'Экономика и бюджет', classification: 'committee' },
    { id: 'choir', name: 'Хор', classification: 'choir' },
  ],
  posts: [{ id: 'seat-4', label: 'Seat', organization_id: 'maslikhat', area_id: 'o-04' }],
  areas: [
    { id: 'o-04', name: 'Округ № 4' },
    { id: 'region', name: 'Область' },
  ],
  memberships: [
    seat('d-1', { post_id: 'seat-4', on_behalf_of_id: 'auyl', end_date: '2025-06' }),
    seat('d-1', { role: 'chair', end_date: '2024' }),
    seat('https://example.org/person/2', { on_behalf_of_id: 'amanat' }),
    seat('d-3', { start_date: '2025-07-01', area_id: 'o-04' }),
    { person_id: 'd-1', organization_id: 'budget', role: 'member', start_date: '2023-05-01' },
    {
      person_id: 'd-1',
      organization_id: 'budget',
      role: 'chair',
      start_date: '2024-02-01',
      end_date: '2024-12-31',
    },
    {
      person_id: 'https://example.org/person/2',
      organization_id: 'budget',
      role: 'председатель',
      start_date: '2025-01-01',
    },
    { person_id: 'd-3', organization_id: 'choir', start_date: '2025-07-01' },
    { person_id: 'nobody', organization_id: 'auyl', start_date: '2024-01-01' },
  ],
  motions: [{ id: 'm-1' }],
};

const lines = (rows: readonly PopoloRow[]) => rows.map((one) => `${JSON.stringify(one)}\n`);

async function recorded(rows: readonly PopoloRow[]) {
  const made = world();
  const founding = row('council.founded', '2023-04-03', {
    ...registry.kinds.get('council.founded')?.example.body,
    firstSession: '2023-04-03',
  });
  await made.recorder.record(council, [founding], { ...office, role: 'system' });
  const imported = () =>
    importRows(made.recorder, registry, council, lines(rows), { format: 'ndjson', ...office });
  const first = await imported();
  const view = await made.recorder.look(council);
  return {
    first,
    again: imported,
    roster: {
      slug: council,
      council: (await view.collection<CouncilRecord>('council'))['council'] as CouncilRecord,
      deputies: await view.collection<DeputyRecord>('deputies'),
      organizations: await view.collection<OrganizationRecord>('organizations'),
      districts: await view.collection<DistrictRecord>('districts'),
    },
  };
}

describe('a Popolo document', () => {
  const read = readPopolo(document, { today });

  it('goes through the doors whole, and says nothing new the second time', async () => {
    const { first, again } = await recorded(read.rows);
    expect(first).toMatchObject({ recorded: read.rows.length, refused: 0, errors: [] });
    expect(await again()).toMatchObject({ recorded: 0, known: read.rows.length });
  });

  it('becomes districts, organizations, mandates and dated memberships', async () => {
    const { roster } = await recorded(read.rows);
    expect(roster.deputies['d-1']).toMatchObject({
      name: { kk: 'Әсел Үлгі', ru: 'Депутат d-1', en: 'Model Asel' },
      elected: 'district',
      districts: ['o-04'],
      contacts: { phone: '+7 7182 00-00-00', reception: { kk: 'Қабылдау бөлмесі, 204' } },
      mandates: [{ from: '2023-04-03', to: '2025-06-30' }],
    });
    const spans = (id: string) =>
      roster.deputies[id]?.memberships.map(({ organization, role, from, to }) =>
        [organization, role, from, to ?? '…'].join(' '),
      );
    expect(spans('d-1')?.sort()).toEqual([
      'auyl member 2023-04-03 2025-06-30',
      'budget chair 2024-02-01 2024-12-31',
      'budget member 2023-05-01 2024-01-31',
      'budget member 2025-01-01 2025-06-30',
      'council chair 2023-04-03 2024-12-31',
    ]);
    expect(spans('2')?.sort()).toEqual(['amanat member 2023-04-03 …', 'budget chair 2025-01-01 …']);
    expect(roster.deputies['d-3']).toMatchObject({ elected: 'district', mandates: [{ from: '2025-07-01' }] });
    expect(Object.keys(roster.deputies).sort()).toEqual(['2', 'd-1', 'd-3']);
    expect(Object.keys(roster.districts)).toEqual(['o-04']);
  });

  it('lists what was left out and how dates were read', () => {
    for (const part of [
      'motions: not taken over',
      'organization choir: classification “choir”',
      'area region: no seat is for it',
      'contact “cell” of d-1',
      'persons.birth_date: not taken over (1 times)',
      'person d-4: has no seat',
      'person nobody: not in the list',
      'organization choir: not taken over, a membership in it left out',
      'ends “2025-06”, taken as 2025-06-30',
      'ends “2024”, taken as 2024-12-31',
    ]) {
      expect(read.notes.join('\n')).toContain(part);
    }
    expect(JSON.stringify(read.rows)).not.toMatch(/1970|701 000/);
  });

  it('clips what began before the council and leaves out what was over or has not begun', () => {
    const old = {
      ...document,
      memberships: [
        seat('d-1', { start_date: '2019' }),
        seat('d-3', { start_date: '2016-01-01', end_date: '2020-12-31' }),
        seat('d-4', { start_date: '2027-01-01' }),
      ],
    };
    const { rows, notes } = readPopolo(old, { today, first: '2023-04-03' });
    expect(rows.filter(({ kind }) => kind === 'deputy.seated').map(({ occurredOn }) => occurredOn)).toEqual([
      '2023-04-03',
    ]);
    expect(notes.join('\n')).toMatch(/begins “2019”, taken as 2023-04-03[\s\S]*was over before 2023-04-03/);
    expect(notes.join('\n')).toContain('has not begun');
  });

  it('is what the roster is published as: read again it gives the same roster', async () => {
    const { roster } = await recorded(read.rows);
    const attached = { ...roster.deputies['2'], districts: ['o-04'] } as DeputyRecord;
    const published = { ...roster, deputies: { ...roster.deputies, '2': attached } };
    const popolo = JSON.parse(JSON.stringify(popoloOf(published)));
    const back = readPopolo(popolo, { today, first: '2023-04-03' });
    expect(back.council).toEqual({
      slug: council,
      name: roster.council.name,
      convocation: 8,
      firstSession: '2023-04-03',
    });
    const { roster: again } = await recorded(back.rows);
    const sorted = (deputies: typeof roster.deputies) =>
      Object.values(deputies).map((one) => ({
        ...one,
        memberships: one.memberships.map((each) => JSON.stringify(each)).sort(),
      }));
    expect(sorted(again.deputies)).toEqual(sorted(published.deputies));
    expect(again.organizations).toEqual(roster.organizations);
    expect(again.districts).toEqual(roster.districts);
  });
});

describe('a file', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'esep-popolo-'));
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));
  const write = (text: string) => {
    const file = join(dir, 'roster.json');
    writeFileSync(file, text);
    return file;
  };

  it('founds a council when it names its convocation', () => {
    const {
      slug,
      firstSession,
      more,
      council: founded,
    } = rosterOfPopolo(write(JSON.stringify(document)), today);
    expect({ slug, firstSession }).toEqual({ slug: 'maslikhat', firstSession: '2023-04-03' });
    expect(founded.body).toMatchObject({ convocation: 8, name: { kk: 'Үлгі мәслихаты' } });
    expect(more?.length).toBeGreaterThan(10);
    const [legislature, ...others] = document.organizations;
    const nameless = { ...document, organizations: [{ ...legislature, identifiers: [] }, ...others] };
    expect(() => rosterOfPopolo(write(JSON.stringify(nameless)), today)).toThrow(/which convocation/);
  });

  it.each([
    ['{', /is not JSON/],
    ['[]', /no lists "persons"/],
    ['{"persons": [], "memberships": []}', /classification "legislature"/],
    [
      '{"persons": [], "memberships": [], "organizations": [{"id": "m", "classification": "council"}]}',
      /whole start_date/,
    ],
  ])('%s is refused in words', (text, why) => {
    expect(() => readPopoloFile(write(text), { today })).toThrow(why);
  });
});
