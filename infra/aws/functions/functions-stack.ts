import { manifest } from '@esep/functions';
import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { bucketPlace } from '../data/bucket-place.ts';
import { routesOf } from '../doors/routes.ts';
import type { EventsStack } from '../events/events-stack.ts';
import type { Settings } from '../settings.ts';
import { consume } from './consume.ts';
import { EsepFunction } from './esep-function.ts';
import { OriginKey } from './origin-key.ts';
import type { Places } from './places.ts';
import { Statics } from './statics.ts';
import { Subscription } from './subscription.ts';
import { Timer } from './timer.ts';

export interface FunctionsProps extends StackProps {
  readonly places: Omit<Places, 'originKey'>;
  readonly events: EventsStack;
  readonly codeFolder: string;
  /** Holds the hashed styles, fonts and scripts that pages name. */
  readonly staticFolder: string;
}

/** Every function of the manifest, with what wakes it other than requests. */
export class FunctionsStack extends Stack {
  readonly functions: readonly EsepFunction[];
  readonly deadLetters: readonly Queue[];
  readonly originKey: string;

  constructor(scope: Construct, id: string, settings: Settings, props: FunctionsProps) {
    super(scope, id, props);
    const { events, codeFolder } = props;
    this.originKey = new OriginKey(this, 'OriginKey', settings.originKey).value;
    const places = { ...props.places, originKey: this.originKey };
    this.functions = manifest.map(
      (definition) =>
        new EsepFunction(this, pascal(definition.name), { definition, settings, places, codeFolder }),
    );
    const statics = new Statics(this, 'Statics', {
      stage: settings.stage,
      folder: props.staticFolder,
      place: bucketPlace(settings, 'static'),
    });
    // A page must not name a style that is not there yet.
    for (const { definition, lambda } of this.functions)
      if (routesOf(definition).length > 0) lambda.node.addDependency(statics);
    this.deadLetters = this.functions.flatMap((worker) => this.wake(worker, settings.stage, events));
  }

  /** Sets up what wakes a function; returns where failed wake-ups go. */
  private wake(worker: EsepFunction, stage: string, { wakeUps, bus }: EventsStack): Queue[] {
    const { trigger, subscribes, name } = worker.definition;
    const deadLetters: Queue[] = [];
    if (trigger.on === 'recorded') {
      consume(this, `${pascal(name)}Consumer`, worker, wakeUps.work.queue);
    }
    if (trigger.on === 'schedule') {
      const everyMinutes = trigger.inCloudEveryMinutes;
      const timer = new Timer(this, `${pascal(name)}Timer`, { stage, worker, everyMinutes });
      deadLetters.push(timer.deadLetters);
    }
    if (subscribes?.length) {
      const subscription = new Subscription(this, `${pascal(name)}Events`, {
        stage,
        bus,
        subscriber: worker,
      });
      deadLetters.push(subscription.work.deadLetters, subscription.undelivered);
    }
    return deadLetters;
  }
}

/** `count-ballots` → `CountBallots`. */
function pascal(name: string): string {
  return name.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
