import { join } from 'node:path';
import type { FunctionDefinition } from '@esep/functions';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import type { Settings } from '../settings.ts';
import { environmentOf } from './environment.ts';
import { permissionsOf } from './permissions.ts';
import { type Places, scans } from './places.ts';

export interface EsepFunctionProps {
  readonly definition: FunctionDefinition;
  readonly settings: Settings;
  readonly places: Places;
  /** Holds `<name>/index.mjs`, as scripts/bundle-lambdas.mjs writes it. */
  readonly codeFolder: string;
}

/** Side by side at most, of a function that works through all councils by itself. */
export const scheduledAtOnce = 2;

/**
 * One function of the manifest with its role and log. One that is `unobserved` has no trace, and Lambda's own lines
 * about each call (which tell when somebody voted) are left out of its log.
 */
export class EsepFunction extends Construct {
  readonly definition: FunctionDefinition;
  readonly lambda: LambdaFunction;
  readonly role: Role;

  constructor(scope: Construct, id: string, { definition, settings, places, codeFolder }: EsepFunctionProps) {
    super(scope, id);
    this.definition = definition;
    const { name, unobserved } = definition;
    const logGroup = new LogGroup(this, 'Log', {
      logGroupName: `/esep/${settings.stage}/${name}`,
      retention: unobserved ? RetentionDays.ONE_MONTH : RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Manifest: new PolicyDocument({ statements: [...permissionsOf(this, definition, places)] }),
        Log: new PolicyDocument({ statements: [writesTo(logGroup)] }),
      },
    });
    this.lambda = new LambdaFunction(this, 'Function', {
      functionName: `esep-${settings.stage}-${name}`,
      role: this.role,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(join(codeFolder, name)),
      handler: 'index.handler',
      memorySize: definition.memoryMb,
      timeout: Duration.seconds(definition.timeoutSeconds),
      environment: environmentOf(definition, settings, places),
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      systemLogLevelV2: unobserved ? SystemLogLevel.WARN : SystemLogLevel.INFO,
      tracing: unobserved ? Tracing.DISABLED : Tracing.ACTIVE,
      ...(settings.reserveConcurrency &&
        definition.trigger.on === 'schedule' && { reservedConcurrentExecutions: scheduledAtOnce }),
    });
    this.acknowledgeWildcards(places);
  }

  private acknowledgeWildcards({ files, caseFiles }: Places): void {
    const { unobserved, stores } = this.definition;
    if (!unobserved)
      acknowledge(this.role, 'AwsSolutions-IAM5[Resource::*]', 'Sending a trace to X-Ray takes no resource.');
    if (stores.files) {
      acknowledge(
        this.role,
        `AwsSolutions-IAM5[Resource::${files.objectsFinding}]`,
        'Names of checkpoints hold council and size, which are not known beforehand; the bucket holds nothing else.',
      );
    }
    if (stores.caseFiles && caseFiles) {
      acknowledge(
        this.role,
        `AwsSolutions-IAM5[Resource::${caseFiles.objectsFinding.replace(/\*$/, scans)}]`,
        'Names of scans are made up when they come; councils are founded while the function runs.',
      );
    }
  }
}

function writesTo(logGroup: LogGroup): PolicyStatement {
  return new PolicyStatement({
    actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    resources: [logGroup.logGroupArn],
  });
}
