// Modules that exist only inside a bundle or a test run, because they are made from the sources at build time.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { assetsModule, root } from './bundle.mjs';

/**
 * Name → the values that the module exports.
 * @type {Readonly<Record<string, () => Promise<Record<string, unknown>>>>}
 */
const virtualTables = {
  /** Hashed names of all files that browsers load, for functions whose files lie in a bucket. */
  'esep:asset-manifest': assetManifest,
  /** The API's descriptions for machines and people: made here, functions need neither zod nor the kinds for them. */
  'esep:openapi': openApi,
  /** The words of all kinds, for pages: without their schemas. */
  'esep:kind-words': kindWords,
};

/**
 * Name → its source text.
 * @type {Readonly<Record<string, () => Promise<string>>>}
 */
export const virtualModules = {
  /** All files that browsers load, for the single process. */
  'esep:assets': () => assetsModule(),
  ...Object.fromEntries(
    Object.entries(virtualTables).map(([name, values]) => [name, async () => packed(await values())]),
  ),
};

/** Writes what browsers load into `folder`, minified as it is deployed, and gives plain name → hashed name. */
export async function writeStatic(folder) {
  const { buildWeb } = await sourceFile('web/build.mjs');
  return buildWeb(await import('esbuild'), folder, { minify: true });
}

/** A source as it is; Node 24 runs TypeScript. */
function sourceFile(path) {
  return import(pathToFileURL(join(root, path)).href);
}

async function assetManifest() {
  const folder = mkdtempSync(join(tmpdir(), 'esep-static-'));
  try {
    return { assetManifest: await writeStatic(folder) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function openApi() {
  const { languages, registry } = await sourceFile('packages/domain/index.ts');
  const { openApiDocument } = await sourceFile('functions/api/openapi/document.ts');
  const { apiPage } = await sourceFile('functions/api/api-page.ts');
  const pages = await Promise.all(
    languages.map(async (language) => [language, String(await apiPage(registry, language))]),
  );
  return {
    openApi: JSON.stringify(openApiDocument(registry)),
    apiPages: Object.fromEntries(pages),
  };
}

async function kindWords() {
  const { registry } = await sourceFile('packages/domain/index.ts');
  const words = [...registry.kinds.values()].map(({ name, title, help, fields }) => [
    name,
    { title, help, fields },
  ]);
  return { kindWords: Object.fromEntries(words) };
}

/** A module of these values, which lie in it compressed. They are unpacked in a millisecond and weigh a tenth. */
function packed(values) {
  return moduleOf(Object.keys(values), `Buffer.from('${compressed(values).toString('base64')}', 'base64')`);
}

/** The same with the values in a file of that name beside the bundle: no code to parse, and no base64. */
export function packedBeside(names, file) {
  return `import { readFileSync } from 'node:fs';
${moduleOf(names, `readFileSync(new URL('./${file}', import.meta.url))`)}`;
}

export function compressed(values) {
  return brotliCompressSync(JSON.stringify(values));
}

function moduleOf(names, bytes) {
  return `import { brotliDecompressSync } from 'node:zlib';
export const { ${names.join(', ')} } = JSON.parse(brotliDecompressSync(${bytes}).toString());
`;
}

/** As esbuild plugins for functions; each table is made once, however many bundles name it. */
export function tablesPlugin() {
  const made = new Map();
  const valuesOf = (name) => {
    if (!made.has(name)) made.set(name, virtualTables[name]());
    return made.get(name);
  };
  /** `beside` is given what must lie beside the bundle: name of the file → its bytes. */
  return (beside) => ({
    name: 'esep-tables',
    setup(build) {
      build.onResolve({ filter: /^esep:/ }, ({ path }) =>
        Object.hasOwn(virtualTables, path) ? { path, namespace: 'esep' } : undefined,
      );
      build.onLoad({ filter: /.*/, namespace: 'esep' }, async ({ path }) => {
        const values = await valuesOf(path);
        const file = `${path.slice('esep:'.length)}.br`;
        beside.set(file, compressed(values));
        return { contents: packedBeside(Object.keys(values), file), loader: 'js' };
      });
    },
  });
}
