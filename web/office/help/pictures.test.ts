import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { helpIds } from './ids.ts';
import { helpPictures } from './pictures.ts';

const folder = join(import.meta.dirname, 'pictures');
const names = readdirSync(folder).toSorted();
const largestBytes = 56_000;
const largestSum = 2 * 1024 * 1024;

/** Width and height as the JPEG's own header says them. */
function sizeOf(bytes: Buffer): readonly [number, number] {
  let at = 2;
  while (at < bytes.length) {
    const marker = bytes.readUInt16BE(at);
    // A frame's header: baseline or progressive.
    if (marker === 0xffc0 || marker === 0xffc2)
      return [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)];
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  throw new Error('this is no JPEG');
}

describe('pictures of the help pages', () => {
  it('are there in Kazakh and in Russian for every page, and no others', () => {
    const wanted = helpIds.flatMap((id) => [`${id}-kk.jpg`, `${id}-ru.jpg`]);
    expect(names).toEqual(wanted.toSorted());
    expect(Object.keys(helpPictures).map((name) => `${name}.jpg`)).toEqual(wanted);
  });

  it('are as large as the page says before they are loaded', () => {
    for (const name of names) {
      const size = helpPictures[name.replace('.jpg', '')];
      expect({ name, size: sizeOf(readFileSync(join(folder, name))) }).toEqual({ name, size });
    }
  });

  it('are small', () => {
    const sizes = names.map((name) => readFileSync(join(folder, name)).length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(largestBytes);
    expect(sizes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(largestSum);
  });
});
