import type { Language } from '@esep/domain';
import type { ColumnsView } from './view.ts';
import { sheetWords } from './words.ts';

/** Names that no list knows for sure, each asked once. */
export function Doubts({ view, language }: { readonly view: ColumnsView; readonly language: Language }) {
  const words = sheetWords[language];
  return (
    <section id="doubts">
      <h2>{words.doubts}</h2>
      <p class="soft small">{words.doubtsLead}</p>
      <div class="sheet-scroll">
        <table class="sheet sheets-doubts">
          <caption class="hidden">{words.doubts}</caption>
          <tbody>
            {view.doubts.map((doubt) => (
              <tr>
                <th scope="row">{doubt.text}</th>
                <td class="soft">{words.inRows(doubt.rows)}</td>
                <td class="field">
                  <select name={doubt.name} aria-label={doubt.text}>
                    <option value="">{words.notAnswered}</option>
                    <option value={view.nobody} selected={doubt.value === view.nobody}>
                      {words.nobody}
                    </option>
                    {doubt.near.length > 0 && (
                      <optgroup label={words.near}>
                        {doubt.near.map(({ value, label }) => (
                          <option value={value} selected={value === doubt.value}>
                            {label}
                          </option>
                        ))}
                      </optgroup>
                    )}
                    <optgroup label={words.all}>
                      {(view.lists[doubt.list] ?? [])
                        .filter(({ value }) => !doubt.near.some((one) => one.value === value))
                        .map(({ value, label }) => (
                          <option value={value} selected={value === doubt.value}>
                            {label}
                          </option>
                        ))}
                    </optgroup>
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
