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
import { createRecorder } from '@esep/intake';
import { definitionOf } from '../definition-of.ts';
import { createJobs } from '../office/jobs.ts';

/** Goes on with what an office asked for and no request could end: rows of large files. */
export function createOfficeJobsLambda(cloud: Cloud): Lambda<unknown, void> {
  const { stores, councils, observer, now } = cloud;
  const { vault } = stores;
  const recorder = createRecorder({ ...stores, registry, now });
  return scheduleLambda(observer, async (limits) => {
    const onFault = (fault: unknown, where: string) => observer.fault(fault, where);
    const options = { councils: await councils.list(), limits, observer };
    await eachCouncil(options, ({ council }) =>
      createJobs({ council, vault, recorder, registry, now, onFault }).run(),
    );
  });
}

export const handler = lazily(() => {
  const definition = definitionOf('office-jobs');
  return createOfficeJobsLambda(openCloud(definition, { observer: createObserver(definition) }));
});
