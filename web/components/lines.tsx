import type { Child } from 'hono/jsx';
import type { LineView } from '../views/lines.ts';

interface LinesProps {
  readonly lines: readonly LineView[];
  /** What stands behind the entries of a line: how to dispute it, for the deputy. */
  readonly say?: ((line: LineView) => Child) | undefined;
}

/** What happened, newest first; each line leads to its entries. */
export function LineList({ lines, say }: LinesProps) {
  return (
    <ol class="lines">
      {lines.map((line) => (
        <li>
          <time datetime={line.on}>{line.date}</time>
          <span class="line-what">
            <span class="line-subject">{line.subject}</span>
            <span class="line-moved">{line.moved.join('; ')}</span>
          </span>
          <span class="line-entries">
            {line.seqs.map(({ seq, href }) => (
              <a href={href}>{`№ ${seq}`}</a>
            ))}
            {say?.(line)}
          </span>
        </li>
      ))}
    </ol>
  );
}
