import type { Language } from '@esep/domain';
import { exportWords } from './words.ts';

/** What something can be taken out as; `print` is a page. */
export const exportForms = ['xlsx', 'csv', 'csv-semicolon', 'print'] as const;
export type ExportForm = (typeof exportForms)[number];

export function isExportForm(value: string | undefined): value is ExportForm {
  return (exportForms as readonly (string | undefined)[]).includes(value);
}

interface SheetLinksProps {
  readonly language: Language;
  /** A whole address, which may have a query; `as` is added to it. */
  readonly href: string;
  /** What is taken out, for those who hear the page. */
  readonly what: string;
  /** Left out, all of them. */
  readonly forms?: readonly ExportForm[];
}

/** `Excel · CSV · CSV (;) · Print`, for any page whose rows can be taken out. */
export function SheetLinks({ language, href, what, forms = exportForms }: SheetLinksProps) {
  const words = exportWords[language];
  const labels = { xlsx: words.excel, csv: words.csv, 'csv-semicolon': words.csvExcel, print: words.print };
  return (
    <ul class="sheet-links no-print">
      {forms.map((form) => (
        <li>
          <a
            href={`${href}${href.includes('?') ? '&' : '?'}as=${form}`}
            aria-label={words.as(labels[form], what)}
          >
            {labels[form]}
          </a>
        </li>
      ))}
    </ul>
  );
}
