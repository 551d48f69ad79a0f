import { manifest } from '@esep/functions';
import { describe, expect, inject, it } from 'vitest';
import type { Cloud } from '../support/cloud.ts';
import { find, planted, put } from '../support/plant.ts';
import { walkPermissions, walkRoles } from '../support/walk-permissions.ts';
import { walkPrivacy } from '../support/walk-privacy.ts';

interface Statement {
  Action: string | string[];
  Effect?: string;
  Resource: unknown;
  Condition?: unknown;
}

const { cloud } = inject('syntheses').prod;
const lambda = (name: string) => ({ type: 'AWS::Lambda::Function', has: `esep-prod-${name}` });
const role = (name: string) => ({ type: 'AWS::IAM::Role', id: `${name}Role` });
const stage = (id: string) => ({ type: 'AWS::ApiGatewayV2::Stage', id });

const statementsOf = (copy: Cloud, name: string) =>
  find<Statement[]>(copy, role(name), ['Policies', 0, 'PolicyDocument', 'Statement']);

/** Where grants on scans point in the template. */
const scansOf = (copy: Cloud, name: string) => {
  const found = statementsOf(copy, name).find(({ Action }) => [Action].flat().includes('s3:DeleteObject'));
  if (!found) throw new Error(`${name} has no grant on scans to plant a mistake in`);
  return found;
};

const grant = (copy: Cloud, name: string, Action: string, Resource: unknown = '*') =>
  statementsOf(copy, name).push({ Action, Effect: 'Allow', Resource });

describe('a right too many or too few is found, and named', () => {
  it.each<[string, RegExp, (copy: Cloud) => void]>([
    ['a role with dynamodb:*', /web may dynamodb:\* on \*/, (copy) => grant(copy, 'Web', 'dynamodb:*')],
    ['a store too many', /web may dynamodb:PutItem/, (copy) => grant(copy, 'Web', 'dynamodb:PutItem')],
    [
      'a store too few',
      /ingest may not dynamodb:PutItem/,
      (copy) => {
        const statements = statementsOf(copy, 'Ingest');
        statements.splice(
          statements.findIndex(({ Action }) => Action === 'dynamodb:PutItem'),
          1,
        );
      },
    ],
    [
      'another section of the vault',
      /citizen may dynamodb:GetItem on .*ballotKey/,
      (copy) => {
        const text = JSON.stringify(statementsOf(copy, 'Citizen'));
        const other = JSON.parse(text.replaceAll('V#*#ballots', 'V#*#ballotKey'));
        put(copy, role('Citizen'), ['Policies', 0, 'PolicyDocument', 'Statement'], other);
      },
    ],
    [
      'a table without the condition on its partitions',
      /api may not dynamodb:Query on .*LeadingKeys/,
      (copy) => {
        for (const statement of statementsOf(copy, 'Api')) delete statement.Condition;
      },
    ],
    [
      'a citizen’s word that opens case files',
      /answer may dynamodb:GetItem on .*caseKey/,
      (copy) => {
        const text = JSON.stringify(statementsOf(copy, 'Answer'));
        const more = JSON.parse(text.replace('"V#*#cases"', '"V#*#cases","V#*#caseKey"'));
        put(copy, role('Answer'), ['Policies', 0, 'PolicyDocument', 'Statement'], more);
      },
    ],
    [
      'a citizen’s word that reaches scans',
      /answer may s3:GetObject on /,
      (copy) => grant(copy, 'Answer', 's3:GetObject', structuredClone(scansOf(copy, 'Office').Resource)),
    ],
    [
      'a citizen’s word that cannot be recorded',
      /answer may not dynamodb:PutItem/,
      (copy) => {
        const statements = statementsOf(copy, 'Answer');
        statements.splice(
          statements.findIndex(({ Action }) => Action === 'dynamodb:PutItem'),
          1,
        );
      },
    ],
    [
      'work in the background that opens case files',
      /office-jobs may dynamodb:GetItem on .*cases/,
      (copy) => {
        const text = JSON.stringify(statementsOf(copy, 'OfficeJobs'));
        const more = JSON.parse(text.replaceAll('"V#*#desk"', '"V#*#desk","V#*#cases"'));
        put(copy, role('OfficeJobs'), ['Policies', 0, 'PolicyDocument', 'Statement'], more);
      },
    ],
    [
      'work in the background without the desk',
      /office-jobs may not dynamodb:GetItem on .*desk/,
      (copy) => {
        const text = JSON.stringify(statementsOf(copy, 'OfficeJobs'));
        const other = JSON.parse(text.replaceAll('V#*#desk', 'V#*#tokens'));
        put(copy, role('OfficeJobs'), ['Policies', 0, 'PolicyDocument', 'Statement'], other);
      },
    ],
    [
      'an eraser that reads scans',
      /sweep may s3:GetObject on .*case-files/,
      (copy) => grant(copy, 'Sweep', 's3:GetObject', structuredClone(scansOf(copy, 'Sweep').Resource)),
    ],
    [
      'an eraser that cannot erase',
      /cases may not s3:DeleteObject on .*case-files/,
      (copy) => {
        const statements = statementsOf(copy, 'Cases');
        statements.splice(statements.indexOf(scansOf(copy, 'Cases')), 1);
      },
    ],
    [
      'an office that reads whatever else comes to stand in the bucket of scans',
      /office may s3:GetObject on arn:[^ ]*case-files[^ ]*\/\*( |$)/m,
      (copy) => {
        const statement = scansOf(copy, 'Office');
        statement.Resource = JSON.parse(JSON.stringify(statement.Resource).replace('/*/case-files/*', '/*'));
      },
    ],
    [
      'an office that lists no bucket, and cannot tell what is missing from what is forbidden',
      /office may not s3:ListBucket on .*case-files/,
      (copy) => {
        const statements = statementsOf(copy, 'Office');
        statements.splice(
          statements.findIndex(({ Action }) => Action === 's3:ListBucket'),
          1,
        );
      },
    ],
    [
      'one role for two functions',
      /invitations shares the role of ingest/,
      (copy) => put(copy, lambda('invitations'), ['Role'], find(copy, lambda('ingest'), ['Role'])),
    ],
  ])('%s', (_, said, change) => {
    expect(walkPermissions(planted(cloud, change), manifest).join('\n')).toMatch(said);
  });

  it.each<[string, RegExp, (copy: Cloud) => void]>([
    [
      'a wildcard in any role',
      /SweepRole.* may dynamodb:\* on/,
      (copy) => grant(copy, 'Sweep', 'dynamodb:*'),
    ],
    [
      'a role that updates the ledger',
      /SweepRole.* may dynamodb:UpdateItem on the ledger/,
      (copy) => grant(copy, 'Sweep', 'dynamodb:UpdateItem', statementsOf(copy, 'Sweep')[0]?.Resource),
    ],
    [
      'a function that reads the ledger’s stream',
      /SweepRole.* may dynamodb:GetRecords on the ledger/,
      (copy) => grant(copy, 'Sweep', 'dynamodb:GetRecords'),
    ],
  ])('%s', (_, said, change) => {
    expect(walkRoles(planted(cloud, change)).join('\n')).toMatch(said);
  });
});

describe('what would tell who asked for what is found, and named', () => {
  it.each<[string, RegExp, (copy: Cloud) => void]>([
    [
      'an access log at the ballots’ door',
      /citizen: its API keeps an access log/,
      (copy) => put(copy, stage('Feedback'), ['AccessLogSettings'], { Format: '$context.requestId' }),
    ],
    [
      'figures by route at the ballots’ door',
      /citizen: its API counts by route/,
      (copy) => put(copy, stage('Feedback'), ['DefaultRouteSettings', 'DetailedMetricsEnabled'], true),
    ],
    [
      'a trace of ballots',
      /citizen: its calls are traced/,
      (copy) => put(copy, lambda('citizen'), ['TracingConfig'], { Mode: 'Active' }),
    ],
    [
      'a line for each ballot by Lambda itself',
      /citizen: Lambda logs when it was called/,
      (copy) => put(copy, lambda('citizen'), ['LoggingConfig', 'SystemLogLevel'], 'INFO'),
    ],
    [
      'an address in an access log',
      /logs \$context.identity.sourceIp/,
      (copy) =>
        put(copy, stage('ApiStage'), ['AccessLogSettings', 'Format'], '{"ip":"$context.identity.sourceIp"}'),
    ],
    [
      'an access log of the whole site',
      /CloudFront keeps an access log/,
      (copy) =>
        put(copy, { type: 'AWS::CloudFront::Distribution' }, ['DistributionConfig', 'Logging'], {
          Bucket: 'b',
        }),
    ],
    [
      'samples of requests at the firewall',
      /the firewall keeps samples/,
      (copy) =>
        put(copy, { type: 'AWS::WAFv2::WebACL' }, ['VisibilityConfig', 'SampledRequestsEnabled'], true),
    ],
  ])('%s', (_, said, change) => {
    expect(walkPrivacy(planted(cloud, change), manifest).join('\n')).toMatch(said);
  });
});
