import type { FunctionDefinition } from '@esep/functions';
import { RemovalPolicy } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import { isCatchAll, routesOf } from '../doors/routes.ts';

/**
 * The word that CloudFront says to the functions behind the HTTP APIs, which have addresses of their own. Secrets Manager
 * makes it up; templates hold a reference. Whoever may read the configuration of the distribution or of these functions
 * can read it, and gains a way round the firewall and the limits by address, nothing else.
 */
export class OriginKey extends Construct {
  /** A reference that CloudFormation resolves, in resources of any stack. */
  readonly value: string;

  /** Another `number` makes another word; until CloudFront says it too, the APIs answer 403. */
  constructor(scope: Construct, id: string, number: number) {
    super(scope, id);
    const secret = new Secret(this, number === 1 ? 'Secret' : `Secret${number}`, {
      description: 'Esep: what CloudFront says to the HTTP APIs',
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
      removalPolicy: RemovalPolicy.DESTROY,
    });
    acknowledge(
      secret,
      'AwsSolutions-SMG4',
      'CloudFront and functions change it at different moments; a rotation by itself would close the doors in between.',
    );
    this.value = secret.secretValue.unsafeUnwrap();
  }
}

/** Behind an HTTP API; a Function URL takes only what CloudFront has signed. */
export function needsOriginKey(definition: FunctionDefinition): boolean {
  return routesOf(definition).length > 0 && !isCatchAll(definition);
}
