import type { Issuer } from '@esep/functions/office';

/** What was set, each undefined when it was not. */
export interface IssuerGiven {
  readonly issuer: string | undefined;
  readonly clientId: string | undefined;
  readonly clientSecret: string | undefined;
  readonly rolesClaim: string | undefined;
  readonly deputyClaim: string | undefined;
}

/** The outside issuer that the office's people sign in with; undefined for Esep's own. Calls `problem` for what cannot be meant. */
export function issuerSettings(given: IssuerGiven, problem: (message: string) => void): Issuer | undefined {
  const { issuer, clientId, ...rest } = given;
  if (issuer === undefined) {
    const { clientSecret, rolesClaim, deputyClaim } = rest;
    const values = {
      ESEP_CLIENT_ID: clientId,
      ESEP_CLIENT_SECRET: clientSecret,
      ESEP_ROLES_CLAIM: rolesClaim,
      ESEP_DEPUTY_CLAIM: deputyClaim,
    };
    for (const [name, value] of Object.entries(values)) {
      if (value !== undefined)
        problem(`${name} is set without ESEP_ISSUER: Esep's own sign-in needs no settings. Unset it.`);
    }
    return undefined;
  }
  if (clientId === undefined) {
    problem(
      'ESEP_ISSUER is set without ESEP_CLIENT_ID. Set it to the name under which the issuer knows the office.',
    );
    return undefined;
  }
  return { issuer, clientId, ...rest };
}
