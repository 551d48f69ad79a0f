import { metricNames } from '@esep/aws';
import { manifest } from '@esep/functions';
import { describe, expect, inject, it } from 'vitest';
import { at, list, record, resourcesOf } from './support/cloud.ts';
import { lambdaOf, meant, only } from './support/parts.ts';

const { cloud } = inject('syntheses').prod;
const alarms = resourcesOf(cloud, 'AWS::CloudWatch::Alarm').map(({ properties }) => properties);
const topic = only(resourcesOf(cloud, 'AWS::SNS::Topic'), 'topic');

describe('what an operator hears of', () => {
  it('every alarm goes to the encrypted topic, tells what it means, and is quiet when nothing happens', () => {
    expect(alarms.length).toBeGreaterThan(30);
    for (const alarm of alarms) {
      expect(alarm['AlarmActions']).toEqual([`<${topic.key}>`]);
      expect(alarm['TreatMissingData']).toBe('notBreaching');
      expect(alarm['AlarmDescription']).toMatch(/\. See docs\/operations\.md\.$/);
    }
    expect(
      meant(cloud, 'AWS::KMS::Key', topic.properties['KmsMasterKeyId'])?.properties['EnableKeyRotation'],
    ).toBe(true);
    const mail = only(resourcesOf(cloud, 'AWS::SNS::Subscription'), 'subscription');
    expect(mail.properties).toMatchObject({
      Protocol: 'email',
      Endpoint: 'alarms@example.kz',
      TopicArn: `<${topic.key}>`,
    });
  });

  it('alarms and budget may send to it', () => {
    const policy = only(resourcesOf(cloud, 'AWS::SNS::TopicPolicy'), 'topic policy');
    const key = meant(cloud, 'AWS::KMS::Key', topic.properties['KmsMasterKeyId']);
    for (const sender of ['cloudwatch.amazonaws.com', 'budgets.amazonaws.com']) {
      expect(JSON.stringify(policy.properties)).toContain(sender);
      expect(JSON.stringify(key?.properties['KeyPolicy'])).toContain(sender);
    }
    const budget = only(resourcesOf(cloud, 'AWS::Budgets::Budget'), 'budget');
    expect(at(budget.properties, 'Budget', 'BudgetLimit')).toEqual({ Amount: 100, Unit: 'USD' });
    for (const notice of list(budget.properties['NotificationsWithSubscribers']))
      expect(at(notice, 'Subscribers')).toEqual([{ SubscriptionType: 'SNS', Address: `<${topic.key}>` }]);
  });

  it.each(['Errors', 'Throttles', 'Duration'])('%s of every function', (metric) => {
    const watched = alarms
      .filter(({ MetricName, Namespace }) => MetricName === metric && Namespace === 'AWS/Lambda')
      .flatMap(({ Dimensions }) => list(Dimensions).map((one) => record(one)['Value']))
      .map((value) => meant(cloud, 'AWS::Lambda::Function', value)?.properties['FunctionName']);
    expect(watched.sort()).toEqual(manifest.map(({ name }) => `esep-prod-${name}`).sort());
  });

  it('of a call that comes near its time limit before it meets it', () => {
    for (const { name, timeoutSeconds } of manifest) {
      const slow = alarms.find(({ AlarmName }) => AlarmName === `esep-prod-${name}-slow`);
      expect(slow).toMatchObject({ ExtendedStatistic: 'p99', Threshold: timeoutSeconds * 800 });
    }
  });

  it('and can hear of it: none waits for figures in a row that come more seldom than it looks', () => {
    for (const { name, trigger } of manifest) {
      if (trigger.on !== 'schedule') continue;
      const everySeconds = 60 * trigger.inCloudEveryMinutes;
      const patient = alarms.filter(
        (alarm) =>
          Number(alarm['DatapointsToAlarm']) > 1 &&
          alarm['MetricName'] !== 'MessagesFailed' &&
          String(alarm['AlarmName']).startsWith(`esep-prod-${name}-`),
      );
      expect(patient.length).toBeGreaterThan(0);
      for (const { AlarmName, Period } of patient)
        expect([AlarmName, Period]).toEqual([AlarmName, everySeconds]);
    }
  });

  it('a message that fails twice is told before it is a dead letter', () => {
    const hidden = resourcesOf(cloud, 'AWS::SQS::Queue').map(({ properties }) =>
      Number(properties['VisibilityTimeout'] ?? 0),
    );
    for (const alarm of alarms.filter(({ MetricName }) => MetricName === 'MessagesFailed')) {
      const { Period, EvaluationPeriods, DatapointsToAlarm } = alarm;
      expect(DatapointsToAlarm).toBe(2);
      // Between two of its failures lies the time for which it is hidden.
      expect(Number(Period) * Number(EvaluationPeriods)).toBeGreaterThan(Math.max(...hidden));
    }
  });

  it.each([
    ['FollowerLag', ['recompute', 'sweep']],
    ['FoldFaults', ['recompute', 'sweep']],
    ['FoldOutdated', ['sweep']],
    ['CheckpointAge', ['sweep']],
    ['VerificationFailed', ['publish', 'sweep']],
    ['CouncilsFailed', ['count-ballots', 'office-jobs', 'publish', 'sweep']],
    ['MessagesFailed', ['publish', 'recompute']],
    ['AnswersFailed', ['api', 'cases', 'editions', 'ingest', 'invitations', 'office', 'web']],
  ])('%s, by the functions that send it', (metric, services) => {
    const senders = alarms
      .filter(({ MetricName, Namespace }) => MetricName === metric && Namespace === 'Esep')
      .flatMap(({ Dimensions }) => list(Dimensions))
      .map((one) => `${at(one, 'Name')}=${at(one, 'Value')}`);
    // As the function itself is told to call them: another name, and the alarm would never ring.
    const told = (name: string) =>
      at(lambdaOf(cloud, name).properties, 'Environment', 'Variables', 'POWERTOOLS_SERVICE_NAME');
    expect(senders.sort()).toEqual(services.map((name) => `service=${told(name)}`));
  });

  it('every figure that functions send of their own has its alarm', () => {
    const rung = new Set(
      alarms.filter(({ Namespace }) => Namespace === 'Esep').map(({ MetricName }) => MetricName),
    );
    expect([...rung].sort()).toEqual([...metricNames, 'LedgerTampering-prod'].sort());
  });

  it('throttled tables, pipes that fail, wake-ups that wait', () => {
    const of = (namespace: string) => alarms.filter(({ Namespace }) => Namespace === namespace);
    expect(of('AWS/DynamoDB')).toHaveLength(6);
    expect(of('AWS/EventBridge/Pipes')).toHaveLength(8);
    expect(
      of('AWS/SQS').filter(({ MetricName }) => MetricName === 'ApproximateAgeOfOldestMessage'),
    ).toHaveLength(1);
  });

  it('and a page to look at', () => {
    const board = only(resourcesOf(cloud, 'AWS::CloudWatch::Dashboard'), 'dashboard');
    const { widgets } = JSON.parse(String(board.properties['DashboardBody']));
    expect(widgets).toHaveLength(9);
  });
});
