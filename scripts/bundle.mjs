// One way to bundle the single process, for `npm start`, `npm run build` and the tests that import `esep:assets`.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** esbuild options that every server bundle shares. CommonJS packages inside an ES module need a `require`. */
export const serverOptions = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  mainFields: ['module', 'main'],
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  external: ['node:*'],
  // Kazakh and Russian as they are: escaped, each letter takes six bytes instead of two.
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  banner: {
    js: "import { createRequire as esepCreateRequire } from 'node:module'; const require = esepCreateRequire(import.meta.url);",
  },
};

/** Bundles infra/node/main.ts with the built web assets inlined into one ES module at `outfile`; its source map lies beside it. */
export async function bundleServer(outfile, { minify = false } = {}) {
  await buildServer({ outfile, minify });
}

/** The same as `folder`/esep.mjs with chunks beside it: a command loads only what it needs, in half of the time. */
export async function bundleServerInto(folder) {
  await buildServer({
    outdir: folder,
    minify: false,
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    outExtension: { '.js': '.mjs' },
  });
}

async function buildServer({ minify, ...output }) {
  const esbuild = await import('esbuild');
  await esbuild.build({
    ...serverOptions,
    ...output,
    banner: { js: `#!/usr/bin/env node\n${serverOptions.banner.js}` },
    entryPoints: { esep: join(root, 'infra/node/main.ts') },
    minify,
    sourcemap: true,
    sourcesContent: false,
    plugins: [assetsPlugin(minify)],
  });
}

/** Makes `import { assets } from 'esep:assets'` give a Map of file name → bytes of everything web/build.mjs wrote. */
function assetsPlugin(minify) {
  return {
    name: 'esep-assets',
    setup(build) {
      build.onResolve({ filter: /^esep:assets$/ }, () => ({ path: 'assets', namespace: 'esep' }));
      build.onLoad({ filter: /.*/, namespace: 'esep' }, async () => ({
        contents: await assetsModule({ minify }),
        loader: 'js',
      }));
    },
  };
}

/** Source text of the module `esep:assets`. Without web/build.mjs the map is empty. */
export async function assetsModule({ minify = false } = {}) {
  const hook = join(root, 'web/build.mjs');
  if (!existsSync(hook)) return 'export const assets = new Map();\n';
  const folder = mkdtempSync(join(tmpdir(), 'esep-web-'));
  try {
    const { buildWeb } = await import(pathToFileURL(hook).href);
    await buildWeb(await import('esbuild'), folder, { minify });
    const rows = filesBelow(folder).map((path) => {
      const name = relative(folder, path).replaceAll('\\', '/');
      return `  [${JSON.stringify(name)}, Buffer.from('${readFileSync(path, 'base64')}', 'base64')],`;
    });
    return `export const assets = new Map([\n${rows.join('\n')}\n]);\n`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every file below `folder`, sorted, without node_modules. */
export function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules')
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path) : [path];
    })
    .sort();
}
