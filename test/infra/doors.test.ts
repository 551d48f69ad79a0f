import { securityHeaders } from '@esep/http';
import { describe, expect, inject, it } from 'vitest';
import { at, type Cloud, list, record, resourcesOf } from './support/cloud.ts';
import { lambdaOf, only } from './support/parts.ts';

const { prod, dev, elsewhere } = inject('syntheses');
const distribution = only(resourcesOf(prod.cloud, 'AWS::CloudFront::Distribution'), 'distribution');
const config = record(distribution.properties['DistributionConfig']);
const behaviours = [config['DefaultCacheBehavior'], ...list(config['CacheBehaviors'])].map(record);

describe('the doors', () => {
  it('everything is answered over TLS, with the security headers of one machine and HSTS', () => {
    const policy = only(resourcesOf(prod.cloud, 'AWS::CloudFront::ResponseHeadersPolicy'), 'headers policy');
    const sent = record(at(policy.properties, 'ResponseHeadersPolicyConfig', 'SecurityHeadersConfig'));
    const custom = list(at(policy.properties, 'ResponseHeadersPolicyConfig', 'CustomHeadersConfig', 'Items'));
    const headers = {
      'content-security-policy': at(sent['ContentSecurityPolicy'], 'ContentSecurityPolicy'),
      'referrer-policy': at(sent['ReferrerPolicy'], 'ReferrerPolicy'),
      ...(sent['ContentTypeOptions'] ? { 'x-content-type-options': 'nosniff' } : {}),
      ...Object.fromEntries(custom.map((one) => [at(one, 'Header'), at(one, 'Value')])),
    };
    expect(headers).toEqual(securityHeaders);
    expect(at(sent['StrictTransportSecurity'], 'AccessControlMaxAgeSec')).toBe(63_072_000);
    for (const behaviour of behaviours) {
      expect(behaviour).toMatchObject({
        ResponseHeadersPolicyId: `<${policy.key}>`,
        ViewerProtocolPolicy: 'redirect-to-https',
      });
    }
    expect(config['ViewerCertificate']).toMatchObject({ MinimumProtocolVersion: 'TLSv1.2_2021' });
  });

  it('pages are kept by path, query, host and language; nothing else is kept', () => {
    const [pages, ...others] = behaviours;
    const caching = only(resourcesOf(prod.cloud, 'AWS::CloudFront::CachePolicy'), 'cache policy');
    expect(pages?.['CachePolicyId']).toBe(`<${caching.key}>`);
    expect(caching.properties['CachePolicyConfig']).toMatchObject({
      MinTTL: 0,
      DefaultTTL: 10,
      ParametersInCacheKeyAndForwardedToOrigin: {
        CookiesConfig: { CookieBehavior: 'none' },
        QueryStringsConfig: { QueryStringBehavior: 'all' },
        HeadersConfig: {
          HeaderBehavior: 'whitelist',
          Headers: ['x-esep-host', 'x-esep-council', 'x-esep-language', 'accept-language'],
        },
      },
    });
    // CloudFront's own policies: CachingDisabled, and CachingOptimized for files.
    const disabled = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
    const optimised = '658327ea-f89d-4fab-a63d-7e88639e58f6';
    for (const { PathPattern, CachePolicyId } of others) {
      const isFile = /^\/(assets|exports|checkpoints)\//.test(String(PathPattern));
      expect([PathPattern, CachePolicyId]).toEqual([PathPattern, isFile ? optimised : disabled]);
    }
  });

  it('an error is never kept: where nothing else is, CloudFront would show one council’s to another', () => {
    const errors = list(config['CustomErrorResponses']).map(record);
    const codes = errors.map(({ ErrorCode }) => ErrorCode);
    expect(codes).toEqual([400, 403, 404, 405, 414, 500, 501, 502, 503, 504]);
    for (const { ErrorCachingMinTTL } of errors) expect(ErrorCachingMinTTL).toBe(0);
  });

  it('what CloudFront takes, its firewall has let through', () => {
    const firewall = only(resourcesOf(prod.cloud, 'AWS::WAFv2::WebACL'), 'firewall');
    expect(config['WebACLId']).toBe(`<${firewall.key}.Arn>`);
    expect(prod.cloud.stacks['Firewall']?.region).toBe('us-east-1');
    expect(firewall.properties['Scope']).toBe('CLOUDFRONT');
    const names = list(firewall.properties['Rules']).map((rule) => at(rule, 'Name'));
    expect(names).toEqual([
      'AWSManagedRulesAmazonIpReputationList',
      'AWSManagedRulesKnownBadInputsRuleSet',
      'AWSManagedRulesCommonRuleSet',
      'FeedbackRate',
      'Rate',
    ]);
  });

  it('every published bucket is private, versioned and over TLS, and is read by CloudFront alone', () => {
    const buckets = resourcesOf(prod.cloud, 'AWS::S3::Bucket');
    // That of scans is shown by nobody: test/infra/kept.test.ts.
    const published = buckets.filter(({ key }) => !key.includes('CaseFiles'));
    expect([buckets.length, published.length]).toEqual([4, 3]);
    for (const bucket of published) {
      expect(bucket.properties).toMatchObject({
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        VersioningConfiguration: { Status: 'Enabled' },
      });
      const policy = only(
        resourcesOf(prod.cloud, 'AWS::S3::BucketPolicy').filter(
          ({ properties }) => properties['Bucket'] === `<${bucket.key}>`,
        ),
        `policy of ${bucket.key}`,
      );
      const statements = list(at(policy.properties, 'PolicyDocument', 'Statement')).map(record);
      const allowed = statements.filter(({ Effect }) => Effect === 'Allow');
      expect(allowed).toMatchObject([
        { Action: 's3:GetObject', Principal: { Service: 'cloudfront.amazonaws.com' } },
      ]);
      expect(JSON.stringify(statements)).toContain('"aws:SecureTransport":"false"');
    }
  });

  it('tokens are those of the own pool, or of the issuer that was given', () => {
    const trusted = ({ cloud }: typeof prod) =>
      record(
        only(resourcesOf(cloud, 'AWS::ApiGatewayV2::Authorizer'), 'authorizer').properties[
          'JwtConfiguration'
        ],
      );
    const pool = only(resourcesOf(prod.cloud, 'AWS::Cognito::UserPool'), 'pool');
    // The office's client is not among them: its tokens stay with the function, and open no door.
    const clients = resourcesOf(prod.cloud, 'AWS::Cognito::UserPoolClient')
      .map(({ key }) => `<${key}>`)
      .filter((key) => !key.includes('Office'));
    expect(trusted(prod)['Issuer']).toBe(`<${pool.key}.ProviderURL>`);
    expect(new Set(list(trusted(prod)['Audience']))).toEqual(new Set(clients));
    expect(clients).toHaveLength(3);
    expect(trusted(elsewhere)).toEqual({ Issuer: 'https://id.example.kz', Audience: ['esep'] });
    expect(resourcesOf(elsewhere.cloud, 'AWS::Cognito::UserPool')).toEqual([]);
  });

  it('people of the offices have a second factor, and nobody signs up by himself', () => {
    const { properties } = only(resourcesOf(prod.cloud, 'AWS::Cognito::UserPool'), 'pool');
    expect(properties).toMatchObject({
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      UserPoolTier: 'PLUS',
      UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' },
      DeletionProtection: 'ACTIVE',
    });
    const groups = resourcesOf(prod.cloud, 'AWS::Cognito::UserPoolGroup').map(
      (group) => group.properties['GroupName'],
    );
    const roles = ['office', 'secretariat', 'chair', 'commission-secretary', 'auditor', 'administrator'];
    expect(groups).toEqual(
      ['almaly', 'medeu'].flatMap((council) => roles.map((role) => `${council}/${role}`)),
    );
  });

  it('the pages of the office have a client of their own, whose people come back to their council and nowhere else', () => {
    const clients = resourcesOf(prod.cloud, 'AWS::Cognito::UserPoolClient');
    const office = only(
      clients.filter(({ key }) => key.includes('Office')),
      'client of the office',
    );
    expect(office.properties).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'profile'],
      CallbackURLs: ['almaly', 'medeu'].map(
        (one) => `https://${one}.esep.example.kz/kk/office/sign-in/callback`,
      ),
      LogoutURLs: ['almaly', 'medeu'].map((one) => `https://${one}.esep.example.kz/kk/office/sign-out/done`),
    });
    const pool = only(resourcesOf(prod.cloud, 'AWS::Cognito::UserPool'), 'pool');
    const told = (cloud: Cloud, name: string) =>
      record(at(lambdaOf(cloud, name).properties, 'Environment', 'Variables'));
    expect(told(prod.cloud, 'office')).toMatchObject({
      ESEP_ISSUER: `<${pool.key}.ProviderURL>`,
      ESEP_CLIENT_ID: `<${office.key}>`,
    });
    expect(told(prod.cloud, 'ingest')).not.toHaveProperty('ESEP_ISSUER');
    expect(told(elsewhere.cloud, 'office')).toMatchObject({
      ESEP_ISSUER: 'https://id.example.kz',
      ESEP_CLIENT_ID: 'esep-office',
    });
    const domain = only(resourcesOf(prod.cloud, 'AWS::Cognito::UserPoolDomain'), 'domain');
    expect(domain.properties['ManagedLoginVersion']).toBe(2);
    expect(resourcesOf(prod.cloud, 'AWS::Cognito::ManagedLoginBranding')).toHaveLength(2);
  });

  it('every door has a limit of requests', () => {
    for (const { cloud } of [prod, dev, elsewhere]) {
      for (const { properties } of resourcesOf(cloud, 'AWS::ApiGatewayV2::Stage')) {
        expect(at(properties, 'DefaultRouteSettings', 'ThrottlingRateLimit')).toBeGreaterThan(0);
        expect(at(properties, 'DefaultRouteSettings', 'ThrottlingBurstLimit')).toBeGreaterThan(0);
      }
    }
  });
});
