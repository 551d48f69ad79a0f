import {
  type Cloud,
  createEventBridgeBus,
  createObserver,
  eachCouncil,
  type Lambda,
  type Limits,
  lazily,
  openCloud,
  scheduleLambda,
} from '@esep/aws';
import { registry } from '@esep/domain';
import { createRecorder, sweepCases } from '@esep/intake';
import { definitionOf } from '../definition-of.ts';
import type { EventBus } from '../events.ts';
import { foldFaults } from '../recompute/fold-faults.ts';
import { createFollow } from '../recompute/follow.ts';
import { checkLog } from './check-log.ts';
import { createSweep } from './handler.ts';

export interface SweepParts {
  readonly bus: EventBus;
}

/** Folds and tells what lost its wake-up, enters what has fallen due, and measures how each council's log stands. */
export function createSweepLambda(cloud: Cloud, { bus }: SweepParts): Lambda<unknown, void> {
  const { stores, councils, filesOf, caseFiles, observer, now } = cloud;
  const follow = createFollow({ ...stores, bus, onFault: foldFaults(observer) });
  const recorder = createRecorder({ ...stores, registry, now });

  async function measure(council: string): Promise<void> {
    const { lag, matches, waitingHours } = await checkLog({
      ...stores,
      council,
      files: filesOf(council),
      now,
    });
    const isCurrent = await follow.isCurrent(council);
    observer.metric('FoldOutdated', isCurrent ? 0 : 1);
    if (!isCurrent) observer.info('the documents were folded by other code: esep rebuild', { council });
    observer.metric('FollowerLag', lag);
    observer.metric('CheckpointAge', waitingHours);
    observer.metric('VerificationFailed', matches ? 0 : 1);
    if (!matches) observer.info('the ledger is not the one whose checkpoint was published', { council });
  }

  async function sweep(council: string, limits: Limits): Promise<void> {
    const catchUp = () => follow.run(council, limits);
    try {
      const finish = () => sweepCases({ vault: stores.vault, recorder, now, files: caseFiles }, council);
      const sweep = createSweep({ ...stores, council, recorder, catchUp, finishCases: finish });
      const entered = await sweep.run();
      observer.info('swept', { council, entered });
    } finally {
      // What keeps a sweep from its end must not keep the operator from seeing how far behind it is.
      await measure(council);
    }
  }

  return scheduleLambda(observer, async (limits) => {
    const options = { councils: await councils.list(), limits, observer };
    await eachCouncil(options, ({ council }) => sweep(council, limits));
  });
}

export const handler = lazily(() => {
  const definition = definitionOf('sweep');
  const cloud = openCloud(definition, { observer: createObserver(definition) });
  const { region, bus = '' } = cloud.settings;
  return createSweepLambda(cloud, {
    bus: createEventBridgeBus({ region, bus }),
  });
});
