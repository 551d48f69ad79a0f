import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnUserPoolGroup,
  FeaturePlan,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  StandardThreatProtectionMode,
  UserPool,
  type UserPoolClient,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { isDisposable, type Settings } from '../settings.ts';

/** Roles of people; a connector is a program and has a scope instead. */
const groupRoles = ['office', 'auditor'] as const;

/**
 * People of the offices, with a second factor that is no text message. Nobody signs up: an operator invites. A role is
 * the group `<council>/<role>`; a program gets the scope `<council>/connector` by its own credentials.
 */
export class StaffPool extends Construct {
  readonly issuer: string;
  readonly clientIds: readonly string[];
  readonly pool: UserPool;

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id);
    const disposable = isDisposable(settings);
    this.pool = new UserPool(this, 'Pool', {
      userPoolName: `esep-${settings.stage}`,
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { sms: false, otp: true },
      featurePlan: FeaturePlan.PLUS,
      standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
      passwordPolicy: {
        minLength: 14,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
        passwordHistorySize: 5,
      },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      deletionProtection: !disposable,
      removalPolicy: disposable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    });
    this.pool.addDomain('Domain', {
      cognitoDomain: { domainPrefix: `esep-${settings.stage}-${Stack.of(this).account}` },
    });
    for (const council of settings.councils) this.groups(council);
    const connectors = settings.connectors.map((council) => this.connector(council));
    const clients = [this.people(), ...connectors];
    this.clientIds = clients.map(({ userPoolClientId }) => userPoolClientId);
    this.issuer = this.pool.userPoolProviderUrl;
  }

  private groups(council: string): void {
    for (const role of groupRoles) {
      new CfnUserPoolGroup(this, `Group-${council}-${role}`, {
        userPoolId: this.pool.userPoolId,
        groupName: `${council}/${role}`,
        description: `${role} of ${council}`,
      });
    }
  }

  /**
   * For people: code with PKCE, no secret to keep. The code comes to a program on their own machine, never to the public
   * site.
   */
  private people(): UserPoolClient {
    return this.pool.addClient('People', {
      generateSecret: false,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.minutes(60),
      idTokenValidity: Duration.minutes(60),
      refreshTokenValidity: Duration.hours(12),
      authFlows: { userSrp: true },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID],
        callbackUrls: ['http://localhost:8765/signed-in'],
      },
    });
  }

  private connector(council: string): UserPoolClient {
    const scope = new ResourceServerScope({
      scopeName: 'connector',
      scopeDescription: `Sends entries to ${council} from another system`,
    });
    const server = this.pool.addResourceServer(`Connectors-${council}`, {
      identifier: council,
      scopes: [scope],
    });
    return this.pool.addClient(`Connector-${council}`, {
      generateSecret: true,
      accessTokenValidity: Duration.minutes(60),
      enableTokenRevocation: true,
      oAuth: {
        flows: { clientCredentials: true },
        scopes: [OAuthScope.resourceServer(server, scope)],
      },
    });
  }
}
