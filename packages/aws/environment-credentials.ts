/**
 * Stands for the SDK's chain of credential providers in a bundle (scripts/bundle-lambdas.mjs): a Lambda's credentials stand
 * in its environment, and the chain that would look for them everywhere else weighs 136 KB.
 */
export function defaultProvider() {
  return async () => environmentCredentials(process.env);
}

/** Throws when the environment holds none. */
export function environmentCredentials(env: Readonly<Record<string, string | undefined>>) {
  const accessKeyId = env['AWS_ACCESS_KEY_ID'];
  const secretAccessKey = env['AWS_SECRET_ACCESS_KEY'];
  const sessionToken = env['AWS_SESSION_TOKEN'];
  if (!accessKeyId || !secretAccessKey) {
    throw new Error('AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set: give the function a role');
  }
  return { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) };
}
