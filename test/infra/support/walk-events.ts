import { eventSource } from '@esep/aws';
import type { CloudEvent, EventType, FunctionDefinition } from '@esep/functions';
import { type Cloud, list, type Resource, record, resourcesOf } from './cloud.ts';
import { matches } from './event-pattern.ts';
import { lambdaOf, meant, only, refersTo, roleOf } from './parts.ts';
import { grantsOf } from './policies.ts';
import type { Faults } from './walk-routes.ts';

/**
 * Follows every event that a function of the manifest sends: it may put it on the bus, the archive keeps it, and each
 * subscriber is reached by a rule that matches, over a queue that it works on.
 */
export function walkEvents(cloud: Cloud, manifest: readonly FunctionDefinition[]): Faults {
  const bus = only(resourcesOf(cloud, 'AWS::Events::EventBus'), 'event bus');
  const sent = manifest.flatMap(({ name, emits = [] }) => emits.map((type) => ({ name, type })));
  const types = [...new Set(sent.map(({ type }) => type))];
  return [
    ...sent.flatMap(({ name, type }) =>
      mayPut(cloud, name, bus) ? [] : [`${name} sends ${type} and may not put it on the bus`],
    ),
    ...types.flatMap((type) => [
      ...archived(cloud, bus, type),
      ...manifest
        .filter(({ subscribes = [] }) => subscribes.includes(type))
        .flatMap(({ name }) => (arrives(cloud, bus, type, name) ? [] : [`${type} does not reach ${name}`])),
    ]),
    ...deafRules(cloud, types),
  ];
}

/** What `EventBus` of packages/aws puts on the bus, as rules see it. */
export function busEvent(type: EventType): Readonly<Record<string, unknown>> {
  const detail: CloudEvent = {
    specversion: '1.0',
    id: 'almaly/7',
    source: '/councils/almaly',
    type,
    subject: 'meeting:2026-17',
    time: '2026-11-25T06:00:00Z',
    datacontenttype: 'application/json',
    data: { council: 'almaly' },
  };
  return {
    version: '0',
    account: '123456789012',
    region: 'eu-central-1',
    source: eventSource,
    'detail-type': type,
    detail,
  };
}

function mayPut(cloud: Cloud, name: string, bus: Resource): boolean {
  return grantsOf(cloud, roleOf(cloud, lambdaOf(cloud, name))).some(
    ({ action, resource, condition }) =>
      action === 'events:PutEvents' && resource === `<${bus.key}.Arn>` && condition === '',
  );
}

function archived(cloud: Cloud, bus: Resource, type: EventType): Faults {
  const kept = resourcesOf(cloud, 'AWS::Events::Archive').some(
    ({ properties }) =>
      refersTo(properties['SourceArn'], bus) && matches(properties['EventPattern'], busEvent(type)),
  );
  return kept ? [] : [`${type} is not kept in the archive`];
}

function arrives(cloud: Cloud, bus: Resource, type: EventType, subscriber: string): boolean {
  return rules(cloud)
    .filter(
      ({ properties }) =>
        properties['EventBusName'] === `<${bus.key}>` &&
        properties['State'] === 'ENABLED' &&
        matches(properties['EventPattern'], busEvent(type)),
    )
    .flatMap((rule) => list(rule.properties['Targets']).map((target) => ({ rule, target: record(target) })))
    .some(({ rule, target }) => {
      const queue = meant(cloud, 'AWS::SQS::Queue', target['Arn']);
      return queue !== undefined && mayFill(cloud, rule, queue) && worksOn(cloud, subscriber, queue);
    });
}

/** The queue takes messages of this rule. */
function mayFill(cloud: Cloud, rule: Resource, queue: Resource): boolean {
  return resourcesOf(cloud, 'AWS::SQS::QueuePolicy')
    .filter(({ properties }) => list(properties['Queues']).includes(`<${queue.key}>`))
    .flatMap(({ properties }) => list(record(properties['PolicyDocument'])['Statement']).map(record))
    .some(
      ({ Effect, Action, Principal, Condition }) =>
        Effect === 'Allow' &&
        list(Action).includes('sqs:SendMessage') &&
        record(Principal)['Service'] === 'events.amazonaws.com' &&
        JSON.stringify(Condition).includes(`<${rule.key}.Arn>`),
    );
}

function worksOn(cloud: Cloud, name: string, queue: Resource): boolean {
  const lambda = lambdaOf(cloud, name);
  return resourcesOf(cloud, 'AWS::Lambda::EventSourceMapping').some(
    ({ properties }) =>
      refersTo(properties['EventSourceArn'], queue) && refersTo(properties['FunctionName'], lambda),
  );
}

/** Rules that wait for what nobody sends. */
function deafRules(cloud: Cloud, types: readonly EventType[]): Faults {
  return rules(cloud)
    .filter(({ properties }) => !types.some((type) => matches(properties['EventPattern'], busEvent(type))))
    .map(({ key }) => `the rule ${key} matches nothing that is sent`);
}

function rules(cloud: Cloud): readonly Resource[] {
  return resourcesOf(cloud, 'AWS::Events::Rule');
}
