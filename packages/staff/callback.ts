/** The one address to which an issuer sends people back after a sign-in; their language goes another way. */
export function callbackOf(baseUrl: string): string {
  return `${baseUrl}/kk/office/sign-in/callback`;
}

/** The one address to which an issuer sends people back after a sign-out there. */
export function signedOutOf(baseUrl: string): string {
  return `${baseUrl}/kk/office/sign-out/done`;
}
