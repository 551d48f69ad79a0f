// Builds what browsers load: style sheets, the fonts, the islands, the icon, the pictures of the help pages. Every file is named by its content,
// `manifest.json` gives the hashed name of each plain one.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const web = dirname(fileURLToPath(import.meta.url));
/** Taken by `npm run shots:help`. */
const helpPictures = join(web, 'office/help/pictures');
/** One for the public pages, one for the office. */
const sheets = ['site.css', 'office.css'];
/** In this order: ұ lies in the ranges of both Cyrillic files, and only the second has it. */
const subsets = ['cyrillic-ext', 'cyrillic', 'latin-ext', 'latin'];
const weights = [400, 600];
/** Cut small, see fonts/README.md. Of rules whose ranges overlap the last wins, so these come after the subsets. */
const own = {
  basic: 'U+20-7E,U+A0,U+AB,U+B7,U+BB,U+D7,U+F7,U+2013-2014,U+2018-201A,U+201C-201E,U+2026,U+2212',
  kazakh: 'U+492-493,U+49A-49B,U+4A2-4A3,U+4AE-4AF,U+4BA-4BB,U+4D8-4D9,U+4E8-4E9',
};

/** Writes all assets and `manifest.json` (plain name → hashed name) into `outdir`, and returns the manifest. */
export async function buildWeb(esbuild, outdir, { minify = false } = {}) {
  mkdirSync(outdir, { recursive: true });
  const manifest = {};
  const write = (name, bytes) => {
    const extension = extname(name);
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
    manifest[name] = `${name.slice(0, -extension.length)}-${hash}${extension}`;
    writeFileSync(join(outdir, manifest[name]), bytes);
  };
  for (const font of fonts()) write(font.name, font.bytes);
  write('icon.svg', readFileSync(join(web, 'styles/icon.svg')));
  for (const picture of readdirSync(helpPictures).filter((name) => name.endsWith('.jpg')))
    write(`help-${picture}`, readFileSync(join(helpPictures, picture)));
  for (const sheet of sheets) write(sheet, await styles(esbuild, sheet, manifest, minify));
  for (const [name, bytes] of await islands(esbuild, minify)) write(name, bytes);
  writeFileSync(join(outdir, 'manifest.json'), JSON.stringify(manifest));
  return manifest;
}

function* fonts() {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve('@fontsource/noto-sans/package.json'));
  const ranges = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8'));
  const face = (subset, weight, range, path) => ({
    name: `${subset}-${weight}.woff2`,
    weight,
    range,
    bytes: readFileSync(path),
  });
  for (const weight of weights) {
    for (const subset of subsets) {
      const path = join(folder, `files/noto-sans-${subset}-${weight}-normal.woff2`);
      yield face(subset, weight, ranges[subset], path);
    }
    for (const [subset, range] of Object.entries(own)) {
      yield face(subset, weight, range, join(web, `fonts/${subset}-${weight}.woff2`));
    }
  }
}

async function styles(esbuild, sheet, manifest, minify) {
  const faces = [...fonts()].map(
    ({ name, weight, range }) =>
      `@font-face{font-family:"Noto Sans";font-style:normal;font-weight:${weight};font-display:swap;` +
      `src:url("/assets/${manifest[name]}") format("woff2");unicode-range:${range}}`,
  );
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(web, 'styles', sheet)],
    bundle: true,
    minify,
    write: false,
    target: ['chrome109', 'firefox115', 'safari15.4'],
    logLevel: 'warning',
  });
  return `${faces.join('\n')}\n${outputFiles[0].text}`;
}

async function islands(esbuild, minify) {
  const folder = join(web, 'islands');
  const names = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  if (names.length === 0) return [];
  const { outputFiles } = await esbuild.build({
    entryPoints: names.map((name) => join(folder, name)),
    bundle: true,
    minify,
    write: false,
    outdir: 'unused',
    format: 'esm',
    target: ['chrome109', 'firefox115', 'safari15.4'],
    logLevel: 'warning',
  });
  return outputFiles.map(({ path, contents }) => [path.slice(path.lastIndexOf('/') + 1), contents]);
}
