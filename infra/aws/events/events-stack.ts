import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { type Archive, EventBus } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import type { Tables } from '../data/tables.ts';
import { isDisposable, type Settings } from '../settings.ts';
import { Tampering } from './tampering.ts';
import { WakeUps } from './wake-ups.ts';

export interface EventsProps extends StackProps {
  readonly tables: Tables;
  /** Of the function that wake-ups are for. */
  readonly wakeTimeoutSeconds: number;
}

/** How long told events can be replayed. */
const replayable = Duration.days(90);

interface PipeNames {
  readonly wake: string;
  readonly tampering: string;
}

/**
 * By the tables: a pipe to another stream is another pipe, and CloudFormation makes no second one of a name before the first is
 * gone.
 */
function pipeNamesOf({ tables }: Settings): PipeNames {
  return { wake: `${tables}-wake`, tampering: `${tables}-tampering` };
}

/** What happens after an entry is durable: the wake-up, the bus for others, and the watch over the ledger. */
export class EventsStack extends Stack {
  readonly bus: EventBus;
  readonly archive: Archive;
  readonly wakeUps: WakeUps;
  readonly tampering: Tampering;
  readonly pipeNames: PipeNames;

  constructor(scope: Construct, id: string, settings: Settings, props: EventsProps) {
    super(scope, id, props);
    const { stage } = settings;
    this.bus = new EventBus(this, 'Bus', { eventBusName: `esep-${stage}` });
    this.archive = this.bus.archive('Archive', {
      archiveName: `esep-${stage}`,
      eventPattern: { source: ['esep'] },
      retention: replayable,
    });
    const ledger = props.tables.ledger;
    this.pipeNames = pipeNamesOf(settings);
    this.wakeUps = new WakeUps(this, 'WakeUps', {
      stage,
      ledger,
      pipeName: this.pipeNames.wake,
      timeoutSeconds: props.wakeTimeoutSeconds,
    });
    this.tampering = new Tampering(this, 'Tampering', {
      stage,
      ledger,
      pipeName: this.pipeNames.tampering,
      isDisposable: isDisposable(settings),
    });
    new CfnOutput(this, 'BusName', { value: this.bus.eventBusName });
    new CfnOutput(this, 'WakeQueueUrl', { value: this.wakeUps.work.queue.queueUrl });
  }
}
