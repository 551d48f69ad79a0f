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
import { createRoots } from '../publish/log-reader.ts';

/** Goes on with what an office asked for and no request could end: rows of large files, in and out. */
export function createOfficeJobsLambda(cloud: Cloud): Lambda<unknown, void> {
  const { stores, councils, observer, now } = cloud;
  const { vault, ledger, texts } = stores;
  const { root } = createRoots(stores.documents);
  const recorder = createRecorder({ ...stores, registry, now });
  return scheduleLambda(observer, async (limits) => {
    const onFault = (fault: unknown, where: string) => observer.fault(fault, where);
    const options = { councils: await councils.list(), limits, observer };
    await eachCouncil(options, ({ council }) =>
      createJobs({ council, vault, ledger, texts, root, recorder, registry, now, onFault }).run(),
    );
  });
}

export const handler = lazily(() => {
  const definition = definitionOf('office-jobs');
  return createOfficeJobsLambda(openCloud(definition, { observer: createObserver(definition) }));
});
