import {
  type Cloud,
  createObserver,
  eachCouncil,
  type Lambda,
  lazily,
  openCloud,
  scheduleLambda,
} from '@esep/aws';
import { registry } from '@esep/domain';
import { createRecorder, readBallotPrivateKey } from '@esep/intake';
import { definitionOf } from '../definition-of.ts';
import { createCountBallots } from './handler.ts';

/** Counts the ballots of each council whose counting day it is. */
export function createCountBallotsLambda(cloud: Cloud): Lambda<unknown, void> {
  const { stores, councils, observer, now } = cloud;
  const { vault } = stores;
  const recorder = createRecorder({ ...stores, registry, now });
  return scheduleLambda(observer, async (limits) => {
    const options = { councils: await councils.list(), limits, observer };
    await eachCouncil(options, async ({ council }) => {
      // Read for each run: a key that was put in place anew is used at once.
      const privateKey = await readBallotPrivateKey(vault, council);
      const counted = await createCountBallots({ council, recorder, vault, privateKey }).run();
      observer.info('counted', { council, deputies: counted.length });
    });
  });
}

export const handler = lazily(() => {
  const definition = definitionOf('count-ballots');
  return createCountBallotsLambda(openCloud(definition, { observer: createObserver(definition) }));
});
