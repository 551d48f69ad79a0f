// Modules that exist only inside a bundle or a test run, because they are made from the sources at build time.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { assetsModule, root } from './bundle.mjs';

/**
 * Name → its source text.
 * @type {Readonly<Record<string, () => Promise<string>>>}
 */
export const virtualModules = {
  /** All files that browsers load, for the single process. */
  'esep:assets': () => assetsModule(),
  /** Their hashed names alone, for functions whose files lie in a bucket. */
  'esep:asset-manifest': assetManifestModule,
  /** The API's descriptions for machines and people: made here, functions need neither zod nor the kinds for them. */
  'esep:openapi': openApiModule,
  /** The words of all kinds, for pages: without their schemas. */
  'esep:kind-words': kindWordsModule,
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

async function assetManifestModule() {
  const folder = mkdtempSync(join(tmpdir(), 'esep-static-'));
  try {
    return `export const assetManifest = ${JSON.stringify(await writeStatic(folder))};\n`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function openApiModule() {
  const { languages, registry } = await sourceFile('packages/domain/index.ts');
  const { openApiDocument } = await sourceFile('functions/api/openapi/document.ts');
  const { apiPage } = await sourceFile('functions/api/api-page.ts');
  const pages = await Promise.all(
    languages.map(async (language) => [language, String(await apiPage(registry, language))]),
  );
  return packed({
    openApi: JSON.stringify(openApiDocument(registry)),
    apiPages: Object.fromEntries(pages),
  });
}

async function kindWordsModule() {
  const { registry } = await sourceFile('packages/domain/index.ts');
  const words = [...registry.kinds.values()].map(({ name, title, help, fields }) => [
    name,
    { title, help, fields },
  ]);
  return packed({ kindWords: Object.fromEntries(words) });
}

/** A module of these values. They are unpacked in a millisecond and weigh a tenth. */
function packed(values) {
  const bytes = brotliCompressSync(JSON.stringify(values));
  return `import { brotliDecompressSync } from 'node:zlib';
const packed = Buffer.from('${bytes.toString('base64')}', 'base64');
export const { ${Object.keys(values).join(', ')} } = JSON.parse(brotliDecompressSync(packed).toString());
`;
}

/** As an esbuild plugin; each module is made once, however many bundles name it. */
export function virtualModulesPlugin(names) {
  const made = new Map();
  return {
    name: 'esep-virtual-modules',
    setup(build) {
      build.onResolve({ filter: /^esep:/ }, ({ path }) =>
        names.includes(path) ? { path, namespace: 'esep' } : undefined,
      );
      build.onLoad({ filter: /.*/, namespace: 'esep' }, async ({ path }) => {
        if (!made.has(path)) made.set(path, virtualModules[path]());
        return { contents: await made.get(path), loader: 'js' };
      });
    },
  };
}
