import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { maxRequestBytes } from '@esep/aws';
import S3rver from 's3rver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DynaliteServer, startDynalite } from '../../test/support/dynalite.ts';
import { apiEvent, lambdaContext, scheduleEvent } from '../../test/support/lambda-events.ts';
import { type LambdaWorld, lambdaWorld, logOf } from '../../test/support/lambda-world.ts';
import { clerkOnLambda } from '../../test/support/office-lambda.ts';
import { createCasesLambda } from '../cases/lambda.ts';
import { createSweepLambda } from '../sweep/lambda.ts';

const bucket = 'esep-test-case-files';
let server: DynaliteServer;
let world: LambdaWorld;
let folder: string;
let files: S3rver;
let env: Record<string, string>;

beforeAll(async () => {
  server = await startDynalite();
  world = await lambdaWorld(server);
  await world.found();
  await world.fold();
  folder = mkdtempSync(join(tmpdir(), 'esep-office-scans-'));
  const shape = { port: 0, address: '127.0.0.1', silent: true, directory: folder };
  files = new S3rver({ ...shape, configureBuckets: [{ name: bucket, configs: [] }] });
  env = {
    ESEP_CASE_FILES_BUCKET: bucket,
    ESEP_CASE_FILES_ENDPOINT: `http://127.0.0.1:${(await files.run()).port}`,
    AWS_ACCESS_KEY_ID: 'S3RVER',
    AWS_SECRET_ACCESS_KEY: 'S3RVER',
  };
});
afterAll(async () => {
  world.close();
  await files.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What the bucket's own server keeps on its disk, by name. */
const objects = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('._S3rver_object'),
  );
const content = `%PDF-1.7\n${'Жарық жоқ '.repeat(200)}`;
const appeal = {
  ...{ key: 'k-1', channel: 'letter', receivedOn: '2026-03-20', deputy: 'd-01' },
  ...{ name: 'Сәуле Ертісқызы', text: 'Жарық жоқ', answerLanguage: 'kk' },
};
const pdf = () => new File([content], 'scan.pdf', { type: 'application/pdf' });

describe('case files of the office on AWS', () => {
  it('a scan lies sealed in the bucket, is shown as it was, and is gone when the case is erased', async () => {
    const clerk = await clerkOnLambda(world.cloud('office', { env }));
    const sent = await clerk.upload('/appeals/new', appeal, { scans: pdf() });
    expect([sent.status, sent.location]).toEqual([303, '/ru/office/appeals/2026-1/coupon?done=recorded']);
    const [object, ...others] = objects();
    expect([object, others]).toEqual([expect.stringMatching(/almaly\/case-files\/[0-9a-f]{32}/), []]);
    expect(readFileSync(join(folder, object ?? ''), 'utf8')).not.toContain('PDF');

    const [scan] = await world.stores.vault.query('almaly', 'case/scan/2026-1/');
    const shown = await clerk.get(`/appeals/2026-1/scans/${scan?.key.split('/').at(-1)}`);
    expect([shown.status, shown.text]).toEqual([200, content]);

    const erased = await createCasesLambda(world.cloud('cases', { env }))(
      apiEvent({
        method: 'POST',
        path: '/api/v1/almaly/appeals/2026-1/case/erase',
        routeKey: 'POST /api/v1/{council}/appeals/{appeal}/case/erase',
        headers: { 'content-type': 'application/json' },
        body: '{}',
        claims: { sub: 'user-1', token_use: 'access', 'cognito:groups': '[almaly/office]' },
      }),
      lambdaContext(),
    );
    expect([erased.statusCode, objects()]).toEqual([200, []]);
  });

  it('413: more than a request may bring there is refused with what to do, and the page says the limit that holds', async () => {
    const clerk = await clerkOnLambda(world.cloud('office', { env }));
    const { text } = await clerk.get('/appeals/new');
    expect(text).toContain('за раз до 5 файлов, вместе до 4 МБ');
    expect(text).not.toContain('10 МБ');
    expect((await clerk.get('/sheets')).text).toContain('до 4 МБ');
    const ofBytes = (bytes: number) => new File([`%PDF-1.7\n${'x'.repeat(bytes)}`], 'scan.pdf');
    const known = objects().length;
    const said = 'не больше 4 МБ вместе. Отправьте файлы по одному';
    // What still comes is told beside the field, and what was typed is kept.
    const beside = await clerk.upload(
      '/appeals/new',
      { ...appeal, key: 'k-2' },
      { scans: ofBytes(4_000_001) },
    );
    expect([beside.status, beside.text.includes('id="scans-error"'), beside.text.includes(said)]).toEqual([
      422,
      true,
      true,
    ]);
    expect(beside.text).toContain('value="Сәуле Ертісқызы"');
    for (const path of ['/appeals/new', '/appeals/2026-1/scans']) {
      const whole = await clerk.upload(path, { ...appeal, key: 'k-2' }, { scans: ofBytes(4_600_000) });
      expect([path, whole.status, whole.text.includes(said)]).toEqual([path, 413, true]);
    }
    const sheet = await clerk.upload('/sheets', {}, { file: ofBytes(4_000_001) });
    expect([sheet.status, sheet.text.includes('Не больше 4 МБ')]).toEqual([413, true]);
    expect(objects()).toHaveLength(known);
  });

  it('every request that the office takes there fits into what Lambda is given', () => {
    const body = Buffer.alloc(maxRequestBytes).toString('base64');
    const cookies = ['x'.repeat(8_000)];
    const headers = { 'user-agent': 'x'.repeat(8_000), referer: 'x'.repeat(8_000) };
    const event = apiEvent({ method: 'POST', path: '/ru/office/appeals/new', headers, cookies, body });
    expect(Buffer.byteLength(JSON.stringify(event))).toBeLessThan(6_291_456);
  });

  it('the sweep deletes what an upload left that went no further', async () => {
    const name = '00112233445566778899aabbccddeeff';
    const { caseFiles } = world.cloud('office', { env });
    await caseFiles?.put('almaly', name, Buffer.from('sealed'));
    const loose = { appeal: '2026-1', scan: 'none', at: '2026-03-20T01:00:00Z' };
    await world.stores.vault.put('almaly', `case/loose/${name}`, loose, 0);
    expect(objects()).toHaveLength(1);
    const sweep = createSweepLambda(world.cloud('sweep', { env }), world);
    await logOf(() => sweep(scheduleEvent, lambdaContext()));
    expect(objects()).toEqual([]);
  });

  it('only the office’s function reads and writes scans; those that erase can do nothing else', async () => {
    const name = '00112233445566778899aabbccddeeff';
    const refused = { code: 'out_of_reach' };
    for (const erasing of ['cases', 'sweep'] as const) {
      const { caseFiles } = world.cloud(erasing, { env });
      await expect(caseFiles?.get('almaly', name)).rejects.toMatchObject(refused);
      await expect(caseFiles?.put('almaly', name, new Uint8Array())).rejects.toMatchObject(refused);
      await caseFiles?.delete('almaly', name);
    }
    await expect(world.cloud('answer', { env }).caseFiles?.delete('almaly', name)).rejects.toMatchObject(
      refused,
    );
  });
});
