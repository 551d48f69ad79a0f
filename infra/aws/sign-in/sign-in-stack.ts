import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Settings } from '../settings.ts';
import { StaffPool } from './staff-pool.ts';

/** Whose tokens the office's doors take. */
export interface TrustedIssuer {
  readonly issuer: string;
  readonly audiences: readonly string[];
}

/** Sign-in of offices, auditors and connectors: a pool of its own, or somebody else's issuer by context. */
export class SignInStack extends Stack {
  readonly trusted: TrustedIssuer;

  constructor(scope: Construct, id: string, settings: Settings, props: StackProps) {
    super(scope, id, props);
    if (settings.oidc) {
      const { issuer, audience } = settings.oidc;
      this.trusted = { issuer, audiences: [audience] };
    } else {
      const pool = new StaffPool(this, 'Staff', settings);
      this.trusted = { issuer: pool.issuer, audiences: pool.clientIds };
    }
    new CfnOutput(this, 'Issuer', { value: this.trusted.issuer });
    new CfnOutput(this, 'Audiences', { value: this.trusted.audiences.join(',') });
  }
}
