import type { Child } from 'hono/jsx';

interface PartProps {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  /** Said where there is nothing. */
  readonly empty: string;
  readonly tone?: 'wrong';
  readonly children?: Child;
}

/** A part of the page with how much there is in it. */
export function Part({ id, title, count, empty, tone, children }: PartProps) {
  const isEmpty = count === 0;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {title} <span class={tone && !isEmpty ? 'chip chip-wrong' : 'chip'}>{count}</span>
      </h2>
      {isEmpty && empty && <p class="soft">{empty}</p>}
      {(!isEmpty || !empty) && children}
    </section>
  );
}
