import type { EventBus } from 'aws-cdk-lib/aws-events';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Tables } from '../data/tables.ts';

/** Where the stores and ways out of the functions are. */
export interface Places {
  readonly tables: Tables;
  readonly files: IBucket;
  readonly bus: EventBus;
  readonly wakeQueue: IQueue;
}
