import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';

/**
 * scrypt with 64 MB and two lanes, one of the settings that OWASP's password storage cheat sheet calls equal
 * (docs/adr/0017 says what it costs).
 */
const cost = { N: 2 ** 16, r: 8, p: 2 } as const;
const keyBytes = 32;
export const shortestPassword = 12;
/** Longer ones only cost time. */
export const longestPassword = 256;

export type PasswordProblem = 'short' | 'long' | 'obvious' | 'names';

/** What is wrong with a password somebody chose: length and what everyone tries first, no rules about characters. */
export function passwordProblem(
  password: string,
  { login, name }: { readonly login: string; readonly name: string },
): PasswordProblem | undefined {
  const letters = [...password];
  if (letters.length < shortestPassword) return 'short';
  if (letters.length > longestPassword) return 'long';
  const plain = password.toLowerCase().normalize('NFKC');
  const own = [login, ...name.split(/\s+/)]
    .map((part) => part.toLowerCase())
    .filter((part) => part.length > 3);
  // Takes away what it may not consist of, and asks whether enough is left.
  const rest = [...own, ...obvious].reduce((text, part) => text.replaceAll(part, ''), plain);
  if (new Set(letters).size < 5 || isRun(plain)) return 'obvious';
  if ([...rest].filter((letter) => /[^\d\W_]/u.test(letter) || /\p{L}/u.test(letter)).length >= 5)
    return undefined;
  if (rest.length >= 10) return undefined;
  return own.some((part) => plain.includes(part)) ? 'names' : 'obvious';
}

/** What lists of stolen passwords are full of, here and elsewhere. */
const obvious = [
  'password',
  'passw0rd',
  'qwerty',
  'qwertyuiop',
  'asdfgh',
  'zxcvbn',
  'йцукен',
  'фывапр',
  'пароль',
  'құпиясөз',
  'құпия',
  'маслихат',
  'мәслихат',
  'maslihat',
  'maslikhat',
  'kazakhstan',
  'qazaqstan',
  'казахстан',
  'қазақстан',
  'administrator',
  'admin',
  'welcome',
  'letmein',
  'iloveyou',
  '123456789',
  '12345678',
  '123456',
  '1234',
  'esep',
  'есеп',
];

/** `abcdefghijkl`, `987654321098`: each sign follows the one before it. */
function isRun(text: string): boolean {
  const codes = [...text].map((letter) => letter.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0));
  return steps.filter((step) => Math.abs(step) <= 1).length >= steps.length - 1;
}

/** `scrypt$65536$8$2$<salt>$<key>`: what it cost stands beside it, so that it can be raised later. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, cost);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** Takes as long for an account that is not there (`undefined`) as for one that is. */
export async function isPassword(password: string, hash: string | undefined): Promise<boolean> {
  const [, n, r, p, salt, key] = (hash ?? nobody).split('$');
  const expected = Buffer.from(key ?? '', 'base64url');
  const given = await derive(password.slice(0, longestPassword * 2), Buffer.from(salt ?? '', 'base64url'), {
    N: Number(n),
    r: Number(r),
    p: Number(p),
  });
  return given.length === expected.length && timingSafeEqual(given, expected) && hash !== undefined;
}

const nobody = ['scrypt', cost.N, cost.r, cost.p, 'AAAAAAAAAAAAAAAAAAAAAA', 'A'.repeat(43)].join('$');

let last: Promise<unknown> = Promise.resolve();

/** One at a time: whoever sends a hundred passwords at once does not take 6 GB. */
function derive(password: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> {
  const next = last.then(
    () =>
      new Promise<Buffer>((done, failed) => {
        const all = { ...options, maxmem: 256 * 2 ** 20 };
        scrypt(password.normalize('NFKC'), salt, keyBytes, all, (error, key) =>
          error ? failed(error) : done(key),
        );
      }),
  );
  last = next.catch(() => undefined);
  return next;
}
