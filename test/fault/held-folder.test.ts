import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { environmentOf, post, serveFounded, stop } from './served-folder.ts';
import { useWorkshop } from './server-process.ts';

const workshop = useWorkshop();

test('a folder has one server: a second one says who serves it, and stops', async () => {
  const dataDir = join(workshop.dir, 'held');
  const { server, ...office } = await serveFounded(workshop, dataDir);
  const env = environmentOf(workshop, dataDir);
  for (const command of ['serve', 'start']) {
    const { code, stderr } = await workshop.run([command, '--data', dataDir], { env });
    expect(code).toBe(3);
    expect(stderr).toContain(`process ${server.pid} serves it at ${office.address}`);
    expect(stderr).toMatch(/Stop that process first, or set ESEP_DATA/);
  }
  expect((await post(office, 'still-there')).status).toBe(201);
  await stop(server);
});

test.each(['serve', 'start', 'demo'])(
  'a folder that lost its ledger is an error for %s, never a silent new ledger',
  async (command) => {
    const dataDir = join(workshop.dir, `lost-${command}`);
    const { server, ...office } = await serveFounded(workshop, dataDir);
    expect((await post(office, 'kept')).status).toBe(201);
    await stop(server);
    for (const name of readdirSync(dataDir).filter((file) => file.startsWith('ledger.db'))) {
      rmSync(join(dataDir, name));
    }
    const env = environmentOf(workshop, dataDir);
    const { code, stderr } = await workshop.run([command, '--data', dataDir], { env });
    expect([code, existsSync(join(dataDir, 'ledger.db'))]).toEqual([3, false]);
    expect(stderr).toMatch(command === 'demo' ? /not empty/ : /ledger\.db is gone.*restore a backup/i);
  },
);

test('503: a ledger that is taken away under a running server takes no entry until it is back', async () => {
  const dataDir = join(workshop.dir, 'taken');
  const { server, ...office } = await serveFounded(workshop, dataDir);
  const { seq } = await post(office, 'before');
  const [there, away] = [join(dataDir, 'ledger.db'), join(workshop.dir, 'away.db')];
  renameSync(there, away);
  expect(await post(office, 'meanwhile')).toMatchObject({ status: 503, code: 'store_missing' });
  expect(existsSync(there)).toBe(false);
  renameSync(away, there);
  expect(await post(office, 'meanwhile')).toMatchObject({ status: 201, seq: seq + 1 });
  await stop(server);
});

test('a founding that is killed leaves a folder that a new founding takes for empty', async () => {
  const dataDir = join(workshop.dir, 'half-made');
  const env = environmentOf(workshop, dataDir);
  for (const delay of [250, 500, 900]) {
    const founding = workshop.start(['demo', '--data', dataDir], { env });
    await new Promise((done) => setTimeout(done, delay));
    founding.kill('SIGKILL');
    await founding.ended;
  }
  const half = await workshop.run(['serve', '--data', dataDir], { env });
  expect([half.code, half.stdout]).toEqual([3, '']);
  const whole = await workshop.run(['demo', '--data', dataDir], { env });
  if (whole.code !== 0) throw new Error(whole.stderr);
  const server = workshop.serve(dataDir, { env });
  await server.address;
  await stop(server);
});
