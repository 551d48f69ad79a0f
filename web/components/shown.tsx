import type { FieldView, Shown } from '../views/entry-values.ts';

/** A recorded value: text, a link, a list or a small table of its own. */
export function ShownValue({ value }: { readonly value: Shown }) {
  switch (value.form) {
    case 'text':
      return <span class={value.soft ? 'soft' : undefined}>{value.text}</span>;
    case 'link':
      return (
        <a href={value.href} rel="nofollow">
          {value.text}
        </a>
      );
    case 'list':
      return (
        <ul class="plain">
          {value.items.map((item) => (
            <li>
              <ShownValue value={item} />
            </li>
          ))}
        </ul>
      );
    case 'pairs':
      return <Fields fields={value.pairs} />;
  }
}

export function Fields({ fields }: { readonly fields: readonly FieldView[] }) {
  return (
    <dl class="fields">
      {fields.map(({ label, value }) => (
        <div>
          <dt>{label}</dt>
          <dd>
            <ShownValue value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
