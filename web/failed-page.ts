import type { Language } from '@esep/domain';
import type { createFrame } from './frame.tsx';
import { speechIn } from './locales/speech.ts';

/** The page that says that we failed, at that path of the site; plain words where reading the council's name is what failed. */
export function createFailedPage(frame: ReturnType<typeof createFrame>, path: string) {
  return async (language: Language): Promise<string> => {
    const { failed, failedHelp } = speechIn(language).t.errors;
    const body = `<h1>${failed}</h1><p>${failedHelp}</p>`;
    return frame(language, path, failed, body).catch(() => `${failed}. ${failedHelp}`);
  };
}
