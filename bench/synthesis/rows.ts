import type { JsonObject } from '@esep/domain';

/** An entry as an office would submit it. */
export interface Row {
  readonly kind: string;
  readonly id: string;
  readonly occurredOn: string;
  readonly body: JsonObject;
}

export function row(kind: string, id: string, occurredOn: string, body: JsonObject): Row {
  return { kind, id, occurredOn, body };
}
