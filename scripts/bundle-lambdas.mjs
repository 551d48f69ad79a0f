// Bundles each function alone, as it is deployed: dist/lambda/<name>/index.mjs with its source map beside it, and
// dist/static with what browsers load.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root, serverOptions } from './bundle.mjs';
import { freshFolder } from './fresh-bundle.mjs';
import { leanPackages } from './lean-packages.mjs';
import { packWords } from './lean-words.mjs';
import { handOverToNode24 } from './node24.mjs';
import { tablesPlugin, writeStatic } from './virtual-modules.mjs';

/** Functions that have a lambda.ts, by name. */
export function lambdaNames() {
  return readdirSync(join(root, 'functions'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, 'functions', entry.name, 'lambda.ts')))
    .map(({ name }) => name)
    .sort();
}

const tables = tablesPlugin();

/**
 * Bundles the functions into `outdir/<name>/index.mjs`, with their texts compressed beside it, and gives for each the bytes of
 * both and its inputs, the largest first. The SDK is bundled: what Lambda brings along changes without notice.
 */
export async function bundleLambdas(outdir, names = lambdaNames()) {
  const esbuild = await import('esbuild');
  return Promise.all(
    names.map(async (name) => {
      const outfile = join(outdir, name, 'index.mjs');
      const options = {
        ...serverOptions,
        entryPoints: [join(root, 'functions', name, 'lambda.ts')],
        outfile,
        minify: true,
        sourcemap: true,
        sourcesContent: false,
        metafile: true,
        alias: {
          // 136 KB less in each function; see there.
          '@aws-sdk/credential-provider-node': join(root, 'packages/aws/environment-credentials.ts'),
        },
      };
      const words = packWords();
      /** File → bytes. */
      const beside = new Map();
      const { metafile: looked } = await esbuild.build({
        ...options,
        write: false,
        sourcemap: false,
        plugins: [tables(new Map()), leanPackages(name), words.look],
      });
      const { metafile } = await esbuild.build({
        ...options,
        plugins: [tables(beside), leanPackages(name), words.chosen(pathsIn(looked), beside)],
      });
      for (const [file, bytes] of beside) writeFileSync(join(outdir, name, file), bytes);
      const output = Object.entries(metafile.outputs).find(([path]) => path.endsWith('.mjs'))[1];
      const largest = Object.entries(output.inputs)
        .sort(([, a], [, b]) => b.bytesInOutput - a.bytesInOutput)
        .map(([path, { bytesInOutput }]) => ({ path, bytes: bytesInOutput }));
      const textBytes = [...beside.values()].reduce((sum, { length }) => sum + length, 0);
      return { name, bytes: output.bytes, textBytes, largest };
    }),
  );
}

/** All functions, bundled once as long as no source changes: the folder, and what `bundleLambdas` gave. */
export async function freshLambdas() {
  const folder = await freshFolder(join(root, '.esep', 'lambda'), async (unfinished) => {
    writeFileSync(join(unfinished, 'bundled.json'), JSON.stringify(await bundleLambdas(unfinished)));
  });
  return { folder, bundled: JSON.parse(readFileSync(join(folder, 'bundled.json'), 'utf8')) };
}

/** The modules of which something is in the bundle. */
function pathsIn({ outputs }) {
  return Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([path]) => path),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await handOverToNode24();
  const lambdas = join(root, 'dist/lambda');
  const statics = join(root, 'dist/static');
  for (const folder of [lambdas, statics]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(statics, { recursive: true });
  const bundled = await bundleLambdas(lambdas);
  const manifest = await writeStatic(statics);
  writeFileSync(
    join(lambdas, 'sizes.json'),
    JSON.stringify(Object.fromEntries(bundled.map(({ name, bytes }) => [name, bytes]))),
  );
  for (const { name, bytes } of bundled) console.log(`dist/lambda/${name} ${(bytes / 1000).toFixed(0)} KB`);
  console.log(`dist/static ${Object.keys(manifest).length} files`);
}
