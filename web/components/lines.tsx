import type { LineView } from '../views/lines.ts';

/** What happened, newest first; each line leads to its entries. */
export function LineList({ lines }: { readonly lines: readonly LineView[] }) {
  return (
    <ol class="lines">
      {lines.map(({ on, date, subject, moved, seqs }) => (
        <li>
          <time datetime={on}>{date}</time>
          <span class="line-what">
            <span class="line-subject">{subject}</span>
            <span class="line-moved">{moved.join('; ')}</span>
          </span>
          <span class="line-entries">
            {seqs.map(({ seq, href }) => (
              <a href={href}>{`№ ${seq}`}</a>
            ))}
          </span>
        </li>
      ))}
    </ol>
  );
}
