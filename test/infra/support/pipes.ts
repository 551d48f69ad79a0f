import { at, type Cloud, list, type Resource, resourcesOf } from './cloud.ts';
import { matches } from './event-pattern.ts';
import { only } from './parts.ts';

export function pipeNamed(cloud: Cloud, name: string): Resource {
  const wanted = `esep-${cloud.stage}-${name}`;
  const named = resourcesOf(cloud, 'AWS::Pipes::Pipe').filter(
    ({ properties }) => properties['Name'] === wanted,
  );
  return only(named, wanted);
}

/** What gets through a pipe's filter: a record that matches one of its patterns. */
export function pipeFilter(cloud: Cloud, name: string): (streamed: object) => boolean {
  const { properties } = pipeNamed(cloud, name);
  const filters = list(at(properties, 'SourceParameters', 'FilterCriteria', 'Filters'));
  const patterns = filters.map((filter) => JSON.parse(String(at(filter, 'Pattern'))) as unknown);
  return (streamed) => patterns.some((pattern) => matches(pattern, streamed));
}

/** What a JSON path of a pipe finds in a record; it takes names only. */
export function follow(streamed: object, path: unknown): unknown {
  return at(streamed, ...String(path).split('.').slice(1));
}
