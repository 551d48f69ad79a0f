import type { TestProject } from 'vitest/node';
import { type Finding, findingsOfNakedQueue, type Synthesis, synthesise } from './synthesise.ts';

/** The deployments that are looked at. */
const deployments = {
  /** Everything there is. */
  prod: {
    stage: 'prod',
    region: 'eu-central-1',
    domain: 'esep.example.kz',
    certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d-0000-0000-0000-000000000000',
    councils: 'almaly,medeu',
    connectors: 'almaly,medeu',
    alarmEmail: 'alarms@example.kz',
    reserveConcurrency: true,
    checkpointLock: 'COMPLIANCE',
  },
  /** As little as can be said. */
  dev: {},
  /** Sign-in of somebody else, and the vault inside the country. */
  elsewhere: {
    stage: 'stage',
    oidcIssuer: 'https://id.example.kz',
    oidcAudience: 'esep',
    rolesClaim: 'roles',
    officeClient: 'esep-office',
    vaultEndpoint: 'https://vault.example.kz',
    vaultSecret: 'esep/vault',
  },
  /** After a restore: other tables. */
  restored: { tables: 'esep-dev-r1', originKey: 2 },
} as const;

export type Deployment = keyof typeof deployments;

declare module 'vitest' {
  interface ProvidedContext {
    readonly syntheses: Readonly<Record<Deployment, Synthesis>>;
    /** What cdk-nag says of a queue without anything. */
    readonly planted: readonly Finding[];
  }
}

/** Synthesises once for all test files. */
export function setup(project: TestProject): void {
  const syntheses = Object.fromEntries(
    Object.entries(deployments).map(([name, context]) => [name, synthesise(context)]),
  );
  project.provide('syntheses', syntheses as Record<Deployment, Synthesis>);
  project.provide('planted', findingsOfNakedQueue());
}
