import type { TestProject } from 'vitest/node';
import { startDynamoLocal } from './dynamo-local.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where DynamoDB Local listens; `null` when there is no Java to run it. */
    dynamoLocal: string | null;
  }
}

/**
 * Starts DynamoDB Local once per run. Without Java it says loudly that tests are skipped, and throws under
 * `ESEP_REQUIRE_ALL=1`.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startDynamoLocal();
  if (!server) {
    const message = 'NO JAVA: tests on DynamoDB Local are SKIPPED. Install a JDK of version 17 or later.';
    if (process.env['ESEP_REQUIRE_ALL'] === '1') throw new Error(message);
    console.warn(`\n${'!'.repeat(message.length)}\n${message}\n${'!'.repeat(message.length)}\n`);
  }
  project.provide('dynamoLocal', server?.endpoint ?? null);
  return async () => server?.close();
}
