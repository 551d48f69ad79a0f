import { type Cloud, list, record, resourcesOf } from '../../test/infra/support/cloud.ts';
import { synthesise } from '../../test/infra/support/synthesise.ts';
import type { Fixed } from './monthly-costs.ts';

/** Counts what is paid for by the piece in the stacks of a whole deployment. */
export function countTemplate(): Fixed {
  const { cloud } = synthesise({ stage: 'prod', councils: 'almaly' });
  const count = (type: string) => resourcesOf(cloud, type).length;
  const queues = polledQueues(cloud);
  const fifo = queues.filter(({ properties }) => properties['FifoQueue'] === true).length;
  const [firewall] = resourcesOf(cloud, 'AWS::WAFv2::WebACL');
  return {
    alarms: count('AWS::CloudWatch::Alarm'),
    keys: count('AWS::KMS::Key'),
    secrets: count('AWS::SecretsManager::Secret'),
    firewallRules: list(firewall?.properties['Rules']).length,
    metrics: ownMetrics(cloud),
    polledQueues: queues.length - fifo,
    polledFifoQueues: fifo,
  };
}

function polledQueues(cloud: Cloud) {
  const sources = resourcesOf(cloud, 'AWS::Lambda::EventSourceMapping').map(
    ({ properties }) => properties['EventSourceArn'],
  );
  return resourcesOf(cloud, 'AWS::SQS::Queue').filter(({ key }) => sources.includes(`<${key}.Arn>`));
}

/** Figures of Esep's own that an alarm looks at, each metric and dimension once. */
function ownMetrics(cloud: Cloud): number {
  const named = resourcesOf(cloud, 'AWS::CloudWatch::Alarm')
    .map(({ properties }) => properties)
    .filter(({ Namespace }) => Namespace === 'Esep')
    .map(({ MetricName, Dimensions }) => JSON.stringify([MetricName, list(Dimensions).map(record)]));
  return new Set(named).size;
}
