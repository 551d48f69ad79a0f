import type { JsonObject } from '../entry.ts';
import { choiceIn, isObject, MalformedBody, objectIn, slugIn } from '../recorded-body.ts';
import { defineSubject, setAside } from '../subject.ts';

interface State {
  readonly district?: string;
  readonly facts?: JsonObject;
  readonly places?: JsonObject[];
}

/**
 * The newest definition stands. Its addresses are a row of their own: every page that names a district reads the shared
 * document, and a city's streets would weigh a hundred times its names.
 */
export const district = defineSubject<State>({
  type: 'district',
  initial: {},
  apply(_, { kind, body }) {
    if (kind !== 'district.defined') return setAside('kind_not_of_subject');
    objectIn(body, 'name');
    const key = slugIn(body, 'district');
    const { places: _places, ...facts } = body;
    const places = listIn(body, 'places').map((place) => {
      objectIn(place, 'settlement');
      for (const street of listIn(place, 'streets')) checkStreet(street);
      return place;
    });
    return { district: key, facts, places };
  },
  moves: () => [],
  records: ({ district: key, facts }) =>
    key === undefined ? [] : [{ collection: 'districts', key, value: { ...facts } }],
  rows: ({ district: key, places = [] }) =>
    key === undefined || places.length === 0
      ? []
      : [{ table: 'addresses', key, value: { district: key, places } }],
});

function checkStreet(street: JsonObject): void {
  objectIn(street, 'name');
  for (const houses of listIn(street, 'houses')) {
    for (const end of [houses['from'], houses['to'] ?? '']) {
      if (typeof end !== 'string') throw new MalformedBody('houses');
    }
    if (houses['side'] !== undefined) choiceIn(houses, 'side', ['all', 'odd', 'even']);
  }
}

/** The objects of a list; an absent list is empty. */
function listIn(body: JsonObject, field: string): JsonObject[] {
  const value = body[field] ?? [];
  if (!Array.isArray(value) || !value.every(isObject)) throw new MalformedBody(field);
  return value;
}
