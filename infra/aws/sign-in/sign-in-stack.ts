import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Settings } from '../settings.ts';
import { StaffPool } from './staff-pool.ts';

/** Whose tokens the office's doors take. */
export interface TrustedIssuer {
  readonly issuer: string;
  readonly audiences: readonly string[];
}

/** Who says who the people of the office are, and what it calls the office's pages. */
export interface OfficeIssuer {
  readonly issuer: string;
  readonly clientId: string;
}

/** Sign-in of offices, auditors and connectors, where no other issuer is given by context. */
export class SignInStack extends Stack {
  readonly trusted: TrustedIssuer;
  /** Undefined while nobody knows where the office's pages are. */
  readonly office: OfficeIssuer | undefined;

  constructor(scope: Construct, id: string, settings: Settings, props: StackProps) {
    super(scope, id, props);
    const pool = new StaffPool(this, 'Staff', settings);
    this.trusted = { issuer: pool.issuer, audiences: pool.clientIds };
    const { issuer, officeClientId: clientId } = pool;
    this.office = clientId === undefined ? undefined : { issuer, clientId };
    new CfnOutput(this, 'UserPoolId', { value: pool.pool.userPoolId });
    new CfnOutput(this, 'Issuer', { value: pool.issuer });
    new CfnOutput(this, 'PeopleClientId', { value: pool.clientIds[0] ?? '' });
  }
}
