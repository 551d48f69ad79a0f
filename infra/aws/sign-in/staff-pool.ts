import { callbackOf, signedOutOf, staffRoles } from '@esep/staff';
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  CfnUserPoolGroup,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  StandardThreatProtectionMode,
  UserPool,
  type UserPoolClient,
  type UserPoolClientOptions,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { isDisposable, type Settings } from '../settings.ts';

/**
 * Roles of people: `office` for programs that a person starts, the others for the pages of the office. A connector is a program and
 * has a scope instead; a deputy's group names the deputy, and is made by hand.
 */
const groupRoles = ['office', ...staffRoles.filter((role) => role !== 'deputy')] as const;

/**
 * People of the offices, with a second factor that is no text message. Nobody signs up: an operator invites. A role is
 * the group `<council>/<role>`; a program gets the scope `<council>/connector` by its own credentials.
 */
export class StaffPool extends Construct {
  readonly issuer: string;
  /** Of programs and of people who start them: the API's doors take their tokens. */
  readonly clientIds: readonly string[];
  /** Of the pages of the office; undefined while nobody knows where they are. Its tokens open no door of the API. */
  readonly officeClientId: string | undefined;
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
      // The classic pages would let in whom they still know, though the office asks them to ask.
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    for (const council of settings.councils) this.groups(council);
    const connectors = settings.connectors.map((council) => this.connector(council));
    const clients = [this.people(), ...connectors];
    this.clientIds = clients.map(({ userPoolClientId }) => userPoolClientId);
    this.issuer = this.pool.userPoolProviderUrl;
    this.officeClientId = this.office(officeAddresses(settings));
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
    return this.withPages('People', {
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

  /** The pages of the office: code with PKCE, asked for by the function behind them. No secret that would lie in its configuration. */
  private office(addresses: readonly string[]): string | undefined {
    if (addresses.length === 0) return undefined;
    return this.withPages('Office', {
      generateSecret: false,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.minutes(5),
      idTokenValidity: Duration.minutes(5),
      refreshTokenValidity: Duration.hours(1),
      authFlows: { userSrp: true },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.PROFILE],
        callbackUrls: addresses.map(callbackOf),
        logoutUrls: addresses.map(signedOutOf),
      },
    }).userPoolClientId;
  }

  /** A client whose people are shown the managed sign-in pages: these need a style of their own for each client. */
  private withPages(id: string, options: UserPoolClientOptions): UserPoolClient {
    const client = this.pool.addClient(id, options);
    new CfnManagedLoginBranding(this, `${id}Pages`, {
      userPoolId: this.pool.userPoolId,
      clientId: client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
    return client;
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

/** Where councils answer, as far as it is known. */
function officeAddresses({ councils, domain, siteAddress }: Settings): readonly string[] {
  if (domain) return councils.map((council) => `https://${council}.${domain}`);
  return siteAddress ? [`https://${siteAddress}`] : [];
}
