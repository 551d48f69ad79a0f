import { registry } from '@esep/domain';
import { createJobs, type OfficeJobs } from '@esep/functions/office';
import type { PublishedLog } from '../council/log.ts';
import type { Council } from '../council/open-council.ts';

/** Background work of the council's office in this process. */
export function officeJobsOf(
  { slug, recorder, now, stores: { vault, ledger, texts } }: Council,
  { reader: { root } }: Pick<PublishedLog, 'reader'>,
  onFault: (fault: unknown, where: string) => void,
): OfficeJobs {
  return createJobs({ council: slug, vault, ledger, texts, root, recorder, registry, now, onFault });
}
