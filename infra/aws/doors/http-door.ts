import { RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi,
  HttpMethod,
  HttpStage,
  type IHttpRouteAuthorizer,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import type { EsepFunction } from '../functions/esep-function.ts';
import { apiGatewayPath, isOffice, routesOf } from './routes.ts';

export interface HttpDoorProps {
  readonly name: string;
  readonly stage: string;
  readonly functions: readonly EsepFunction[];
  readonly authorizer?: IHttpRouteAuthorizer;
  /** Without an access log, and without figures by route. */
  readonly unobserved?: true;
  /** Requests a second, and how many at once. */
  readonly throttle: { readonly rateLimit: number; readonly burstLimit: number };
}

/** What the access log says of a request: neither address nor agent, nor what stands in its path or query. */
const logged = {
  at: '$context.requestTimeEpoch',
  request: '$context.requestId',
  route: '$context.routeKey',
  status: '$context.status',
  latencyMs: '$context.responseLatency',
  functionMs: '$context.integrationLatency',
  bytes: '$context.responseLength',
};

/** An HTTP API with exactly the manifest's routes of some functions. */
export class HttpDoor extends Construct {
  readonly api: HttpApi;
  readonly name: string;

  constructor(scope: Construct, id: string, props: HttpDoorProps) {
    super(scope, id);
    this.name = `esep-${props.stage}-${props.name}`;
    this.api = new HttpApi(this, 'Api', { apiName: this.name, createDefaultStage: false });
    for (const answering of props.functions) this.routesTo(answering, props.authorizer);
    const log = props.unobserved ? undefined : this.accessLog(props.stage, props.name);
    const stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: props.throttle,
      detailedMetricsEnabled: !props.unobserved,
      ...(log && {
        accessLogSettings: {
          destination: new LogGroupLogDestination(log),
          format: AccessLogFormat.custom(JSON.stringify(logged)),
        },
      }),
    });
    if (props.unobserved) {
      acknowledge(
        stage,
        'AwsSolutions-APIG1',
        'A line for each request would tell when somebody voted; these doors leave no access log by design.',
      );
    }
  }

  private routesTo(answering: EsepFunction, authorizer: IHttpRouteAuthorizer | undefined): void {
    const { definition, lambda } = answering;
    // One permission for the whole API: one for each route would outgrow the function's policy.
    const integration = new HttpLambdaIntegration(definition.name, lambda, { scopePermissionToRoute: false });
    const signedIn = isOffice(definition);
    if (signedIn && !authorizer)
      throw new Error(`${definition.name} is for the office and needs an authorizer`);
    for (const { method, path } of routesOf(definition)) {
      const routes = this.api.addRoutes({
        path: apiGatewayPath(path),
        methods: method === 'GET' ? [HttpMethod.GET, HttpMethod.HEAD] : [HttpMethod.POST],
        integration,
        ...(signedIn && authorizer && { authorizer }),
      });
      if (signedIn) continue;
      for (const route of routes)
        acknowledge(
          route,
          'AwsSolutions-APIG4',
          `${method} ${path} is public: it shows or takes what anybody may.`,
        );
    }
  }

  private accessLog(stage: string, name: string): LogGroup {
    return new LogGroup(this, 'AccessLog', {
      logGroupName: `/esep/${stage}/access/${name}`,
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
  }
}
