import type { EventBus } from 'aws-cdk-lib/aws-events';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { BucketPlace } from '../data/bucket-place.ts';
import type { Tables } from '../data/tables.ts';
import type { OfficeIssuer } from '../sign-in/sign-in-stack.ts';

/** Where the stores and ways out of the functions are. */
export interface Places {
  readonly tables: Tables;
  readonly files: BucketPlace;
  /** Undefined where the vault lies elsewhere: no scans are kept here then. */
  readonly caseFiles: BucketPlace | undefined;
  readonly bus: EventBus;
  readonly wakeQueue: Queue;
  /** Undefined while nobody can sign in to the office's pages. */
  readonly office: OfficeIssuer | undefined;
  /** What CloudFront says to functions behind an HTTP API. */
  readonly originKey: string;
}

/** Where packages/aws puts the scans of every council. */
export const scans = '*/case-files/*';
