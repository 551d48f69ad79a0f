import { Stack, type StackProps } from 'aws-cdk-lib';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import type { Stage } from '../settings.ts';

/** Requests of one address in five minutes; an office or a reception may share one. */
const mostRequests = 3000;
const mostFeedback = 300;

/**
 * What CloudFront lets through. Lies in us-east-1, where CloudFront looks for it. No requests are kept as samples: they
 * would hold addresses and paths.
 */
export class FirewallStack extends Stack {
  readonly arn: string;

  constructor(scope: Construct, id: string, stage: Stage, props: StackProps) {
    super(scope, id, props);
    const rules = [
      managed('AWSManagedRulesAmazonIpReputationList'),
      managed('AWSManagedRulesKnownBadInputsRuleSet'),
      // An import of a sheet is larger than the 8 KB that this rule lets through; the doors have limits of their own.
      managed('AWSManagedRulesCommonRuleSet', ['SizeRestrictions_BODY']),
      limited('FeedbackRate', mostFeedback, takesCodes),
      limited('Rate', mostRequests),
    ];
    const acl = new CfnWebACL(this, 'Firewall', {
      name: `esep-${stage}`,
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      rules: rules.map((rule, priority) => ({ ...rule, priority })),
      visibilityConfig: visibility('Firewall'),
    });
    this.arn = acl.attrArn;
  }
}

type Rule = Omit<CfnWebACL.RuleProperty, 'priority'>;

function managed(name: string, counted: readonly string[] = []): Rule {
  return {
    name,
    overrideAction: { none: {} },
    statement: {
      managedRuleGroupStatement: {
        vendorName: 'AWS',
        name,
        ...(counted.length > 0 && {
          ruleActionOverrides: counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
        }),
      },
    },
    visibilityConfig: visibility(name),
  };
}

function limited(name: string, limit: number, scopeDownStatement?: CfnWebACL.StatementProperty): Rule {
  return {
    name,
    action: { block: { customResponse: { responseCode: 429 } } },
    statement: {
      rateBasedStatement: {
        aggregateKeyType: 'IP',
        evaluationWindowSec: 300,
        limit,
        ...(scopeDownStatement && { scopeDownStatement }),
      },
    },
    visibilityConfig: visibility(name),
  };
}

/** Where citizens type a code. */
const takesCodes: CfnWebACL.StatementProperty = {
  orStatement: { statements: ['/feedback', '/appeals/answer'].map(contains) },
};

function contains(searchString: string): CfnWebACL.StatementProperty {
  return {
    byteMatchStatement: {
      fieldToMatch: { uriPath: {} },
      positionalConstraint: 'CONTAINS',
      searchString,
      textTransformations: [{ priority: 0, type: 'LOWERCASE' }],
    },
  };
}

function visibility(metricName: string): CfnWebACL.VisibilityConfigProperty {
  return { cloudWatchMetricsEnabled: true, metricName, sampledRequestsEnabled: false };
}
