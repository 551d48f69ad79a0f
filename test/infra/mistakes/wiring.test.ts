import { manifest } from '@esep/functions';
import { describe, expect, inject, it } from 'vitest';
import type { Cloud } from '../support/cloud.ts';
import { find, planted, put, remove } from '../support/plant.ts';
import { walkEvents } from '../support/walk-events.ts';
import { walkQueues } from '../support/walk-queues.ts';

const { cloud } = inject('syntheses').prod;
const rule = { type: 'AWS::Events::Rule' };
const mapping = { type: 'AWS::Lambda::EventSourceMapping' };
const queue = (has: string) => ({ type: 'AWS::SQS::Queue', has });
const schedule = (has: string) => ({ type: 'AWS::Scheduler::Schedule', has });
const wakePipe = { type: 'AWS::Pipes::Pipe', has: 'esep-prod-wake' };

describe('a mistake in the way of events is found, and named', () => {
  it.each<[string, RegExp, (copy: Cloud) => void]>([
    [
      'an event that no rule matches',
      /RankingChanged does not reach publish/,
      (copy) => put(copy, rule, ['EventPattern', 'detail-type'], ['RankingChange']),
    ],
    [
      'a rule that waits for what nobody sends',
      /matches nothing that is sent/,
      (copy) => put(copy, rule, ['EventPattern', 'source'], ['aws.esep']),
    ],
    [
      'a rule that is switched off',
      /RankingChanged does not reach publish/,
      (copy) => put(copy, rule, ['State'], 'DISABLED'),
    ],
    [
      'a queue that the rule may not fill',
      /RankingChanged does not reach publish/,
      (copy) => remove(copy, { type: 'AWS::SQS::QueuePolicy', id: 'PublishEventsQueuePolicy' }),
    ],
    [
      'a sender that may not send',
      /recompute sends EntryRecorded and may not put it on the bus/,
      (copy) => {
        const role = { type: 'AWS::IAM::Role', id: 'RecomputeRole' };
        const statements = find<{ Action: string }[]>(copy, role, [
          'Policies',
          0,
          'PolicyDocument',
          'Statement',
        ]);
        statements.splice(
          statements.findIndex(({ Action }) => Action === 'events:PutEvents'),
          1,
        );
      },
    ],
    [
      'an archive that keeps nothing',
      /EntryRecorded is not kept in the archive/,
      (copy) => put(copy, { type: 'AWS::Events::Archive' }, ['EventPattern', 'source'], ['other']),
    ],
  ])('%s', (_, said, change) => {
    expect(walkEvents(planted(cloud, change), manifest).join('\n')).toMatch(said);
  });

  it.each<[string, RegExp, (copy: Cloud) => void]>([
    [
      'a queue without a dead-letter queue',
      /esep-prod-wake.fifo: it has no dead-letter queue/,
      (copy) => put(copy, queue('esep-prod-wake.fifo'), ['RedrivePolicy'], undefined),
    ],
    [
      'dead letters that cannot be redriven',
      /esep-prod-wake.fifo: its dead letters cannot be redriven into it/,
      (copy) => put(copy, queue('esep-prod-wake-dead.fifo'), ['RedriveAllowPolicy', 'sourceQueueArns'], []),
    ],
    [
      'a worker that fails whole batches',
      /one message that fails makes its whole batch fail/,
      (copy) => put(copy, mapping, ['FunctionResponseTypes'], undefined),
    ],
    [
      'a queue that nothing works on',
      /esep-prod-publish-events: nothing works on it/,
      (copy) => remove(copy, { ...mapping, id: 'Publish' }),
    ],
    [
      'a message that is seen again while it is worked on',
      /esep-prod-wake.fifo: a message is seen again/,
      (copy) => put(copy, queue('esep-prod-wake.fifo'), ['VisibilityTimeout'], 300),
    ],
    [
      'dead letters that nobody hears of',
      /esep-prod-wake-dead.fifo: no alarm tells/,
      (copy) =>
        remove(copy, {
          type: 'AWS::CloudWatch::Alarm',
          has: 'esep-prod-dead-letters-WakeUps-QueueDeadLetters',
        }),
    ],
    [
      'a pipe that loses records',
      /the pipe esep-prod-wake has no dead-letter queue/,
      (copy) =>
        put(copy, wakePipe, ['SourceParameters', 'DynamoDBStreamParameters', 'DeadLetterConfig'], undefined),
    ],
    [
      'a rule that loses events',
      /loses what it cannot deliver/,
      (copy) => put(copy, rule, ['Targets', 0, 'DeadLetterConfig'], undefined),
    ],
    [
      'a function that is called at another time',
      /sweep is called at rate\(1 day\)/,
      (copy) => put(copy, schedule('esep-prod-sweep'), ['ScheduleExpression'], 'rate(1 day)'),
    ],
    [
      'a function that is never called',
      /count-ballots is never called/,
      (copy) => remove(copy, schedule('esep-prod-count-ballots')),
    ],
    [
      'a scheduled call that is lost when it fails',
      /a call of sweep that fails is lost/,
      (copy) => remove(copy, { type: 'AWS::Lambda::EventInvokeConfig', id: 'SweepTimer' }),
    ],
    [
      'wake-ups that wake nobody',
      /no pipe wakes recompute/,
      (copy) => put(copy, wakePipe, ['Target'], 'arn:aws:sqs:::other'),
    ],
  ])('%s', (_, said, change) => {
    expect(walkQueues(planted(cloud, change), manifest).join('\n')).toMatch(said);
  });
});
