import { Refusal } from '@esep/domain';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { by, register, world } from '../../../test/support/case-world.ts';
import { createMemoryCaseFiles } from '../../../test/support/memory-case-files.ts';
import type { Operation } from '../../../test/support/memory-store.ts';
import { council } from '../../../test/support/recorder-world.ts';
import { eraseCase } from './erase.ts';
import { addNote, notesOf } from './notes.ts';
import { scanTypeOf } from './scan-type.ts';
import { addScan, deleteScan, readScan, scansOf } from './scans.ts';
import { sweepCases } from './sweep.ts';

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const pdf = bytesOf('%PDF-1.7 Аулада жарық жоқ');
const scan = { by, name: 'C:\\Scans\\Өтініш.pdf', bytes: pdf };
const document = (more: object = {}) =>
  zipSync({ '[Content_Types].xml': bytesOf('<x/>'), 'word/document.xml': bytesOf('<x/>'), ...more });

describe('what a file is', () => {
  it.each([
    ['pdf', pdf],
    ['jpeg', bytesOf('\xff\xd8\xff\xe0....')],
    ['png', bytesOf('\x89PNG\r\n\x1a\n....')],
    ['webp', bytesOf('RIFF\x00\x00\x00\x00WEBPVP8 ')],
    ['heic', bytesOf('\x00\x00\x00\x18ftypheic')],
    ['docx', document()],
  ] as const)('%s is told by its content', (type, bytes) => {
    expect(scanTypeOf(bytes)).toBe(type);
  });

  it('anything else is nothing: pages, programs, other archives, documents with macros, broken ones', () => {
    expect(scanTypeOf(bytesOf('<html><script>'))).toBeUndefined();
    expect(scanTypeOf(bytesOf('MZ......'))).toBeUndefined();
    expect(scanTypeOf(zipSync({ 'a.txt': bytesOf('a') }))).toBeUndefined();
    expect(scanTypeOf(document({ 'word/vbaProject.bin': bytesOf('x') }))).toBeUndefined();
    expect(scanTypeOf(bytesOf('PK\x03\x04 broken'))).toBeUndefined();
    expect(scanTypeOf(new Uint8Array())).toBeUndefined();
  });
});

/** A world with one case and scans in memory. */
async function withCase(hooks: Parameters<typeof world>[0] = {}, step = {}) {
  const made = await world(hooks);
  const files = createMemoryCaseFiles(step);
  const deps = { ...made.deps, files };
  const { appeal } = await register(deps);
  return { ...made, deps, files, appeal };
}

describe('a scan', () => {
  it('comes back as it was given, and lies sealed under a name that says nothing', async () => {
    const { deps, files, appeal } = await withCase();
    const id = await addScan(deps, council, { appeal, ...scan });
    const [[key, sealed] = ['', new Uint8Array()]] = [...files.bytes];
    expect(key).toMatch(/^test\/[0-9a-f]{32}$/);
    expect(Buffer.from(sealed).includes('PDF')).toBe(false);
    const read = await readScan(deps, council, { appeal, by, scan: id });
    expect({ ...read, bytes: Buffer.from(read.bytes) }).toEqual({
      name: 'Өтініш.pdf',
      type: 'pdf',
      sizeBytes: pdf.byteLength,
      bytes: Buffer.from(pdf),
    });
  });

  it('opens in its own place only, and not when a bit was changed', async () => {
    const { deps, files, appeal } = await withCase();
    const one = await addScan(deps, council, { appeal, ...scan });
    const two = await addScan(deps, council, { appeal, ...scan });
    const keys = [...files.bytes.keys()] as [string, string];
    const [first, second] = [...files.bytes.values()] as [Uint8Array, Uint8Array];
    files.bytes.set(keys[0], second);
    await expect(readScan(deps, council, { appeal, by, scan: one })).rejects.toThrow('does not open');
    files.bytes.set(
      keys[1],
      first.map((byte, i) => (i === 40 ? byte ^ 1 : byte)),
    );
    await expect(readScan(deps, council, { appeal, by, scan: two })).rejects.toThrow('does not open');
  });

  it('is refused beyond what a case holds, and where there is no case', async () => {
    const { deps, files, appeal } = await withCase();
    for (let n = 0; n < 20; n++) await addScan(deps, council, { appeal, ...scan });
    const codeOf = (error: unknown) => (error instanceof Refusal ? error.code : error);
    expect(await addScan(deps, council, { appeal, ...scan }).catch(codeOf)).toBe('too_many_scans');
    expect(await addScan(deps, council, { appeal: '2026-9', ...scan }).catch(codeOf)).toBe('case_unknown');
    expect(files.bytes.size).toBe(20);
  });
});

describe('a crash', () => {
  class Crash extends Error {}

  /** A world whose n-th write to the vault or the files fails, once it is told to count. */
  async function crashing(persisted: boolean) {
    let [counting, n, writes] = [false, 0, 0];
    const fail = () => {
      if (!counting) return;
      writes += 1;
      if (writes === n) throw new Crash();
    };
    const atVault = (operation: Operation) => {
      if (operation.write) fail();
    };
    const atFiles = (what: string) => {
      if (what !== 'get') fail();
    };
    const made = await withCase(
      persisted ? { after: atVault } : { before: atVault },
      persisted ? { after: atFiles } : { before: atFiles },
    );
    const failAt = async (at: number, act: () => Promise<unknown>) => {
      [counting, n, writes] = [true, at, 0];
      const outcome = await act().catch((error) => error);
      counting = false;
      if (outcome instanceof Error && !(outcome instanceof Crash)) throw outcome;
      return { crashed: outcome instanceof Crash, writes };
    };
    return { ...made, failAt };
  }

  type Crashing = Awaited<ReturnType<typeof crashing>>;

  /** The sweep, an hour and a half later. */
  const sweep = ({ deps }: Crashing) =>
    sweepCases({ ...deps, now: () => new Date(deps.now().getTime() + 5_400_000) }, council);

  const left = async ({ deps }: Crashing) => {
    const items = await deps.vault.query(council, 'case/');
    return items.map(({ key }) => key).filter((key) => /^case\/(note|scan|lookup|loose|erasing)\//.test(key));
  };

  async function eachWrite(
    persisted: boolean,
    prepare: (one: Crashing) => Promise<() => Promise<unknown>>,
    check: (one: Crashing, crashed: boolean, at: string) => Promise<void>,
  ) {
    const whole = await crashing(persisted);
    const { writes } = await whole.failAt(0, await prepare(whole));
    expect(writes).toBeGreaterThan(3);
    for (let n = 1; n <= writes; n++) {
      const one = await crashing(persisted);
      const { crashed } = await one.failAt(n, await prepare(one));
      expect(crashed, `write ${n}`).toBe(true);
      await sweep(one);
      await check(one, crashed, `write ${n}`);
    }
  }

  it.each([false, true])(
    'while a scan is added leaves a whole scan or nothing (persisted: %s)',
    async (persisted) => {
      await eachWrite(
        persisted,
        async ({ deps, appeal }) =>
          () =>
            addScan(deps, council, { appeal, ...scan }),
        async ({ deps, files, appeal, ...one }, _, at) => {
          const scans = await scansOf(deps, council, appeal);
          expect(files.bytes.size, at).toBe(scans.length);
          for (const { scan: id } of scans) {
            expect(Buffer.from((await readScan(deps, council, { appeal, by, scan: id })).bytes), at).toEqual(
              Buffer.from(pdf),
            );
          }
          expect(
            (await left({ deps, files, appeal, ...one })).filter((key) => key.includes('/loose/')),
            at,
          ).toEqual([]);
        },
      );
    },
  );

  it.each([false, true])(
    'while a scan is deleted leaves no bytes without a case (persisted: %s)',
    async (persisted) => {
      await eachWrite(
        persisted,
        async ({ deps, appeal }) => {
          const id = await addScan(deps, council, { appeal, ...scan });
          return () => deleteScan(deps, council, { appeal, by, scan: id });
        },
        async ({ deps, files, appeal }, _, at) => {
          expect(files.bytes.size, at).toBe((await scansOf(deps, council, appeal)).length);
        },
      );
    },
  );

  it.each([false, true])(
    'while a case is erased leaves it whole or nothing of it (persisted: %s)',
    async (persisted) => {
      await eachWrite(
        persisted,
        async ({ deps, appeal }) => {
          await addScan(deps, council, { appeal, ...scan });
          await addNote(deps, council, { appeal, by, about: 'case', text: 'қоңырау' });
          return () => eraseCase(deps, council, { appeal, by, why: 'citizen' });
        },
        async (one, _, at) => {
          const { deps, files, appeal } = one;
          const file = await deps.vault.get<{ state: string }>(council, `case/file/${appeal}`);
          const isErased = file?.value.state === 'erased';
          expect(files.bytes.size, at).toBe(isErased ? 0 : 1);
          expect((await notesOf(deps, council, appeal)).length, at).toBe(isErased ? 0 : 1);
          if (isErased) expect(await left(one), at).toEqual([]);
        },
      );
    },
  );
});
