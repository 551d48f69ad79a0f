import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Assets, createAssets } from '@esep/web';
import S3rver from 's3rver';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleLambdas } from '../../scripts/bundle-lambdas.mjs';
import { writeStatic } from '../../scripts/virtual-modules.mjs';
import { synthesise } from '../infra/support/synthesise.ts';
import { wiringOf } from '../support/cloud/wiring.ts';
import { describeOnDynamoLocal } from '../support/dynamo-world.ts';
import { type CloudRuntime, startCloudRuntime } from './scenario/cloud-runtime.ts';
import { startNode } from './scenario/node-runtime.ts';
import { pseudonymOfClerk } from './scenario/runtime.ts';
import { everythingPublic, live } from './scenario/scenario.ts';

const bucket = 'files';

describeOnDynamoLocal('the deployed functions, with what AWS does between them', (endpoint) => {
  const dir = mkdtempSync(join(tmpdir(), 'esep-cloud-'));
  const files = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: join(dir, 's3'),
    configureBuckets: [{ name: bucket, configs: [] }],
  });
  const wiring = wiringOf(synthesise({}).cloud);
  let filesEndpoint = '';
  let assets: Assets;

  beforeAll(async () => {
    await bundleLambdas(join(dir, 'lambda'));
    assets = await builtAssets(join(dir, 'static'));
    filesEndpoint = `http://127.0.0.1:${(await files.run()).port}`;
  });
  afterAll(async () => {
    await files.close();
    rmSync(dir, { recursive: true, force: true });
  });

  const start = (options = {}): Promise<CloudRuntime> => {
    const bundleOf = (name: string) => join(dir, 'lambda', name, 'index.mjs');
    return startCloudRuntime({ endpoint, filesEndpoint, bucket, wiring, bundleOf, ...options });
  };

  test('leave the same ledger, rankings, pages and root as one machine on SQLite, to the byte', async () => {
    const node = await startNode(assets, await pseudonymOfClerk());
    await live(node);
    const expected = await everythingPublic(node);
    await node.close();
    const cloud = await start();
    try {
      await live(cloud);
      const found = await everythingPublic(cloud);
      (await import('node:fs')).writeFileSync(
        JSON.stringify([...expected].map(([p, b]) => [p, b, found.get(p)])),
      );
      for (const [path, bytes] of expected) expect(found.get(path), path).toBe(bytes);
      expect(faultsIn(cloud)).toEqual([]);
    } finally {
      await cloud.close();
    }
  });
});

/** The same styles and fonts, named by their content, as the bundles name. */
async function builtAssets(folder: string): Promise<Assets> {
  mkdirSync(folder, { recursive: true });
  const manifest = await writeStatic(folder);
  const files = new Map<string, Uint8Array>([['manifest.json', Buffer.from(JSON.stringify(manifest))]]);
  for (const name of readdirSync(folder)) files.set(name, readFileSync(join(folder, name)));
  return createAssets(files);
}

function faultsIn({ cloud }: CloudRuntime): readonly string[] {
  return cloud
    .log()
    .split('\n')
    .filter((line) => line.includes('"ERROR"'));
}
