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
