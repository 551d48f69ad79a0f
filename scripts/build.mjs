// Builds the production server: dist/esep.mjs, one file with pages, styles and fonts inside, needing only Node 24.
import { chmodSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bundleServer, root } from './bundle.mjs';
import { handOverToNode24 } from './node24.mjs';

await handOverToNode24();
const dist = join(root, 'dist');
const outfile = join(dist, 'esep.mjs');
await bundleServer(outfile, { minify: true });
chmodSync(outfile, 0o755);
console.log(
  `dist/esep.mjs ${(statSync(outfile).size / 1e6).toFixed(1)} MB. Run it with: node dist/esep.mjs start`,
);
