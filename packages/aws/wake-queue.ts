import { randomUUID } from 'node:crypto';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';

/** Asks `recompute` to fold a council. */
export interface WakeQueue {
  wake(council: string): Promise<void>;
}

export interface WakeQueueOptions {
  readonly url: string;
  readonly region: string;
  /** Made for the region unless told. */
  readonly client?: Pick<SQSClient, 'send'>;
}

/**
 * The queue that the ledger's stream fills too. One group a council: its wake-ups are taken one after the other. Each is a
 * message of its own, or the queue would drop a second one within five minutes, while there is more to fold.
 */
export function createWakeQueue({
  url,
  region,
  client = new SQSClient({ region }),
}: WakeQueueOptions): WakeQueue {
  return {
    async wake(council) {
      await client.send(
        new SendMessageCommand({
          QueueUrl: url,
          MessageBody: JSON.stringify({ council }),
          MessageGroupId: council,
          MessageDeduplicationId: randomUUID(),
        }),
      );
    },
  };
}
