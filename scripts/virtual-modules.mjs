// Modules that exist only inside a bundle or a test run, because they are made from the sources at build time.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assetsModule, root } from './bundle.mjs';

/** Name → its source text. */
export const virtualModules = {
  /** All files that browsers load, for the single process. */
  'esep:assets': () => assetsModule(),
  /** Their hashed names alone, for functions whose files lie in a bucket. */
  'esep:asset-manifest': assetManifestModule,
  /** The OpenAPI document: making it takes zod's JSON Schema writer, which no function needs to carry. */
  'esep:openapi': openApiModule,
};

/** Writes what browsers load into `folder`, minified as it is deployed, and gives plain name → hashed name. */
export async function writeStatic(folder) {
  const { buildWeb } = await import('../web/build.mjs');
  return buildWeb(await import('esbuild'), folder, { minify: true });
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
  const { registry } = await import(join(root, 'packages/domain/index.ts'));
  const { openApiDocument } = await import(join(root, 'functions/api/openapi/document.ts'));
  return `export const openApi = ${JSON.stringify(JSON.stringify(openApiDocument(registry)))};\n`;
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
