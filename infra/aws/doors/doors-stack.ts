import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { FunctionUrl, FunctionUrlAuthType } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { Buckets } from '../data/buckets.ts';
import type { EsepFunction } from '../functions/esep-function.ts';
import type { Settings } from '../settings.ts';
import type { TrustedIssuer } from '../sign-in/sign-in-stack.ts';
import { Site } from './distribution.ts';
import { HttpDoor } from './http-door.ts';
import { isCatchAll, routesOf } from './routes.ts';

export interface DoorsProps extends StackProps {
  readonly functions: readonly EsepFunction[];
  readonly buckets: Buckets;
  readonly trusted: TrustedIssuer;
  readonly firewallArn: string;
  /** What CloudFront says to the APIs. */
  readonly originKey: string;
}

/** How people and programs reach the functions that answer requests. */
export class DoorsStack extends Stack {
  readonly apis: readonly HttpDoor[];
  readonly site: Site;

  constructor(scope: Construct, id: string, settings: Settings, props: DoorsProps) {
    super(scope, id, props);
    const { stage } = settings;
    const answering = props.functions.filter(({ definition }) => routesOf(definition).length > 0);
    const pages = answering.filter(({ definition }) => isCatchAll(definition));
    const others = answering.filter(({ definition }) => !isCatchAll(definition));
    const observed = others.filter(({ definition }) => !definition.unobserved);
    const unobserved = others.filter(({ definition }) => definition.unobserved);
    const [page] = pages;
    if (!page || pages.length > 1) throw new Error('exactly one function of the manifest must answer /*');

    const { issuer, audiences } = props.trusted;
    const api = new HttpDoor(this, 'Api', {
      name: 'api',
      stage,
      functions: observed,
      authorizer: new HttpJwtAuthorizer('SignIn', issuer, { jwtAudience: [...audiences] }),
      throttle: { rateLimit: 500, burstLimit: 1000 },
    });
    const feedback = new HttpDoor(this, 'Feedback', {
      name: 'feedback',
      stage,
      functions: unobserved,
      unobserved: true,
      throttle: { rateLimit: 50, burstLimit: 100 },
    });
    this.apis = [api, feedback];
    this.site = new Site(this, 'Site', {
      settings,
      pages: new FunctionUrl(this, 'Pages', { function: page.lambda, authType: FunctionUrlAuthType.AWS_IAM }),
      doors: [
        { door: feedback, functions: unobserved.map(({ definition }) => definition) },
        { door: api, functions: observed.map(({ definition }) => definition) },
      ],
      buckets: props.buckets,
      firewallArn: props.firewallArn,
      originKey: props.originKey,
    });
    new CfnOutput(this, 'SiteAddress', { value: this.site.distribution.distributionDomainName });
    new CfnOutput(this, 'ApiAddress', { value: api.api.apiEndpoint });
  }
}
