import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import type { BucketPlace } from '../data/bucket-place.ts';

export interface StaticsProps {
  readonly stage: string;
  readonly folder: string;
  readonly place: BucketPlace;
}

const memoryMb = 256;

/**
 * Puts styles, fonts and scripts where CloudFront finds them, as a part of the deployment. Names hold a hash, so
 * older ones stay: a page that was kept still finds its style.
 */
export class Statics extends Construct {
  constructor(scope: Construct, id: string, { stage, folder, place }: StaticsProps) {
    super(scope, id);
    const log = new LogGroup(this, 'Log', {
      logGroupName: `/esep/${stage}/static-upload`,
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const asset = new Asset(this, 'Files', { path: folder });
    const role = this.uploader(asset, log, place);
    const upload = new BucketDeployment(this, 'Upload', {
      sources: [Source.bucket(asset.bucket, asset.s3ObjectKey)],
      destinationBucket: Bucket.fromBucketName(this, 'Destination', place.bucketName),
      destinationKeyPrefix: 'assets',
      prune: false,
      retainOnDelete: true,
      memoryLimit: memoryMb,
      logGroup: log,
      // CDK would grant itself all of `s3:GetObject*`, `s3:DeleteObject*` and the like.
      role: role.withoutPolicyUpdates(),
      cacheControl: [
        CacheControl.setPublic(),
        CacheControl.maxAge(Duration.days(365)),
        CacheControl.immutable(),
      ],
    });
    upload.node.addDependency(role);
    const uploader = Stack.of(this).node.children.find(({ node }) =>
      node.id.startsWith('Custom::CDKBucketDeployment'),
    );
    if (!uploader) throw new Error('CDK’s uploader goes by another name than it did');
    acknowledge(
      uploader,
      'AwsSolutions-L1',
      'Its Python is chosen and tested by CDK, and it runs only while a stack is deployed.',
    );
  }

  private uploader(asset: Asset, log: LogGroup, place: BucketPlace): Role {
    const allow = (actions: string[], resources: string[]) => new PolicyStatement({ actions, resources });
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Upload: new PolicyDocument({
          statements: [
            allow(['s3:GetObject'], [asset.bucket.arnForObjects(asset.s3ObjectKey)]),
            allow(['s3:ListBucket'], [place.arn]),
            allow(['s3:PutObject'], [place.objectsArn]),
            allow(['logs:CreateLogStream', 'logs:PutLogEvents'], [log.logGroupArn]),
          ],
        }),
      },
    });
    acknowledge(
      role,
      `AwsSolutions-IAM5[Resource::${place.objectsFinding}]`,
      'Names of the files hold their hashes; the bucket holds nothing else.',
    );
    return role;
  }
}
