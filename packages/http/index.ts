export {
  answersProblems,
  callerLanguage,
  notStored,
  type OnFault,
  problemAnswer,
  problemJson,
} from './answers.ts';
export { tagged } from './etag.ts';
export { fieldText } from './field-texts.ts';
export { languageCookie, languageOf, languageOfRequest } from './language.ts';
export {
  addressLimit,
  castLimit,
  createLimiter,
  failedSignInLimit,
  type Limiter,
  maxBodyBytes,
  type RateLimit,
  readBody,
  readJson,
  tokenLimit,
} from './limits.ts';
export { isExpected, type Problem, type ProblemCode, problemOf, problemTexts } from './problem.ts';
export { fieldTexts } from './problems/fields.ts';
export { contentSecurityPolicy, secured, securityHeaders } from './security-headers.ts';
export { createSignIn, type SignIn, type SignInDeps } from './sign-in.ts';
export {
  type Asking,
  type Authenticator,
  type Caller,
  createAuthenticator,
  createToken,
  listTokens,
  revokeToken,
  type TokenRecord,
  type TokenRole,
  tokenRoles,
} from './tokens.ts';
