import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWeb } from './app.tsx';
import { createAssets } from './assets.ts';
import { buildWeb } from './build.mjs';
import { depsOf, deputy } from './test-builders.ts';

const budgetBytes = 50_000;
/** What a browser fetches for Kazakh words and figures; the other subsets wait for a letter of theirs. */
const firstVisit = ['site.css', 'refresh.js'].concat(
  ['basic', 'cyrillic', 'kazakh'].flatMap((subset) => [`${subset}-400.woff2`, `${subset}-600.woff2`]),
);

describe('built assets', () => {
  const folder = mkdtempSync(join(tmpdir(), 'esep-web-test-'));
  let files: ReadonlyMap<string, Uint8Array>;
  let manifest: Readonly<Record<string, string>>;

  beforeAll(async () => {
    manifest = await buildWeb(esbuild, folder, { minify: true });
    files = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are named by their content and listed in the manifest', () => {
    for (const [name, file] of Object.entries(manifest)) {
      expect(files.has(file), name).toBe(true);
      expect(file).toMatch(/-[0-9a-f]{10}\.\w+$/);
    }
  });

  it('keep a first visit in Kazakh, fonts and all, under 50 KB over the wire', async () => {
    const assets = createAssets(files);
    const sizeOf = async (response: Response | undefined) => (await response?.arrayBuffer())?.byteLength ?? 0;
    const sizes = await Promise.all(
      firstVisit.map((name) => sizeOf(assets.serve(manifest[name] ?? '', 'gzip, br'))),
    );
    const deputies = Array.from({ length: 32 }, (_, i) => deputy(`d-${i + 10}`));
    const app = createWeb(depsOf({ deputies }, { assets }));
    const page = await app.request('/kk/', { headers: { 'accept-encoding': 'br' } });
    expect(sizes.every((size) => size > 0)).toBe(true);
    expect(sizes.reduce((a, b) => a + b) + (await sizeOf(page))).toBeLessThan(budgetBytes);
  });

  it('are served for ever, compressed where it helps, and nothing else is', () => {
    const assets = createAssets(files);
    const css = assets.serve(manifest['site.css'] ?? '', 'br');
    expect(css?.headers.get('cache-control')).toContain('immutable');
    expect(css?.headers.get('content-encoding')).toBe('br');
    expect(assets.serve(manifest['basic-400.woff2'] ?? '', 'br')?.headers.get('content-encoding')).toBeNull();
    expect(assets.serve('manifest.json', 'br')).toBeUndefined();
    expect(assets.serve('../package.json', 'br')).toBeUndefined();
  });
});
