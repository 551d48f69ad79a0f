import { type Language, languages } from '@esep/domain';

/** The cookie that remembers a chosen language. */
export const languageCookie = 'lang';

export interface LanguageHints {
  /** The address's path: `/ru/…` decides. */
  readonly path?: string;
  /** The whole `Cookie` header. */
  readonly cookie?: string | null | undefined;
  readonly acceptLanguage?: string | null | undefined;
}

/** The language by path, then cookie, then `Accept-Language`; Kazakh when nothing is said. */
export function languageOf({ path, cookie, acceptLanguage }: LanguageHints): Language {
  return (
    known(path?.split('/', 2)[1]) ??
    known(/(?:^|;\s*)lang=([a-z]{2})(?:;|$)/.exec(cookie ?? '')?.[1]) ??
    accepted(acceptLanguage ?? '') ??
    'kk'
  );
}

export function languageOfRequest(request: Request): Language {
  return languageOf({
    path: new URL(request.url).pathname,
    cookie: request.headers.get('cookie'),
    acceptLanguage: request.headers.get('accept-language'),
  });
}

function known(tag: string | undefined): Language | undefined {
  return languages.find((language) => language === tag);
}

/** The best of our languages by quality, then by order; `ru-KZ` counts as `ru`. */
function accepted(header: string): Language | undefined {
  const wanted = header.split(',').flatMap((part) => {
    const [tag = '', ...params] = part.trim().toLowerCase().split(';');
    const language = known(tag.trim().split('-')[0]);
    const quality = Number(
      params
        .find((param) => param.trim().startsWith('q='))
        ?.trim()
        .slice(2) ?? 1,
    );
    return language && quality > 0 ? [{ language, quality }] : [];
  });
  return wanted.sort((a, b) => b.quality - a.quality)[0]?.language;
}
