import { manifest } from '@esep/functions';
import { isOffice } from '../../../infra/aws/doors/routes.ts';
import {
  at,
  list,
  type Resource,
  record,
  resourcesOf,
  type Cloud as Template,
} from '../../infra/support/cloud.ts';
import { matches } from '../../infra/support/event-pattern.ts';
import type { Door, Wiring } from './cloud.ts';
import type { StreamRecord } from './stream.ts';

/**
 * Pipe, rules and queues as the synthesised template has them. Doors go by the manifest: test/infra proves that the
 * template leads each of its routes to its function.
 */
export function wiringOf(template: Template): Wiring {
  const pipe = resourcesOf(template, 'AWS::Pipes::Pipe').find(({ properties }) =>
    at(properties, 'TargetParameters', 'SqsQueueParameters'),
  );
  if (!pipe) throw new Error('the template has no pipe into a queue');
  const filters = list(at(pipe.properties, 'SourceParameters', 'FilterCriteria', 'Filters')).map((filter) =>
    JSON.parse(String(record(filter)['Pattern'])),
  );
  const target = record(pipe.properties['TargetParameters']);
  const queue = record(target['SqsQueueParameters']);
  return {
    door: doorOf,
    pipe: {
      matches: (stream) => filters.some((pattern) => matches(pattern, stream)),
      message: (stream) => ({
        body: filledIn(String(target['InputTemplate']), stream),
        group: String(found(stream, String(queue['MessageGroupId']))),
        dedup: String(found(stream, String(queue['MessageDeduplicationId']))),
      }),
    },
    rules: resourcesOf(template, 'AWS::Events::Rule').map((rule) => ({
      matches: (event) => matches(rule.properties['EventPattern'], event),
      function: consumerOf(template, rule),
    })),
    schedules: new Map(
      manifest
        .filter(({ trigger }) => trigger.on === 'schedule')
        .map(({ name }) => [name, record(scheduleOf(template, name).properties['Target'])['Input'] ?? {}]),
    ),
  };
}

function doorOf(method: string, path: string): Door | undefined {
  const [asked = ''] = path.split('?', 1);
  for (const definition of manifest) {
    const { name, trigger } = definition;
    if (trigger.on !== 'request') continue;
    const route = trigger.routes.find((one) => one.method === method && patternOf(one.path).test(asked));
    if (!route) continue;
    const routeKey = `${method} ${route.path.replaceAll(/:([a-z]+)(\{[^/]*\})?/g, '{$1}')}`;
    return { function: name, routeKey, signedIn: isOffice(definition) };
  }
  return undefined;
}

/** `/:language{(?:kk|ru|en)}/feedback` as a regular expression. */
function patternOf(path: string): RegExp {
  const source = path
    .replaceAll('.', '\\.')
    .replaceAll(/\/:[a-z]+(?:\{([^/]*)\})?/g, (_, inner?: string) => `/${inner ?? '[^/]+'}`)
    .replace('/*', '/.*');
  return new RegExp(`^${source}$`);
}

/** The function whose event source is the queue that the rule fills. */
function consumerOf(template: Template, rule: Resource): string {
  const [target] = list(rule.properties['Targets']).map(record);
  const mapping = resourcesOf(template, 'AWS::Lambda::EventSourceMapping').find(
    ({ properties }) => properties['EventSourceArn'] === target?.['Arn'],
  );
  const name = manifest.find(
    (definition) => functionOf(template, definition.name) === mapping?.properties['FunctionName'],
  );
  if (!name) throw new Error(`${rule.key} fills a queue that nobody reads`);
  return name.name;
}

function functionOf(template: Template, name: string): string | undefined {
  const lambda = resourcesOf(template, 'AWS::Lambda::Function').find(
    ({ properties }) => properties['FunctionName'] === `esep-${template.stage}-${name}`,
  );
  return lambda && `<${lambda.key}>`;
}

function scheduleOf(template: Template, name: string): Resource {
  const schedule = resourcesOf(template, 'AWS::Scheduler::Schedule').find(
    ({ properties }) => properties['Name'] === `esep-${template.stage}-${name}`,
  );
  if (!schedule) throw new Error(`nobody schedules ${name}`);
  return schedule;
}

/** A pipe's template: `"<$.path>"` stands for the text that is there, `<$.path>` for any other value. */
function filledIn(template: string, stream: StreamRecord): string {
  return template.replaceAll(/"<(\$[^>]*)>"|<(\$[^>]*)>/g, (_, text?: string, value?: string) =>
    JSON.stringify(text === undefined ? found(stream, value ?? '') : String(found(stream, text))),
  );
}

function found(stream: StreamRecord, path: string): unknown {
  return at(stream, ...path.split('.').slice(1));
}
