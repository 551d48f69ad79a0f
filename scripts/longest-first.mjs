// The order of test files: what takes minutes begins first, so that no core waits for the last one.
import { BaseSequencer } from 'vitest/node';

/** By what they do, not by the size of the file, which is all that Vitest knows in a fresh clone. */
const longest = [
  'test/runtime/dynamodb-founding',
  'infra/node/processes',
  'test/runtime/cloud',
  'test/runtime/bench',
  'test/fault/kill-nine',
  'test/fault/folding-simulation',
  'test/runtime/dynamodb-process',
  'test/fault/store-failures',
  'test/fault/append-race',
  'scripts/setup',
];

export class LongestFirst extends BaseSequencer {
  /** Files of a process of their own in one row, whatever their kind; then those that share a process, kind by kind. */
  async sort(files) {
    const sorted = await super.sort(files);
    const places = new Map(sorted.map((file) => [file, placeOf(file)]));
    return sorted.sort((a, b) => places.get(a) - places.get(b));
  }
}

function placeOf({ moduleId, project }) {
  if (!project.config.isolate) return longest.length + 1;
  const place = longest.findIndex((name) => moduleId.includes(`${name}.test.`));
  return place < 0 ? longest.length : place;
}
