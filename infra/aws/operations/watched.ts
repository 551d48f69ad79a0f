import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { HttpDoor } from '../doors/http-door.ts';
import type { EsepFunction } from '../functions/esep-function.ts';

/** Everything that alarms and the dashboard look at. */
export interface Watched {
  readonly stage: string;
  readonly functions: readonly EsepFunction[];
  readonly deadLetters: readonly Queue[];
  readonly wakeQueue: Queue;
  readonly pipeNames: readonly string[];
  readonly tables: readonly Table[];
  readonly doors: readonly HttpDoor[];
  readonly tamperMetricName: string;
}
