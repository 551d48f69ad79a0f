import type { Speech } from '../locales/speech.ts';
import type { ChangeRow } from '../views/entry.ts';
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

/** What a correction changes, field by field. */
export function ChangeTable({
  rows,
  speech,
}: {
  readonly rows: readonly ChangeRow[];
  readonly speech: Speech;
}) {
  const { entry } = speech.t;
  return (
    <table class="diff">
      <thead>
        <tr>
          <th scope="col">{entry.field}</th>
          <th scope="col">{entry.before}</th>
          <th scope="col">{entry.after}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, before, after }) => (
          <tr>
            <th scope="row">{label}</th>
            <td>{before && <ShownValue value={before} />}</td>
            <td>{after && <ShownValue value={after} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
