// Builds what browsers load: one style sheet, the fonts, the islands, the icon. Every file is named by its content,
// `manifest.json` gives the hashed name of each plain one.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const web = dirname(fileURLToPath(import.meta.url));
/** Kazakh needs cyrillic-ext; latin-ext is fetched only when a page has such a letter. */
const subsets = ['cyrillic', 'cyrillic-ext', 'latin', 'latin-ext'];
const weights = [400, 600];

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
  write('site.css', await styles(esbuild, manifest, minify));
  for (const [name, bytes] of await islands(esbuild, minify)) write(name, bytes);
  writeFileSync(join(outdir, 'manifest.json'), JSON.stringify(manifest));
  return manifest;
}

function* fonts() {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve('@fontsource/noto-sans/package.json'));
  const ranges = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8'));
  for (const subset of subsets) {
    for (const weight of weights) {
      const file = join(folder, `files/noto-sans-${subset}-${weight}-normal.woff2`);
      yield { name: `${subset}-${weight}.woff2`, weight, range: ranges[subset], bytes: readFileSync(file) };
    }
  }
}

async function styles(esbuild, manifest, minify) {
  const faces = [...fonts()].map(
    ({ name, weight, range }) =>
      `@font-face{font-family:"Noto Sans";font-style:normal;font-weight:${weight};font-display:swap;` +
      `src:url("/assets/${manifest[name]}") format("woff2");unicode-range:${range}}`,
  );
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(web, 'styles/site.css')],
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
