// Bundles each function alone, as it is deployed: dist/lambda/<name>/index.mjs with its source map beside it, and
// dist/static with what browsers load.
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root, serverOptions } from './bundle.mjs';
import { leanPackages } from './lean-packages.mjs';
import { packWords } from './lean-words.mjs';
import { handOverToNode24 } from './node24.mjs';
import { virtualModulesPlugin, writeStatic } from './virtual-modules.mjs';

/** Functions that have a lambda.ts, by name. */
export function lambdaNames() {
  return readdirSync(join(root, 'functions'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, 'functions', entry.name, 'lambda.ts')))
    .map(({ name }) => name)
    .sort();
}

const virtual = virtualModulesPlugin(['esep:asset-manifest', 'esep:openapi', 'esep:kind-words']);

/**
 * Bundles the functions into `outdir/<name>/index.mjs` and gives, for each, its bytes and its largest inputs. The SDK is
 * bundled: what Lambda brings along changes without notice.
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
      const { metafile: looked } = await esbuild.build({
        ...options,
        write: false,
        plugins: [virtual, leanPackages, words.look],
      });
      const { metafile } = await esbuild.build({
        ...options,
        plugins: [virtual, leanPackages, words.chosen(pathsIn(looked))],
      });
      const output = Object.entries(metafile.outputs).find(([path]) => path.endsWith('.mjs'))[1];
      const largest = Object.entries(output.inputs)
        .sort(([, a], [, b]) => b.bytesInOutput - a.bytesInOutput)
        .map(([path, { bytesInOutput }]) => ({ path, bytes: bytesInOutput }));
      return { name, outfile, bytes: output.bytes, largest };
    }),
  );
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
