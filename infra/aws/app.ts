import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { composeStacks } from './compose-stacks.ts';
import { readSettings } from './settings.ts';

const root = join(import.meta.dirname, '../..');
const app = new App();
const built = (name: string, folder: string) => String(app.node.tryGetContext(name) ?? join(root, folder));
composeStacks(
  app,
  readSettings((name) => app.node.tryGetContext(name)),
  {
    codeFolder: built('codeFolder', 'dist/lambda'),
    staticFolder: built('staticFolder', 'dist/static'),
  },
);
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
app.synth();
