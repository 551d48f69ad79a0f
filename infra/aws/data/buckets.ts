import { Aws, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  ObjectLockRetention,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import { isDisposable, type Settings } from '../settings.ts';
import { bucketPlace } from './bucket-place.ts';

/** What CloudFront serves besides pages: styles, exports, and checkpoints that nobody can delete for years. */
export class Buckets extends Construct {
  readonly statics: Bucket;
  readonly exports: Bucket;
  /** The `files` of the manifest: checkpoints and verifier keys, one folder for each council. */
  readonly checkpoints: Bucket;

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id);
    const { mode, years } = settings.checkpointLock;
    const duration = Duration.days(years * 365);
    this.statics = this.bucket('Static', {
      bucketName: bucketPlace(settings, 'static').bucketName,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.exports = this.bucket('Exports', {
      bucketName: bucketPlace(settings, 'exports').bucketName,
      removalPolicy: isDisposable(settings) ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    });
    // A lock cannot be lifted when a stage is destroyed, so the bucket stays behind even in dev.
    this.checkpoints = this.bucket('Checkpoints', {
      bucketName: bucketPlace(settings, 'checkpoints').bucketName,
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [],
      objectLockEnabled: true,
      objectLockDefaultRetention:
        mode === 'COMPLIANCE'
          ? ObjectLockRetention.compliance(duration)
          : ObjectLockRetention.governance(duration),
    });
  }

  /** Private, encrypted, over TLS only; versions that were put over are removed after a month. */
  private bucket(id: string, props: BucketProps): Bucket {
    const bucket = new Bucket(this, id, {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(30) }],
      ...props,
    });
    bucket.addToResourcePolicy(readByCloudFront(bucket));
    acknowledge(
      bucket,
      'AwsSolutions-S1',
      'Everything in it is published; an access log would keep the addresses of those who read it.',
    );
    return bucket;
  }
}

/**
 * The distribution lies in a later stack, so it cannot be named here: any distribution of this account may read what is
 * public anyway.
 */
function readByCloudFront(bucket: Bucket): PolicyStatement {
  const distributions = `arn:${Aws.PARTITION}:cloudfront::${Stack.of(bucket).account}:distribution/*`;
  return new PolicyStatement({
    sid: 'ReadByCloudFront',
    principals: [new ServicePrincipal('cloudfront.amazonaws.com')],
    actions: ['s3:GetObject'],
    resources: [bucket.arnForObjects('*')],
    conditions: { ArnLike: { 'aws:SourceArn': distributions } },
  });
}
