import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import { isDisposable, type Settings } from '../settings.ts';
import { bucketPlace } from './bucket-place.ts';

/**
 * Sealed scans of citizens' letters, under `<council>/case-files/`. Nothing but functions reads it: no distribution, no public. It
 * keeps no versions, so that what is erased is gone, and nothing of an upload that broke off.
 */
export class CaseFilesBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      bucketName: bucketPlace(settings, 'case-files').bucketName,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: false,
      lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(1) }],
      removalPolicy: isDisposable(settings) ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    });
    acknowledge(
      this.bucket,
      'AwsSolutions-S1',
      'Who looked at which scan is noted in the vault; an access log would say it once more, where nobody erases it.',
    );
  }
}
