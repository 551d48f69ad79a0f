import { registry } from '@esep/domain';
import { createJobs, type OfficeJobs } from '@esep/functions/office';
import type { Council } from '../council/open-council.ts';

/** Background work of the council's office in this process. */
export function officeJobsOf(
  { slug, recorder, now, stores: { vault } }: Council,
  onFault: (fault: unknown, where: string) => void,
): OfficeJobs {
  return createJobs({ council: slug, vault, recorder, registry, now, onFault });
}
