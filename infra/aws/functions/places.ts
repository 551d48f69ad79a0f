import type { EventBus } from 'aws-cdk-lib/aws-events';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { BucketPlace } from '../data/bucket-place.ts';
import type { Tables } from '../data/tables.ts';

/** Where the stores and ways out of the functions are. */
export interface Places {
  readonly tables: Tables;
  readonly files: BucketPlace;
  readonly bus: EventBus;
  readonly wakeQueue: Queue;
  /** What CloudFront says to functions behind an HTTP API. */
  readonly originKey: string;
}
