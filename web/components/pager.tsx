import type { Speech } from '../locales/speech.ts';

interface PagerProps {
  readonly page: number;
  readonly pages: number;
  href(page: number): string;
  readonly speech: Speech;
}

export function Pager({ page, pages, href, speech }: PagerProps) {
  const { t } = speech;
  if (pages < 2) return null;
  return (
    <nav class="pager" aria-label={t.site.pages}>
      {page > 1 && (
        <a href={href(page - 1)} rel="prev">
          {t.corrections.newer}
        </a>
      )}
      <span>{`${t.corrections.page(String(page))} / ${pages}`}</span>
      {page < pages && (
        <a href={href(page + 1)} rel="next">
          {t.corrections.older}
        </a>
      )}
    </nav>
  );
}
