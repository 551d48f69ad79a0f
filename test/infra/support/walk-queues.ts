import type { FunctionDefinition } from '@esep/functions';
import { at, type Cloud, list, type Resource, record, resourcesOf } from './cloud.ts';
import { functionName, lambdaOf, meant, refersTo } from './parts.ts';
import type { Faults } from './walk-routes.ts';

/**
 * Every queue is worked on by a function that tells which messages failed, and what fails again and again goes to dead
 * letters; or it is itself one for dead letters, and an alarm tells when it is not empty. What calls a function or
 * carries a stream leaves what it cannot deliver.
 */
export function walkQueues(cloud: Cloud, manifest: readonly FunctionDefinition[]): Faults {
  const dead = deadLetterQueues(cloud);
  return [
    ...queues(cloud).flatMap((queue) =>
      (dead.has(queue.key) ? deadLetterFaults(cloud, queue) : workQueueFaults(cloud, queue)).map(
        (fault) => `${queue.properties['QueueName']}: ${fault}`,
      ),
    ),
    ...pipeFaults(cloud),
    ...timerFaults(cloud, manifest),
    ...ruleFaults(cloud),
    ...wokenFaults(cloud, manifest),
  ];
}

function queues(cloud: Cloud): readonly Resource[] {
  return resourcesOf(cloud, 'AWS::SQS::Queue');
}

/** Keys of the queues that something names as its dead letters. */
function deadLetterQueues(cloud: Cloud): ReadonlySet<string> {
  const named = [
    ...queues(cloud).map(({ properties }) => at(properties, 'RedrivePolicy', 'deadLetterTargetArn')),
    ...resourcesOf(cloud, 'AWS::Pipes::Pipe').map(pipeDeadLetters),
    ...resourcesOf(cloud, 'AWS::Scheduler::Schedule').map(({ properties }) =>
      at(properties, 'Target', 'DeadLetterConfig', 'Arn'),
    ),
    ...resourcesOf(cloud, 'AWS::Events::Rule').flatMap(({ properties }) =>
      list(properties['Targets']).map((target) => at(target, 'DeadLetterConfig', 'Arn')),
    ),
    ...resourcesOf(cloud, 'AWS::Lambda::EventInvokeConfig').map(({ properties }) =>
      at(properties, 'DestinationConfig', 'OnFailure', 'Destination'),
    ),
  ];
  return new Set(named.flatMap((arn) => meant(cloud, 'AWS::SQS::Queue', arn)?.key ?? []));
}

function deadLetterFaults(cloud: Cloud, queue: Resource): Faults {
  const watched = resourcesOf(cloud, 'AWS::CloudWatch::Alarm').some(
    ({ properties }) =>
      properties['MetricName'] === 'ApproximateNumberOfMessagesVisible' &&
      properties['Threshold'] === 0 &&
      list(properties['AlarmActions']).length > 0 &&
      list(properties['Dimensions']).some((one) => record(one)['Value'] === `<${queue.key}.QueueName>`),
  );
  const faults = watched ? [] : ['no alarm tells that dead letters are in it'];
  const days = Number(queue.properties['MessageRetentionPeriod']) / 86_400;
  return days === 14 ? faults : [...faults, `dead letters are gone after ${days} days`];
}

function workQueueFaults(cloud: Cloud, queue: Resource): Faults {
  const faults: string[] = [];
  const dead = meant(cloud, 'AWS::SQS::Queue', at(queue.properties, 'RedrivePolicy', 'deadLetterTargetArn'));
  if (!dead) faults.push('it has no dead-letter queue');
  else if (dead.properties['FifoQueue'] !== queue.properties['FifoQueue'])
    faults.push('its dead-letter queue is of another kind');
  else if (!mayRedrive(dead, queue)) faults.push('its dead letters cannot be redriven into it');
  const consumers = resourcesOf(cloud, 'AWS::Lambda::EventSourceMapping').filter(({ properties }) =>
    refersTo(properties['EventSourceArn'], queue),
  );
  if (consumers.length === 0) faults.push('nothing works on it');
  for (const { properties } of consumers) {
    if (!list(properties['FunctionResponseTypes']).includes('ReportBatchItemFailures'))
      faults.push('one message that fails makes its whole batch fail');
    const lambda = meant(cloud, 'AWS::Lambda::Function', properties['FunctionName']);
    const timeout = Number(lambda?.properties['Timeout']);
    if (!(Number(queue.properties['VisibilityTimeout']) >= 6 * timeout))
      faults.push('a message is seen again while it is worked on');
  }
  return faults;
}

function mayRedrive(dead: Resource, queue: Resource): boolean {
  const sources = list(at(dead.properties, 'RedriveAllowPolicy', 'sourceQueueArns')).map(String);
  return sources.some((arn) => arn.endsWith(`:${queue.properties['QueueName']}`));
}

function pipeDeadLetters({ properties }: Resource): unknown {
  return at(properties, 'SourceParameters', 'DynamoDBStreamParameters', 'DeadLetterConfig', 'Arn');
}

function pipeFaults(cloud: Cloud): Faults {
  return resourcesOf(cloud, 'AWS::Pipes::Pipe')
    .filter((pipe) => !meant(cloud, 'AWS::SQS::Queue', pipeDeadLetters(pipe)))
    .map(({ properties }) => `the pipe ${properties['Name']} has no dead-letter queue`);
}

function ruleFaults(cloud: Cloud): Faults {
  return resourcesOf(cloud, 'AWS::Events::Rule').flatMap(({ key, properties }) =>
    list(properties['Targets'])
      .filter((target) => !meant(cloud, 'AWS::SQS::Queue', at(target, 'DeadLetterConfig', 'Arn')))
      .map(() => `the rule ${key} loses what it cannot deliver`),
  );
}

/** Each scheduled function is called as often as the manifest says, and leaves what fails. */
function timerFaults(cloud: Cloud, manifest: readonly FunctionDefinition[]): Faults {
  return manifest.flatMap(({ name, trigger }) => {
    if (trigger.on !== 'schedule') return [];
    const lambda = lambdaOf(cloud, name);
    const schedule = resourcesOf(cloud, 'AWS::Scheduler::Schedule').find(({ properties }) =>
      refersTo(at(properties, 'Target', 'Arn'), lambda),
    );
    if (!schedule) return [`${name} is never called`];
    const faults: string[] = [];
    const { ScheduleExpression, FlexibleTimeWindow, Target } = schedule.properties;
    if (ScheduleExpression !== `rate(${trigger.inCloudEveryMinutes} minutes)`)
      faults.push(`${name} is called at ${ScheduleExpression}`);
    if (at(FlexibleTimeWindow, 'Mode') !== 'OFF') faults.push(`${name} is called late`);
    if (!meant(cloud, 'AWS::SQS::Queue', at(Target, 'DeadLetterConfig', 'Arn')))
      faults.push(`a call of ${name} that cannot be delivered is lost`);
    const leaves = resourcesOf(cloud, 'AWS::Lambda::EventInvokeConfig').some(
      ({ properties }) =>
        refersTo(properties['FunctionName'], lambda) &&
        meant(cloud, 'AWS::SQS::Queue', at(properties, 'DestinationConfig', 'OnFailure', 'Destination')),
    );
    return leaves ? faults : [...faults, `a call of ${name} that fails is lost`];
  });
}

/** Wake-ups of the pipe reach the function that is woken after entries were recorded. */
function wokenFaults(cloud: Cloud, manifest: readonly FunctionDefinition[]): Faults {
  const filled = resourcesOf(cloud, 'AWS::Pipes::Pipe').flatMap(
    ({ properties }) => meant(cloud, 'AWS::SQS::Queue', properties['Target']) ?? [],
  );
  const woken = new Set(
    resourcesOf(cloud, 'AWS::Lambda::EventSourceMapping')
      .filter(({ properties }) => filled.some((queue) => refersTo(properties['EventSourceArn'], queue)))
      .flatMap(({ properties }) => meant(cloud, 'AWS::Lambda::Function', properties['FunctionName']) ?? [])
      .map((lambda) => functionName(cloud, lambda)),
  );
  return manifest
    .filter(({ trigger, name }) => trigger.on === 'recorded' && !woken.has(name))
    .map(({ name }) => `no pipe wakes ${name}`);
}
