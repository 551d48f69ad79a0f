import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manifest } from '@esep/functions';
import { App, Stack } from 'aws-cdk-lib';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { AwsSolutionsChecks } from 'cdk-nag';
import { composeStacks } from '../../../infra/aws/compose-stacks.ts';
import { readSettings } from '../../../infra/aws/settings.ts';
import type { Cloud } from './cloud.ts';

/** A finding of cdk-nag that is neither mended nor acknowledged. */
export interface Finding {
  readonly rule: string;
  readonly resource: string;
}

export interface Synthesis {
  readonly cloud: Cloud;
  readonly findings: readonly Finding[];
}

/** The stacks of these context values, in this process, offline. Placeholders stand for bundles and styles. */
export function synthesise(context: Readonly<Record<string, unknown>>): Synthesis {
  const folder = mkdtempSync(join(tmpdir(), 'esep-cdk-'));
  try {
    const built = { codeFolder: join(folder, 'lambda'), staticFolder: join(folder, 'static') };
    for (const { name } of manifest)
      put(join(built.codeFolder, name), 'index.mjs', 'export const handler = 1;');
    put(built.staticFolder, 'site.css', 'a{}');
    const app = new App({ context: { ...flags(), ...context }, outdir: join(folder, 'out') });
    const settings = readSettings((name) => app.node.tryGetContext(name));
    composeStacks(app, settings, built);
    const { stacks } = app.synth();
    return {
      cloud: {
        stage: settings.stage,
        stacks: Object.fromEntries(
          stacks.map(({ id, stackName, environment, template }) => [
            id,
            { stackName, region: environment.region, template },
          ]),
        ),
      },
      findings: findingsIn(app),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A stack with a queue that lacks everything: what cdk-nag is expected to notice. */
export function findingsOfNakedQueue(): readonly Finding[] {
  const app = new App();
  new Queue(new Stack(app, 'Planted'), 'Naked');
  return findingsIn(app);
}

function findingsIn(app: App): readonly Finding[] {
  const { violations } = new AwsSolutionsChecks(app).validateScope(app);
  return violations.flatMap(({ ruleName, violatingResources }) =>
    violatingResources.map(({ constructPath }) => ({ rule: ruleName, resource: String(constructPath) })),
  );
}

function flags(): Record<string, unknown> {
  const path = join(import.meta.dirname, '../../../cdk.json');
  return (JSON.parse(readFileSync(path, 'utf8')) as { context: Record<string, unknown> }).context;
}

function put(folder: string, name: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), text);
}
