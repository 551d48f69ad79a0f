import { describe, expect, inject, it } from 'vitest';
import { at, list, resourcesOf } from './support/cloud.ts';
import { meant, only, tables } from './support/parts.ts';
import { follow, pipeFilter, pipeNamed } from './support/pipes.ts';

const { cloud } = inject('syntheses').prod;

const pipe = (name: string) => pipeNamed(cloud, name);

/** A record of the ledger's stream, as DynamoDB writes it. */
function streamed(eventName: 'INSERT' | 'MODIFY' | 'REMOVE', pk: string, sk: string, image: object = {}) {
  const item = { pk: { S: pk }, sk: { S: sk }, ...image };
  return {
    eventID: 'c4ca4238a0b923820dcc509a6f75849b',
    eventName,
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: 'eu-central-1',
    dynamodb: {
      ApproximateCreationDateTime: 1_795_600_000,
      Keys: { pk: { S: pk }, sk: { S: sk } },
      ...(eventName !== 'REMOVE' && { NewImage: item }),
      ...(eventName !== 'INSERT' && { OldImage: item }),
      SequenceNumber: '4421584500000000017450439091',
      SizeBytes: 26,
      StreamViewType: 'NEW_AND_OLD_IMAGES',
    },
  };
}

const commit = {
  council: { S: 'almaly' },
  ref: { S: 'almaly#000000000007' },
  n: { N: '2' },
  w: { S: 'k3v9' },
  e: { L: [{ S: '{}' }, { S: '{}' }] },
};

describe('the ledger’s stream', () => {
  it('a commit item that was put wakes; claims, markers and changes do not', () => {
    const wakes = pipeFilter(cloud, 'wake');
    expect(wakes(streamed('INSERT', 'L#almaly', '000000000007', commit))).toBe(true);
    expect(wakes(streamed('INSERT', 'I#almaly#meeting-1', '-', { head: { N: '6' } }))).toBe(false);
    expect(wakes(streamed('INSERT', 'M', 'almaly'))).toBe(false);
    expect(wakes(streamed('MODIFY', 'L#almaly', '000000000007', commit))).toBe(false);
    expect(wakes(streamed('REMOVE', 'L#almaly', '000000000007', commit))).toBe(false);
  });

  it('whatever was put over or removed is evidence, and nothing else is', () => {
    const isEvidence = pipeFilter(cloud, 'tampering');
    for (const pk of ['L#almaly', 'I#almaly#meeting-1', 'M']) {
      expect(isEvidence(streamed('MODIFY', pk, '-'))).toBe(true);
      expect(isEvidence(streamed('REMOVE', pk, '-'))).toBe(true);
      expect(isEvidence(streamed('INSERT', pk, '-'))).toBe(false);
    }
  });

  it('a wake-up goes in order within its council, and counts once', () => {
    const { properties } = pipe('wake');
    const queue = meant(cloud, 'AWS::SQS::Queue', properties['Target']);
    expect(queue?.properties['FifoQueue']).toBe(true);
    const parameters = at(properties, 'TargetParameters', 'SqsQueueParameters');
    const record = streamed('INSERT', 'L#almaly', '000000000007', commit);
    expect(follow(record, at(parameters, 'MessageGroupId'))).toBe('almaly');
    expect(follow(record, at(parameters, 'MessageDeduplicationId'))).toBe('almaly#000000000007');
    const template = String(at(properties, 'TargetParameters', 'InputTemplate'));
    const body = template.replaceAll(/<(\$[^>]+)>/g, (_, path: string) => String(follow(record, path)));
    expect(JSON.parse(body)).toEqual({ council: 'almaly', ref: 'almaly#000000000007' });
  });

  it('is read by two pipes, as many as a stream takes, from the beginning, and one bad record stops no other', () => {
    const pipes = resourcesOf(cloud, 'AWS::Pipes::Pipe');
    expect(pipes).toHaveLength(2);
    const { ledger } = tables(cloud);
    for (const { properties } of pipes) {
      expect(properties['Source']).toBe(`<${ledger?.key}.StreamArn>`);
      expect(at(properties, 'SourceParameters', 'DynamoDBStreamParameters')).toMatchObject({
        StartingPosition: 'TRIM_HORIZON',
        OnPartialBatchItemFailure: 'AUTOMATIC_BISECT',
        MaximumRetryAttempts: 10,
      });
    }
  });

  it('evidence is kept for ten years and rings', () => {
    const { properties } = pipe('tampering');
    const log = only(
      resourcesOf(cloud, 'AWS::Logs::LogGroup').filter(({ key }) => properties['Target'] === `<${key}.Arn>`),
      'log of evidence',
    );
    expect(log).toMatchObject({ deletionPolicy: 'Retain', properties: { RetentionInDays: 3653 } });
    const filter = only(
      resourcesOf(cloud, 'AWS::Logs::MetricFilter').filter(
        ({ properties: one }) => one['LogGroupName'] === `<${log.key}>`,
      ),
      'filter',
    );
    const [metric] = list(filter.properties['MetricTransformations']);
    expect(filter.properties['FilterPattern']).toBe('');
    const alarms = resourcesOf(cloud, 'AWS::CloudWatch::Alarm').filter(
      ({ properties: one }) => one['MetricName'] === at(metric, 'MetricName') && one['Namespace'] === 'Esep',
    );
    expect(only(alarms, 'alarm').properties).toMatchObject({ Threshold: 0, EvaluationPeriods: 1 });
  });
});
