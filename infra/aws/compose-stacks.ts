import { manifest } from '@esep/functions';
import { type App, type StackProps, Tags } from 'aws-cdk-lib';
import { bucketPlace } from './data/bucket-place.ts';
import { DataStack } from './data/data-stack.ts';
import { DoorsStack } from './doors/doors-stack.ts';
import { FirewallStack } from './doors/firewall-stack.ts';
import { EventsStack } from './events/events-stack.ts';
import { FunctionsStack } from './functions/functions-stack.ts';
import { OperationsStack } from './operations/operations-stack.ts';
import { isDisposable, type Settings } from './settings.ts';
import { type OfficeIssuer, SignInStack, type TrustedIssuer } from './sign-in/sign-in-stack.ts';

export interface Built {
  /** Holds `<name>/index.mjs` for each function. */
  readonly codeFolder: string;
  /** Holds the hashed styles, fonts and scripts. */
  readonly staticFolder: string;
}

/**
 * All stacks of one stage. They depend on each other in this order: data, events and sign-in, functions; firewall, then doors;
 * operations last. Nothing is read from an account, so it synthesises anywhere.
 */
export function composeStacks(app: App, settings: Settings, built: Built): void {
  const { stage, region } = settings;
  const props = (what: string, at = region) => ({
    stackName: `esep-${stage}-${what}`,
    description: `Esep ${stage}: ${what}`,
    env: { region: at },
    terminationProtection: !isDisposable(settings) && what === 'data',
  });

  const { tables, buckets } = new DataStack(app, 'Data', settings, props('data'));
  const wakeTimeoutSeconds = Math.max(
    ...manifest
      .filter(({ trigger }) => trigger.on === 'recorded')
      .map(({ timeoutSeconds }) => timeoutSeconds),
  );
  const events = new EventsStack(app, 'Events', settings, { ...props('events'), tables, wakeTimeoutSeconds });
  const { wakeUps, tampering, bus } = events;
  const { trusted, office } = signInOf(app, settings, props('sign-in'));
  const files = bucketPlace(settings, 'checkpoints');
  const caseFiles = settings.vault ? undefined : bucketPlace(settings, 'case-files');
  const places = { tables, files, caseFiles, bus, office, wakeQueue: wakeUps.work.queue };
  const { functions, deadLetters, originKey } = new FunctionsStack(app, 'Functions', settings, {
    ...props('functions'),
    places,
    events,
    codeFolder: built.codeFolder,
    staticFolder: built.staticFolder,
  });
  const firewall = new FirewallStack(app, 'Firewall', stage, props('firewall', 'us-east-1'));
  const { apis } = new DoorsStack(app, 'Doors', settings, {
    ...props('doors'),
    functions,
    buckets,
    trusted,
    firewallArn: firewall.arn,
    originKey,
  });
  const watched = {
    stage,
    functions,
    deadLetters: [wakeUps.work.deadLetters, wakeUps.pipeDeadLetters, tampering.deadLetters, ...deadLetters],
    wakeQueue: wakeUps.work.queue,
    pipeNames: Object.values(events.pipeNames),
    tables: [tables.ledger, tables.documents, ...(tables.vault.table ? [tables.vault.table] : [])],
    doors: apis,
    tamperMetricName: tampering.metricName,
  };
  new OperationsStack(app, 'Operations', settings, watched, props('operations'));
  Tags.of(app).add('project', 'esep');
  Tags.of(app).add('stage', stage);
}

interface SignInParts {
  readonly trusted: TrustedIssuer;
  readonly office: OfficeIssuer | undefined;
}

/** The issuer of the settings, or else a pool in a stack of its own. */
function signInOf(app: App, settings: Settings, props: StackProps): SignInParts {
  const { oidc } = settings;
  if (!oidc) return new SignInStack(app, 'SignIn', settings, props);
  const { issuer, audience, officeClient: clientId } = oidc;
  return {
    trusted: { issuer, audiences: [audience] },
    office: clientId === undefined ? undefined : { issuer, clientId },
  };
}
