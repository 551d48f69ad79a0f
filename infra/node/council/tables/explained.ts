import { type DynamoSettings, placeOf } from '../../dynamodb-settings.ts';
import { CommandFailure, exitCodes } from '../../failures.ts';

const remedies: Readonly<Record<string, string>> = {
  missing:
    'If a council was founded there, check ESEP_DYNAMODB_TABLES, AWS_REGION and the endpoints. If not, found one with esep init.',
  read_only:
    'Check the credentials that the AWS SDK finds (AWS_PROFILE, AWS_ACCESS_KEY_ID or a role) and what they may do; nothing was changed.',
  full: 'Ask whoever runs the tables for room; nothing was lost.',
  corrupt:
    'Do not repair it by hand. Restore the tables to a moment before (docs/operations.md, On DynamoDB) and keep these for inspection.',
  unavailable:
    'Check ESEP_DYNAMODB_ENDPOINT, AWS_REGION, the network and the credentials that the AWS SDK finds, then try again.',
};

/** Nothing was sent yet: the SDK has no name to sign it with. */
const noCredentials =
  'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE, or run where a role gives them. Where the endpoint does not ask ' +
  'who calls, any text will do.';

/** A failure of the tables as what to do about it; other errors as they are. */
export function explained(cause: unknown, settings: DynamoSettings): unknown {
  const { code = '', name, message } = cause as { code?: string; name?: string; message?: string };
  if (name !== 'StoreFailure') return cause;
  const isUnnamed = (cause as { cause?: Error }).cause?.name === 'CredentialsProviderError';
  const remedy = isUnnamed ? noCredentials : remedies[code];
  if (remedy === undefined) return cause;
  return new CommandFailure(exitCodes.folder, `${message} (${placeOf(settings)}). ${remedy}`, cause);
}

/** Does it, and explains its failure. */
export async function explaining<Result>(
  settings: DynamoSettings,
  act: () => Promise<Result>,
): Promise<Result> {
  try {
    return await act();
  } catch (cause) {
    throw explained(cause, settings);
  }
}
