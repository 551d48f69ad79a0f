import { Secret, TOTP } from 'otpauth';

const periodSeconds = 30;

/** A new second factor's secret, in base32 as people type it into their telephone. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** `otpauth://…` for the QR code; `council` and `login` are what the telephone shows. */
export function totpUri(
  secret: string,
  { council, login }: { readonly council: string; readonly login: string },
): string {
  return totpOf(secret, council, login).toString();
}

/**
 * The step of the code if it is right now or half a minute around, and later than `after`: a code works once, and none
 * before it works any more. Undefined otherwise.
 */
export function totpStep(
  secret: string,
  code: string,
  { now, after }: { readonly now: Date; readonly after: number },
): number | undefined {
  const token = code.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const delta = totpOf(secret).validate({ token, timestamp: now.getTime(), window: 1 });
  if (delta === null) return undefined;
  const step = Math.floor(now.getTime() / 1000 / periodSeconds) + delta;
  return step > after ? step : undefined;
}

/** What a telephone would show at that moment; tests and demonstrations use it. */
export function totpCode(secret: string, now: Date): string {
  return totpOf(secret).generate({ timestamp: now.getTime() });
}

function totpOf(secret: string, issuer = 'Esep', label = ''): TOTP {
  return new TOTP({ issuer, label, secret: Secret.fromBase32(secret), digits: 6, period: periodSeconds });
}
