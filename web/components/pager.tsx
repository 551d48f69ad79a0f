import type { Speech } from '../locales/speech.ts';

interface PagerProps {
  readonly page: number;
  readonly pages: number;
  href(page: number): string;
  readonly speech: Speech;
  /** What the neighbours are called where the list is not by time. */
  readonly back?: string;
  readonly on?: string;
}

export function Pager({ page, pages, href, speech, back, on }: PagerProps) {
  const { t } = speech;
  if (pages < 2) return null;
  return (
    <nav class="pager" aria-label={t.site.pages}>
      {page > 1 && (
        <a href={href(page - 1)} rel="prev">
          {back ?? t.corrections.newer}
        </a>
      )}
      <span>{`${t.corrections.page(String(page))} / ${pages}`}</span>
      {page < pages && (
        <a href={href(page + 1)} rel="next">
          {on ?? t.corrections.older}
        </a>
      )}
    </nav>
  );
}
