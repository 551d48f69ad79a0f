import { Aws } from 'aws-cdk-lib';
import type { Settings } from '../settings.ts';

/** A bucket by its name, so that a policy which names it can be read, and acknowledged, as it stands. */
export interface BucketPlace {
  readonly bucketName: string;
  readonly arn: string;
  /** Everything in it. */
  readonly objectsArn: string;
  /** The same as cdk-nag writes it in its findings. */
  readonly objectsFinding: string;
}

export function bucketPlace(
  { stage, region }: Pick<Settings, 'stage' | 'region'>,
  purpose: 'static' | 'exports' | 'checkpoints' | 'case-files',
): BucketPlace {
  const nameIn = (account: string) => `esep-${stage}-${purpose}-${account}-${region}`;
  const arn = `arn:${Aws.PARTITION}:s3:::${nameIn(Aws.ACCOUNT_ID)}`;
  return {
    bucketName: nameIn(Aws.ACCOUNT_ID),
    arn,
    objectsArn: `${arn}/*`,
    objectsFinding: `arn:<AWS::Partition>:s3:::${nameIn('<AWS::AccountId>')}/*`,
  };
}
