import { createHash, randomBytes, randomInt } from 'node:crypto';

/** Without letters and digits that are mistaken for one another. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Letters to be read, typed and told on the telephone: 4.95 bits each. */
export function randomLetters(length: number): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
}

/** 256 bits for links and cookies. */
export function randomSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What the vault keeps of a secret that is too long to guess. */
export function sha256(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
