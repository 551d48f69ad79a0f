import { originKeyHeader } from '@esep/aws';
import { Duration } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  type DistributionProps,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  type IOrigin,
  OriginRequestPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { FunctionUrlOrigin, HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { FunctionUrl } from 'aws-cdk-lib/aws-lambda';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import type { Buckets } from '../data/buckets.ts';
import type { Settings } from '../settings.ts';
import type { HttpDoor } from './http-door.ts';
import { pageCaching, securityPolicy } from './policies.ts';
import { cloudFrontPatterns, routesOf } from './routes.ts';
import { viewerRequestCode } from './viewer-request.ts';

export interface SiteProps {
  readonly settings: Settings;
  /** Answers every page. */
  readonly pages: FunctionUrl;
  readonly doors: readonly {
    readonly door: HttpDoor;
    readonly functions: Parameters<typeof routesOf>[0][];
  }[];
  readonly buckets: Buckets;
  readonly firewallArn: string;
  /** What CloudFront says to the doors. */
  readonly originKey: string;
}

/**
 * Errors that CloudFront keeps for ten seconds unless told, whatever `Cache-Control` says, and where caching is disabled by
 * the path alone: one council's missing feedback form would be every council's.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/custom-error-pages-expiration.html
 */
const keptErrors = [400, 403, 404, 405, 414, 500, 501, 502, 503, 504];

/** One address for everything: pages, API, feedback form, styles, exports and checkpoints. */
export class Site extends Construct {
  readonly distribution: Distribution;
  private readonly shared: Pick<
    BehaviorOptions,
    'viewerProtocolPolicy' | 'responseHeadersPolicy' | 'functionAssociations' | 'compress'
  >;

  constructor(scope: Construct, id: string, props: SiteProps) {
    super(scope, id);
    const { settings, pages, doors, buckets, firewallArn, originKey } = props;
    const { stage, domain, certificateArn } = settings;
    this.shared = {
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy: securityPolicy(this, stage),
      functionAssociations: [
        { eventType: FunctionEventType.VIEWER_REQUEST, function: this.viewerRequest(settings) },
      ],
      compress: true,
    };
    const dynamic = doors.flatMap(({ door, functions }) => {
      const behaviour = this.dynamic(
        new HttpOrigin(hostOf(door), { customHeaders: { [originKeyHeader]: originKey } }),
      );
      return cloudFrontPatterns(functions.flatMap(routesOf)).map((pattern) => [pattern, behaviour] as const);
    });
    this.distribution = new Distribution(this, 'Distribution', {
      comment: `Esep ${stage}`,
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_200,
      webAclId: firewallArn,
      ...named(this, domain, certificateArn),
      defaultBehavior: {
        ...this.shared,
        origin: FunctionUrlOrigin.withOriginAccessControl(pages),
        allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
        cachePolicy: pageCaching(this, stage),
      },
      additionalBehaviors: {
        ...Object.fromEntries(dynamic),
        '/assets/*': this.stored('Static', buckets.statics),
        '/exports/*': this.stored('Exports', buckets.exports),
        '/checkpoints/*': this.stored('Checkpoints', buckets.checkpoints),
      },
      errorResponses: keptErrors.map((httpStatus) => ({ httpStatus, ttl: Duration.seconds(0) })),
    });
    this.acknowledgeFindings(Boolean(domain));
  }

  private viewerRequest(settings: Settings): EdgeFunction {
    return new EdgeFunction(this, 'ViewerRequest', {
      functionName: `esep-${settings.stage}-viewer-request`,
      comment: 'Which host, council and language a request is for',
      runtime: FunctionRuntime.JS_2_0,
      code: FunctionCode.fromInline(viewerRequestCode(settings)),
    });
  }

  /** Never kept; the whole request goes on, but for the host, by which the API finds itself. */
  private dynamic(origin: IOrigin): BehaviorOptions {
    return {
      ...this.shared,
      origin,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    };
  }

  /** By name: the bucket's own stack already lets distributions of this account read it. */
  private stored(id: string, bucket: Bucket): BehaviorOptions {
    return {
      ...this.shared,
      origin: S3BucketOrigin.withOriginAccessControl(
        Bucket.fromBucketAttributes(this, id, {
          bucketName: bucket.bucketName,
          bucketRegionalDomainName: bucket.bucketRegionalDomainName,
        }),
      ),
      allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
    };
  }

  private acknowledgeFindings(hasDomain: boolean): void {
    const { distribution } = this;
    acknowledge(
      distribution,
      'AwsSolutions-CFR1',
      'What a council publishes is for everybody, wherever they are.',
    );
    acknowledge(
      distribution,
      'AwsSolutions-CFR3',
      'An access log would keep who opened the feedback form and when; counts are in CloudFront’s own figures.',
    );
    acknowledge(
      distribution,
      '@aws-cdk/aws-cloudfront-origins:updateImportedBucketPolicyOac',
      'The buckets’ own stack lets the distributions of this account read them.',
    );
    if (!hasDomain)
      acknowledge(
        distribution,
        'AwsSolutions-CFR4',
        'Without a domain of its own the certificate is CloudFront’s, whose protocols cannot be chosen. Give domain and certificateArn.',
      );
  }
}

function named(
  scope: Construct,
  domain: string | undefined,
  arn: string | undefined,
): Pick<DistributionProps, 'domainNames' | 'certificate' | 'minimumProtocolVersion'> {
  if (!domain || !arn) return {};
  return {
    domainNames: [domain, `*.${domain}`],
    certificate: Certificate.fromCertificateArn(scope, 'Certificate', arn),
    minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
  };
}

function hostOf({ api }: HttpDoor): string {
  return `${api.apiId}.execute-api.${api.stack.region}.${api.stack.urlSuffix}`;
}
