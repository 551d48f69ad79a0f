import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import type { Construct } from 'constructs';
import type { Settings } from '../settings.ts';
import { AlarmTopic } from './alarm-topic.ts';
import { Alarms } from './alarms.ts';
import { createBoard } from './board.ts';
import type { Watched } from './watched.ts';

/** Alarms, dashboard and budget. */
export class OperationsStack extends Stack {
  constructor(scope: Construct, id: string, settings: Settings, watched: Watched, props: StackProps) {
    super(scope, id, props);
    const { topic } = new AlarmTopic(this, 'AlarmTopic', settings);
    new Alarms(this, 'Alarms', watched, topic);
    createBoard(this, watched);
    const subscribers = [{ subscriptionType: 'SNS', address: topic.topicArn }];
    // Of the whole account: a budget by tag counts nothing until the tag is switched on for billing.
    const budget = new CfnBudget(this, 'Budget', {
      budget: {
        budgetName: `esep-${settings.stage}`,
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: settings.monthlyBudgetUsd, unit: 'USD' },
      },
      notificationsWithSubscribers: [
        { notification: notice('ACTUAL', 80), subscribers },
        { notification: notice('FORECASTED', 100), subscribers },
      ],
    });
    budget.node.addDependency(topic);
    new CfnOutput(this, 'AlarmTopicArn', { value: topic.topicArn });
  }
}

function notice(notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) {
  return { notificationType, comparisonOperator: 'GREATER_THAN', threshold, thresholdType: 'PERCENTAGE' };
}
