import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** Told of each request that took place, by its input: true loses the reply. */
export type Loses = (input: object) => boolean;

/** Loses replies, and the SDK does not send again: whoever asked is told of a timeout. */
export function loseReplies(client: DynamoDBClient, loses: Loses): void {
  client.middlewareStack.add(
    (next) => async (args) => {
      const reply = await next(args);
      if (loses(args.input)) throw lostReply();
      return reply;
    },
    { step: 'initialize', name: 'lost-replies' },
  );
}

/** Loses replies below the SDK's retries: it sends the same request again, which finds what its first sending did. */
export function loseRepliesOnce(client: DynamoDBClient, loses: Loses): void {
  client.middlewareStack.add(
    (next) => async (args) => {
      const reply = await next(args);
      if (loses(args.input)) throw lostReply();
      return reply;
    },
    { step: 'deserialize', name: 'lost-replies-once', priority: 'high' },
  );
}

function lostReply(): Error {
  return Object.assign(new Error('the reply was lost'), { name: 'TimeoutError' });
}
