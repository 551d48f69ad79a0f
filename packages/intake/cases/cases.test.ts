import { Refusal } from '@esep/domain';
import { describe, expect, it } from 'vitest';
import { asked, by, iin, person, register, world } from '../../../test/support/case-world.ts';
import { row } from '../../../test/support/council.ts';
import { codeOf, council, office } from '../../../test/support/recorder-world.ts';
import { readSought } from './citizen.ts';
import { eraseCase } from './erase.ts';
import type { CaseFile } from './items.ts';
import { amendCase, findCases, readCase } from './keep.ts';
import { caseKeys, openCitizen, sealCitizen } from './seal.ts';

const refusalOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error) => {
      if (error instanceof Refusal) return `${error.code} ${error.field ?? ''}`.trim();
      throw error;
    },
  );

describe('registering an appeal', () => {
  it('gives a coupon: the next free number of the year, when it was accepted, and until when it is answered', async () => {
    const { deps, ledger } = await world();
    const coupon = await register(deps);
    expect(coupon).toMatchObject({
      appeal: '2026-1',
      acceptedAt: '2026-03-20T05:00:00.000Z',
      registeredOn: '2026-03-20',
      due: '2026-04-10',
      counted: 15,
      isNew: true,
    });
    expect(coupon.skipped).toHaveLength(6);
    const { entry } = (await ledger.find(council, 'case-2026-1')) ?? {};
    expect(entry).toMatchObject({
      seq: coupon.seq,
      recordedBy: by,
      body: { appeal: '2026-1', channel: 'whatsapp', topic: 'roads-lighting' },
    });
    expect(Object.keys(entry?.body ?? {})).toEqual(['appeal', 'channel', 'topic']);
  });

  it('counts numbers on, past those that the ledger or the office gave before', async () => {
    const { deps, recorder } = await world();
    const taken = row('appeal.received', '2026-03-02', { appeal: '2026-2', channel: 'letter' });
    await recorder.record(council, [taken], office);
    expect((await register(deps)).appeal).toBe('2026-1');
    expect((await register(deps, {}, 'k-2')).appeal).toBe('2026-3');
    expect((await register(deps, { number: '2026-4' }, 'k-3')).appeal).toBe('2026-4');
    expect((await register(deps, {}, 'k-4')).appeal).toBe('2026-5');
  });

  it('answers the same request with the same coupon, and another under its key with a refusal', async () => {
    const { deps, ledger } = await world();
    const { isNew: _, ...first } = await register(deps);
    expect(await register(deps)).toEqual({ ...first, isNew: false });
    expect(await ledger.size(council)).toBe(first.seq);
    const other = { citizen: { ...person, iin, name: 'Басқа адам' } };
    expect(await refusalOf(register(deps, other))).toBe('case_request_differs /');
  });

  it('gives one number to the same request made twice at once, and others to others', async () => {
    const { deps, ledger, founding } = await world();
    const same = await Promise.all([register(deps), register(deps), register(deps)]);
    expect(new Set(same.map(({ appeal }) => appeal)).size).toBe(1);
    const keys = ['a', 'b', 'c', 'd', 'e'];
    const many = await Promise.all(keys.map((key) => register(deps, {}, key)));
    expect(new Set(many.map(({ appeal }) => appeal)).size).toBe(5);
    expect(await ledger.size(council)).toBe(founding + 6);
  });

  it('refuses a number that is taken, in the vault or in the ledger, and keeps nothing', async () => {
    const { deps, recorder, data } = await world();
    await register(deps, { number: '2026-17' });
    const before = [...(data.vault.get(council) ?? new Map()).keys()].sort();
    expect(await refusalOf(register(deps, { number: '2026-17' }, 'k-2'))).toBe('case_exists /number');
    const taken = row('appeal.received', '2026-03-02', { appeal: '2026-18', channel: 'letter' });
    await recorder.record(council, [taken], office);
    expect(await refusalOf(register(deps, { number: '2026-18' }, 'k-3'))).toBe('subject_exists /number');
    expect([...(data.vault.get(council) ?? new Map()).keys()].sort()).toEqual(before);
    // The first one is still found by its phone.
    expect(await findCases(deps, council, { by, sought: readSought({ phone: person.phone }) })).toHaveLength(
      1,
    );
  });

  it('takes everything back when the ledger refuses, naming the field of the request', async () => {
    const { deps, data } = await world();
    const before = (data.vault.get(council) ?? new Map()).size;
    expect(await refusalOf(register(deps, { topic: 'steppe' }))).toBe('unknown_topic /topic');
    expect(await refusalOf(register(deps, { district: 'o-99' }))).toBe('unknown_district /district');
    expect(await refusalOf(register(deps, { receivedOn: '2026-03-21' }))).toBe('date_in_future /receivedOn');
    const left = [...(data.vault.get(council) ?? new Map()).keys()];
    // The case key existed before or came with the first try; of the citizen there is nothing.
    expect(left.filter((key) => /^case\/(file|lookup|pending|request)/.test(key))).toEqual([]);
    expect(left.length).toBeLessThanOrEqual(before + 2);
  });
});

describe('a case file', () => {
  it('is read, found by phone and e-Otinish number, amended and erased, and every look is noted', async () => {
    const { deps, ledger } = await world();
    const { appeal, seq } = await register(deps);
    const read = await readCase(deps, council, { appeal, by: 'office/berik' });
    expect(read.citizen).toEqual({ ...person, iin, phone: '+77011234567', eOtinish: 'ZT-2026-00417' });
    const find = (sought: object) => findCases(deps, council, { by, sought: readSought(sought) });
    expect(await find({ phone: '+77011234567' })).toEqual([{ appeal, name: person.name }]);
    expect(await find({ eOtinish: 'ZT-2026-00417' })).toEqual([{ appeal, name: person.name }]);
    expect(await find({ phone: '+77017654321' })).toEqual([]);

    const { citizen } = asked({ citizen: { ...person, iin, phone: '+77017654321' } });
    await amendCase(deps, council, { appeal, by, citizen });
    expect(await find({ phone: '+77011234567' })).toEqual([]);
    expect(await find({ phone: '+77017654321' })).toHaveLength(1);
    const { looks } = await readCase(deps, council, { appeal, by: 'office/berik' });
    expect(looks.map(({ by: who, what }) => `${who} ${what}`)).toEqual(
      expect.arrayContaining([`${by} registered`, 'office/berik read', `${by} found`, `${by} amended`]),
    );
    expect(looks).toHaveLength(7);

    await eraseCase(deps, council, { appeal, by });
    await eraseCase(deps, council, { appeal, by });
    expect(await refusalOf(readCase(deps, council, { appeal, by }))).toBe('case_erased');
    expect(await refusalOf(amendCase(deps, council, { appeal, by, citizen }))).toBe('case_erased');
    expect(await find({ phone: '+77017654321' })).toEqual([]);
    expect(await ledger.size(council)).toBe(seq);
    expect(await refusalOf(readCase(deps, council, { appeal: '2026-99', by }))).toBe('case_unknown');
    expect(await register(deps)).toMatchObject({ appeal, isNew: false });
  });

  it('holds nothing that can be read in the vault, and nothing at all once it is erased', async () => {
    const { deps, data } = await world();
    const { appeal } = await register(deps);
    const personal = [
      ...Object.values({ ...person, iin }).filter((value) => value !== 'kk'),
      '7011234567',
      '00417',
    ];
    const lies = () =>
      JSON.stringify([...(data.vault.get(council) ?? new Map())].map(([key, { json }]) => [key, json]));
    for (const value of personal) expect(lies(), value).not.toContain(value);
    const sealed = (await deps.vault.get<CaseFile>(council, `case/file/${appeal}`))?.value.sealed as string;
    await eraseCase(deps, council, { appeal, by });
    expect(lies()).not.toContain(sealed);
    expect(lies()).not.toContain('case/lookup');
    expect((await deps.vault.get<CaseFile>(council, `case/file/${appeal}`))?.value).toMatchObject({
      state: 'erased',
      lookups: [],
    });
  });

  it('opens for its own appeal and council only, and not when a bit was changed', async () => {
    const { deps } = await world();
    const keys = await caseKeys(deps.vault, council);
    const { citizen } = asked();
    const sealed = sealCitizen(keys, 'a\u00001', citizen);
    expect(openCitizen(keys, 'a\u00001', sealed)).toEqual(citizen);
    expect(sealCitizen(keys, 'a\u00001', citizen)).not.toBe(sealed);
    expect(() => openCitizen(keys, 'a\u00002', sealed)).toThrow('does not open');
    const bytes = Buffer.from(sealed.slice(3), 'base64');
    bytes[bytes.length - 1] = (bytes.at(-1) as number) ^ 1;
    expect(() => openCitizen(keys, 'a\u00001', `v1.${bytes.toString('base64')}`)).toThrow('does not open');
    const others = await caseKeys(deps.vault, 'other');
    expect(() => openCitizen(others, 'a\u00001', sealed)).toThrow('does not open');
  });

  it('is noted as looked at before it is opened: no note, no look', async () => {
    let isFull = false;
    const { deps } = await world({
      before: ({ key }) => {
        if (isFull && key.startsWith('case/look/')) throw new Error('the vault is full');
      },
    });
    const { appeal } = await register(deps);
    isFull = true;
    await expect(readCase(deps, council, { appeal, by })).rejects.toThrow('the vault is full');
    const sought = readSought({ phone: person.phone });
    await expect(findCases(deps, council, { by, sought })).rejects.toThrow('the vault is full');
  });
});

it('records what the API records, in the same shape', async () => {
  const { deps, recorder } = await world();
  await register(deps);
  const same = row('appeal.received', '2026-03-20', {
    appeal: '2026-1',
    channel: 'whatsapp',
    topic: 'roads-lighting',
  });
  const { results } = await recorder.record(council, [{ ...same, id: 'case-2026-1' }], office);
  expect(codeOf(results[0])).toBe('known');
});
