/**
 * Bytes of a request's body that reach a function for certain. Lambda takes an event of 6 MB (6,291,456 bytes); API Gateway writes
 * the body into it as base64, four letters for three bytes, beside headers and cookies: 4,600,000 · 4/3 leaves 158,000 for these.
 * Above that it answers by itself, in its own words.
 */
export const maxRequestBytes = 4_600_000;
