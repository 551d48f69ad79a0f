// Synthesises the cloud stacks into dist/cdk.out, offline and without credentials, and prints what they create.
//
//   npm run synth
//   npm run synth -- -c stage=prod -c councils=almaly -c domain=esep.example.kz -c certificateArn=arn:…
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './bundle.mjs';
import { handOverToNode24 } from './node24.mjs';

await handOverToNode24();
const outdir = join(root, 'dist/cdk.out');
const { values } = parseArgs({ options: { context: { type: 'string', short: 'c', multiple: true } } });

run('scripts/bundle-lambdas.mjs');
rmSync(outdir, { recursive: true, force: true });
run('infra/aws/app.ts', { CDK_OUTDIR: outdir, CDK_CONTEXT_JSON: JSON.stringify(contextOf(values.context)) });
for (const { stackName, region, types } of stacksIn(outdir)) printStack(stackName, region, types);

/** Runs a script of ours; ends with its code when it fails, it has said why. */
function run(script, environment = {}) {
  const { status } = spawnSync(process.execPath, [join(root, script)], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** The feature flags of cdk.json, and `name=value` as the cdk command takes them. */
function contextOf(given = []) {
  const { context } = JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8'));
  return { ...context, ...Object.fromEntries(given.map(nameAndValue)) };
}

function nameAndValue(text) {
  const at = text.indexOf('=');
  if (at < 1) throw new Error(`-c ${text}: write name=value`);
  return [text.slice(0, at), text.slice(at + 1)];
}

/** Stacks in the order in which they depend on each other, with how many resources of each type. */
function stacksIn(folder) {
  const { artifacts } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  return Object.values(artifacts)
    .filter(({ type }) => type === 'aws:cloudformation:stack')
    .map(({ environment, properties: { stackName, templateFile } }) => {
      const { Resources } = JSON.parse(readFileSync(join(folder, templateFile), 'utf8'));
      const types = new Map();
      for (const { Type } of Object.values(Resources)) types.set(Type, (types.get(Type) ?? 0) + 1);
      return { stackName, region: environment.split('/').at(-1), types };
    });
}

function printStack(stackName, region, types) {
  const total = [...types.values()].reduce((sum, count) => sum + count, 0);
  console.log(`\n${stackName}, ${region}: ${total} resources`);
  for (const [type, count] of [...types].sort(([a], [b]) => a.localeCompare(b)))
    console.log(`${String(count).padStart(5)}  ${type}`);
}
