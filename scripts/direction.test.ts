import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const rules = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs'));

/** [rule, the file that offends, the import planted in it] */
const forbidden = [
  ['domain-direction', 'packages/domain/a.ts', "import '@esep/ledger'"],
  ['rating-direction', 'packages/rating/a.ts', "import '@esep/ledger'"],
  ['ledger-direction', 'packages/ledger/a.ts', "import '@esep/rating'"],
  ['ledger-direction', 'packages/ledger/b.ts', "import '../../test/support/builders.ts'"],
  ['boards-direction', 'packages/boards/a.ts', "import '@esep/intake'"],
  ['store-direction', 'packages/store-sqlite/a.ts', "import '@esep/http'"],
  ['intake-direction', 'packages/intake/a.ts', "import '@esep/http'"],
  ['http-direction', 'packages/http/a.ts', "import '@esep/intake'"],
  ['functions-direction', 'functions/ingest/handler.ts', "import '@esep/web'"],
  ['functions-web-direction', 'functions/web/handler.ts', "import '@esep/node'"],
  ['aws-direction', 'packages/aws/a.ts', "import '@esep/functions'"],
  ['lambda-direction', 'functions/sweep/lambda.ts', "import '@esep/store-sqlite'"],
  ['cloud-is-chosen-at-the-edge', 'functions/sweep/handler.ts', "import '@esep/aws'"],
  ['cloud-is-chosen-at-the-edge', 'packages/intake/b.ts', "import '@aws-sdk/client-sqs'"],
  ['web-direction', 'web/a.tsx', "import '@esep/functions'"],
  ['web-sees-read-ports-only', 'web/b.tsx', "import { appendTo } from '@esep/ledger'; appendTo()"],
  ['store-is-chosen-at-the-edge', 'functions/citizen/handler.ts', "import '@esep/store-sqlite'"],
  ['core-without-frameworks', 'packages/domain/b.ts', "import 'hono'"],
  ['core-without-frameworks', 'packages/rating/b.ts', "import '@middy/core'"],
  ['core-without-frameworks', 'packages/ledger/c.ts', "import '@aws-sdk/client-dynamodb'"],
  ['domain-and-rating-without-node', 'packages/rating/c.ts', "import 'node:crypto'"],
  ['ledger-with-node-crypto-only', 'packages/ledger/d.ts', "import 'node:fs'"],
  ['no-deep-imports', 'packages/http/b.ts', "import '../ledger/ports.ts'"],
  ['no-test-code-in-production', 'web/c.tsx', "import '../test/support/builders.ts'"],
  ['no-cycles', 'packages/domain/cycle-back.ts', "import './cycle.ts'"],
  ['resolvable', 'packages/domain/c.ts', "import './missing.ts'"],
] as const;

const allowed = [
  ['packages/rating/d.ts', "import '@esep/domain'"],
  ['packages/ledger/e.ts', "import 'node:crypto'; import '@esep/domain'"],
  ['packages/store-sqlite/b.ts', "import 'node:sqlite'; import '@esep/ledger'"],
  ['packages/domain/d.test.ts', "import 'node:fs'; import '../ledger/ports.ts'"],
  ['functions/web/pages.ts', "import '@esep/web'"],
  ['functions/ingest/lambda.ts', "import '@esep/store-dynamodb'; import '@esep/aws'; import '@esep/web'"],
  ['packages/aws/b.ts', "import '@esep/store-dynamodb'; import '@esep/http'; import 'hono'"],
  ['web/d.tsx', "import type { ReadPort } from '@esep/ledger'; export type P = ReadPort"],
  ['infra/node/a.ts', "import '@esep/store-sqlite'; import '@esep/functions'"],
] as const;

const workspaces = {
  domain: 'packages/domain',
  rating: 'packages/rating',
  boards: 'packages/boards',
  ledger: 'packages/ledger',
  'store-sqlite': 'packages/store-sqlite',
  'store-dynamodb': 'packages/store-dynamodb',
  aws: 'packages/aws',
  intake: 'packages/intake',
  http: 'packages/http',
  functions: 'functions',
  web: 'web',
  node: 'infra/node',
};

const scaffold = [
  ['packages/ledger/index.ts', "export { appendTo, type ReadPort } from './ports.ts'"],
  ['packages/ledger/ports.ts', 'export interface ReadPort { size: number }\nexport function appendTo() {}'],
  ['packages/domain/cycle.ts', "import './cycle-back.ts'"],
  ['test/support/builders.ts', 'export {}'],
] as const;

let folder: string;
let broken: Map<string, string[]>;

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'esep-direction-')));
  for (const [name, path] of Object.entries(workspaces)) {
    write(`${path}/package.json`, JSON.stringify({ name: `@esep/${name}`, exports: './index.ts' }));
    write(`${path}/index.ts`, 'export {};');
    link(join(folder, path), `@esep/${name}`);
  }
  link(join(root, 'node_modules/hono'), 'hono');
  for (const [path, text] of [...scaffold, ...allowed]) write(path, text);
  for (const [, path, text] of forbidden) write(path, text);
  broken = await violations(folder);
}, 30_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function link(target: string, name: string) {
  const path = join(folder, 'node_modules', name);
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path);
}

/** Offending file → names of the rules it breaks, under the project's own rules. */
async function violations(baseDir: string): Promise<Map<string, string[]>> {
  const { tsConfig: _, ...options } = rules.options;
  const { output } = await cruise(['packages', 'functions', 'web', 'infra', 'test'], {
    ...options,
    baseDir,
    validate: true,
    ruleSet: { forbidden: rules.forbidden },
  });
  const found = new Map<string, string[]>();
  for (const { from, rule } of (output as ICruiseResult).summary.violations) {
    const path = relative(baseDir, resolve(baseDir, from));
    found.set(path, [...(found.get(path) ?? []), rule.name]);
  }
  return found;
}

describe('the direction of imports', () => {
  it.each(forbidden)('%s refuses the import planted in %s', (rule, path) => {
    expect(broken.get(path)).toContain(rule);
  });

  it.each(allowed)('allows %s: %s', (path) => {
    expect(broken.get(path)).toBeUndefined();
  });
});
