import { securityHeaders } from '@esep/http';
import { Duration } from 'aws-cdk-lib';
import {
  CacheCookieBehavior,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  type HeadersReferrerPolicy,
  ResponseHeadersPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';

/** What the function of CloudFront sets, and pages differ by. */
const pageHeaders = ['x-esep-host', 'x-esep-council', 'x-esep-language', 'accept-language'];

/**
 * Pages are kept by path, query, host and language, as long as functions/web/lambda.ts says: a few seconds, and then they
 * are still shown while they are made anew. That takes almost everything off the function when many look at once.
 */
export function pageCaching(scope: Construct, stage: string): CachePolicy {
  return new CachePolicy(scope, 'PageCaching', {
    cachePolicyName: `esep-${stage}-pages`,
    minTtl: Duration.seconds(0),
    defaultTtl: Duration.seconds(10),
    maxTtl: Duration.hours(1),
    cookieBehavior: CacheCookieBehavior.none(),
    queryStringBehavior: CacheQueryStringBehavior.all(),
    headerBehavior: CacheHeaderBehavior.allowList(...pageHeaders),
    enableAcceptEncodingBrotli: true,
    enableAcceptEncodingGzip: true,
  });
}

/** Security headers of packages/http on everything, as far as the origin has not set its own; and HSTS. */
export function securityPolicy(scope: Construct, stage: string): ResponseHeadersPolicy {
  const {
    'content-security-policy': contentSecurityPolicy = '',
    'x-content-type-options': contentTypeOptions,
    'referrer-policy': referrerPolicy,
    ...others
  } = securityHeaders;
  return new ResponseHeadersPolicy(scope, 'Security', {
    responseHeadersPolicyName: `esep-${stage}-security`,
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy, override: false },
      ...(contentTypeOptions === 'nosniff' && { contentTypeOptions: { override: false } }),
      referrerPolicy: { referrerPolicy: referrerPolicy as HeadersReferrerPolicy, override: false },
      strictTransportSecurity: {
        accessControlMaxAge: Duration.days(730),
        includeSubdomains: true,
        override: true,
      },
    },
    customHeadersBehavior: {
      customHeaders: Object.entries(others).map(([header, value]) => ({ header, value, override: false })),
    },
  });
}
