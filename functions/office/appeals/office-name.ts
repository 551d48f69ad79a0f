import type { GivenText } from '@esep/domain';
import { readDeskSettings } from '@esep/staff';
import type { OfficeVisit } from '../visit.ts';

/** The office's own name and contacts as its settings have them; a language that nobody filled in is absent. */
export async function officeNameOf({ deps }: OfficeVisit): Promise<GivenText> {
  const { kk, ru } = (await readDeskSettings(deps.vault, deps.council)).settings.officeName;
  return { kk: kk || undefined, ru: ru || undefined };
}
