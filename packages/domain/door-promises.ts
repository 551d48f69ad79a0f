import { Refusal } from './errors.ts';
import { stateOf } from './fold.ts';
import type { DoorView } from './kind.ts';
import { promise } from './subjects/promise.ts';

/** `promise_unknown` unless it was made. Gives the deputy who made it. */
export async function requirePromise(id: string, field: string, view: DoorView): Promise<string> {
  const { made } = stateOf(promise, await view.history(`promise:${id}`));
  if (!made) throw new Refusal('promise_unknown', field, { promise: id });
  return made.deputy;
}
