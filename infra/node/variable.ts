import { resolve } from 'node:path';

/** One setting: its name, what holds when it is not set, what it is for, and how its text is read. */
export interface Variable<Value> {
  readonly name: string;
  readonly fallback: string;
  readonly what: string;
  /** Throws an error whose message says what to set. */
  read(value: string): Value;
}

export function variable<Value>(
  name: string,
  fallback: string,
  what: string,
  read: (value: string) => Value,
): Variable<Value> {
  return { name, fallback, what, read };
}

export function wholeNumber(min: number, max: number) {
  return (value: string): number => {
    const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
    if (!(number >= min && number <= max)) throw new Error(`set a whole number from ${min} to ${max}`);
    return number;
  };
}

export function oneOf<Value extends string>(...values: readonly Value[]) {
  return (value: string): Value => {
    const found = values.find((each) => each === value);
    if (found === undefined) throw new Error(`set ${values.join(' or ')}`);
    return found;
  };
}

export function text(value: string): string {
  if (/[\s/]/.test(value)) throw new Error('set a host name or an IP address, without http:// and spaces');
  return value;
}

/** A short text of the characters that `pattern` allows; `rule` says which in words. */
export function matching(pattern: RegExp, rule: string) {
  return (value: string): string => {
    if (!pattern.test(value)) throw new Error(`set ${rule}`);
    return value;
  };
}

export function folder(value: string): string {
  return resolve(value);
}

export function address(value: string): string {
  if (!URL.canParse(value)) throw new Error('set a whole address such as https://esep.example.kz');
  const { protocol, username, password, pathname, search, hash, origin } = new URL(value);
  if (protocol !== 'http:' && protocol !== 'https:')
    throw new Error('set an address with http:// or https://');
  if (username || password) throw new Error(`set it without a user name and a password: ${origin}`);
  if (pathname !== '/' || search || hash) throw new Error(`set it without a path: ${origin}`);
  return origin;
}

/** A value as messages may show it: what stands before the @ of an address may be a password. */
export function shown(value: string): string {
  return value.replace(/\/\/[^/\s]*@/, '//…@');
}

/** Never shown in a message. */
export function secretText(value: string): string {
  if (!/^[\x21-\x7e]{8,512}$/.test(value))
    throw new Error('set 8 to 512 letters, digits and signs without spaces');
  return value;
}

/** An issuer as its own tokens name it: with a path, if it has one, and nothing behind it. */
export function issuerAddress(value: string): string {
  if (!URL.canParse(value))
    throw new Error('set a whole address such as https://login.example.kz/realms/office');
  const { protocol, hostname, username, password, search, hash } = new URL(value);
  if (username || password || search || hash) throw new Error('set it without a user name, ? and #');
  const isHere = /^(127\.0\.0\.1|\[::1\]|localhost)$/.test(hostname);
  if (protocol !== 'https:' && !(protocol === 'http:' && isHere))
    throw new Error('set an address with https://; http:// only on this machine');
  return value;
}
