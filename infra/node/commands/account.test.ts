import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { createAccounts, createSessions, createStaffEvents } from '@esep/staff';
import { afterEach, describe, expect, it } from 'vitest';
import { foundingRows } from '../../../test/support/council.ts';
import { createProgram } from '../cli/program.ts';
import { openFolder } from '../council/folder/open-folder.ts';
import { openCouncil } from '../council/open-council.ts';
import { CommandFailure } from '../failures.ts';
import { providerAdapter } from '../provider/items.ts';

const slug = 'almaly';
const dirs: string[] = [];
afterEach(() => {
  for (const dir of dirs.splice(0)) rmSync(dir, { recursive: true, force: true });
});

/** A founded council in a folder, and the commands of the office's accounts over it. */
async function world() {
  const dir = mkdtempSync(join(tmpdir(), 'esep-accounts-'));
  dirs.push(dir);
  const data = join(dir, 'data');
  const founding = { council: slug, origin: 'esep.test/almaly', demonstration: true };
  const onFault = (fault: unknown) => {
    throw fault;
  };
  const council = openCouncil({ stores: openFolder({ dir: data, founding }), follow: false, onFault });
  await council.recorder.record(slug, foundingRows() as never, { role: 'system', recordedBy: 'system/test' });
  await council.close();

  async function run(...args: readonly string[]): Promise<string> {
    let out = '';
    const stream = new Writable({
      write(chunk, _, done) {
        out += String(chunk);
        done();
      },
    });
    const env = { ESEP_DATA: data, ESEP_BASE_URL: 'https://almaly.example' };
    const cli = { env, out: stream, err: stream };
    await createProgram(cli as never)
      .exitOverride()
      .parseAsync(['account', ...args], { from: 'user' });
    return out;
  }

  /** What the vault holds, between two commands. */
  async function look<T>(ask: (vault: ReturnType<typeof openFolder>['vault']) => Promise<T>): Promise<T> {
    const stores = openFolder({ dir: data });
    try {
      return await ask(stores.vault);
    } finally {
      await stores.close();
    }
  }
  return { run, look };
}

const now = () => new Date();
const create = ['create', '--role', 'administrator', '--login', 'd.akhmetov', '--name', 'Данияр Ахметов'];

describe('esep account', () => {
  it('makes an account and prints its set-up link once; the list says where each stands', async () => {
    const { run, look } = await world();
    expect(await run('list')).toContain('No accounts yet.');
    const made = await run(...create);
    expect(made).toMatch(/https:\/\/almaly\.example\/kk\/office\/set-up\/[\w-]{43}/);
    expect(made).toContain('It works once, for 48 hours.');
    const list = await run('list');
    expect(list).toMatch(/d\.akhmetov\s+administrator\s+[a-z0-9]{6}\s+waits for set-up/);
    expect(list).not.toContain('set-up/');
    const [account] = await look((vault) => createAccounts({ vault, now }).list(slug));
    expect(account).toMatchObject({ login: 'd.akhmetov', name: 'Данияр Ахметов', source: 'own' });
    const { events } = await look((vault) => createStaffEvents({ vault, now }).page(slug));
    expect(events.map(({ what, by }) => [what, by])).toEqual([
      ['link-made', 'command'],
      ['created', 'command'],
    ]);
  });

  it.each([
    [['create', '--role', 'auditor', '--login', 'Айгерім', '--name', 'А'], /small Latin letters/],
    [['create', '--role', 'deputy', '--login', 'dep', '--name', 'Д'], /give --deputy/],
    [
      ['create', '--role', 'deputy', '--login', 'dep', '--name', 'Д', '--deputy', 'd-99'],
      /no deputy with the id d-99/,
    ],
    [
      ['create', '--role', 'auditor', '--login', 'aud', '--name', 'А', '--deputy', 'd-01'],
      /only with the role deputy/,
    ],
    [['link', 'nobody'], /There is no account nobody/],
    [['disable', 'nobody'], /There is no account nobody/],
    [['sign-out', 'nobody'], /There is no account nobody/],
  ])('%j changes nothing and says what to do', async (args, told) => {
    const { run, look } = await world();
    const failure = await run(...args).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(CommandFailure);
    expect(String((failure as Error).message)).toMatch(told);
    expect(await look((vault) => createAccounts({ vault, now }).list(slug))).toEqual([]);
  });

  it('gives a login once', async () => {
    const { run } = await world();
    await run(...create);
    await expect(run(...create)).rejects.toThrow(/This login is taken/);
  });

  it('a new link ends the one before; a disabled account gets none', async () => {
    const { run } = await world();
    const tokenIn = (said: string) => /set-up\/([\w-]{43})/.exec(said)?.[1];
    const first = tokenIn(await run(...create));
    const second = tokenIn(await run('link', 'd.akhmetov'));
    expect(second).not.toBe(first);
    expect(await run('disable', 'd.akhmetov')).toContain('is disabled');
    await expect(run('link', 'd.akhmetov')).rejects.toThrow(/is disabled/);
    expect(await run('list')).toMatch(/d\.akhmetov.*disabled/);
  });

  it.each(['sign-out', 'disable'])(
    '%s ends sessions, and sign-ins that have not come back yet',
    async (step) => {
      const { run, look } = await world();
      await run(...create);
      const { secret, id } = await look(async (vault) => {
        const [account] = await createAccounts({ vault, now }).list(slug);
        if (!account) throw new Error('no account');
        const { id, name } = account;
        const person = { account: id, role: 'administrator', name } as const;
        const begun = await createSessions({ vault }).begin(slug, person);
        const adapter = providerAdapter({ vault, council: slug, now })('AuthorizationCode');
        await adapter.upsert('a-code', { accountId: id }, 60);
        return { secret: begun.secret, id };
      });
      await run(step, 'd.akhmetov');
      await look(async (vault) => {
        expect((await createSessions({ vault }).find(slug, secret))?.state).toBe('ended');
        const adapter = providerAdapter({ vault, council: slug, now })('AuthorizationCode');
        expect(await adapter.find('a-code')).toBeUndefined();
        const { events } = await createStaffEvents({ vault, now }).page(slug);
        expect(events[0]).toMatchObject({ account: id, by: 'command' });
      });
    },
  );
});
