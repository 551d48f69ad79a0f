import { createHash } from 'node:crypto';
import { type GivenText, given, type Language } from '@esep/domain';
import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { renderSVG } from 'uqr';
import { words } from './words.ts';

export interface CardsInput {
  readonly council: GivenText;
  /** In this order on each card. */
  readonly languages: readonly Language[];
  readonly baseUrl: string;
  /** As printed, `XXXX-XXXX-XXXX-XXXX-X`. */
  readonly codes: readonly string[];
  readonly demonstration: boolean;
}

/** Three languages of readable size take so much room; two leave room for eight cards. */
const perSheetOf = (languages: readonly Language[]) => (languages.length > 2 ? 6 : 8);

const style = `
@page { size: A4; margin: 0 }
* { box-sizing: border-box; margin: 0 }
body { font: 7.5pt/1.3 "Noto Sans", sans-serif; color: #000; background: #fff }
.sheet { position: relative; width: 210mm; height: 297mm; padding: 9mm 5mm; display: grid;
  grid-template: repeat(3, 93mm) / repeat(2, 100mm); break-after: page }
.sheet-8 { grid-template-rows: repeat(4, 69.75mm) }
.sheet:last-child { break-after: auto }
.label { position: absolute; top: 4mm; inset-inline: 10mm; font-size: 8pt }
.card { padding: 4mm 5mm; outline: 0.2mm dashed #999; display: grid; grid-template: auto minmax(0, 1fr) auto / 30mm 1fr;
  gap: 2mm 4mm; overflow: hidden }
.sheet-8 .card { padding: 3mm 5mm; row-gap: 1mm }
.council { grid-column: 1 / -1; font-size: 8.5pt; font-weight: 600; border-bottom: 0.3mm solid #000; padding-bottom: 1.5mm }
.qr { padding-top: 2mm }
.text { overflow: hidden }
.qr svg { display: block; width: 30mm; height: 30mm }
.call { font-weight: 600; font-size: 9.5pt; line-height: 1.2 }
.text p + p { margin-top: 0.6mm }
.text div + div { margin-top: 1.8mm }
.typed { grid-column: 1 / -1; text-align: center }
.address { font-size: 9pt; font-weight: 600; overflow-wrap: anywhere; margin-bottom: 1mm }
.code { font: 600 14pt/1.2 "Noto Sans Mono", ui-monospace, monospace; letter-spacing: 0.04em }
.demo { font-weight: 600 }
.told { max-width: 210mm; margin: 5mm auto 0; padding: 4mm 5mm; background: #fff; font-size: 11pt }
@media screen { body { background: #ddd } .sheet { background: #fff; margin: 5mm auto } }
@media print { .told { display: none } }
`;

/**
 * A page to print on A4, six or eight cards a sheet, alike but for the code. The code stands after `#` in the QR link: browsers do
 * not send that part, and opening the link spends nothing.
 */
export function renderCards({ codes, ...input }: CardsInput): string {
  return page(input, [{ codes }]);
}

/** The cards of one reception: sheets of their own, with the label in the margin that is cut off. */
export interface CardBatch {
  readonly label?: string;
  readonly codes: readonly string[];
}

export interface CardSheets extends Omit<CardsInput, 'codes'> {
  readonly batches: readonly CardBatch[];
  /** What could not be issued: told on the screen, not on paper. */
  readonly failures: readonly { readonly name: string; readonly problem: string }[];
  /** Opens the browser's print window. */
  readonly script?: string | undefined;
  readonly told: string;
}

/** The sheets as an answer of the site: the page, and the policy under which its only style may stand in it. */
export function renderCardSheets({ batches, failures, script, told, ...input }: CardSheets) {
  const hash = createHash('sha256').update(style).digest('base64');
  const notes = (
    <div class="told">
      <p>{told}</p>
      {failures.map(({ name, problem }) => (
        <p role="alert">
          {name}: {problem}
        </p>
      ))}
    </div>
  );
  const csp = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'sha256-${hash}'`,
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  return { html: page(input, batches, notes, script), csp };
}

function page(
  input: Omit<CardsInput, 'codes'>,
  batches: readonly CardBatch[],
  notes?: Child,
  script?: string,
): string {
  const { languages } = input;
  const [first = 'kk'] = languages;
  const perSheet = perSheetOf(languages);
  const html = (
    <html lang={first}>
      <head>
        <meta charset="utf-8" />
        <title>{words[first].card.call}</title>
        <meta name="robots" content="noindex" />
        <style>{raw(style)}</style>
        {script && <script type="module" src={script} />}
      </head>
      <body>
        {notes}
        {batches.flatMap(({ label, codes }) =>
          Array.from({ length: Math.ceil(codes.length / perSheet) }, (_, i) => (
            <section class={perSheet === 8 ? 'sheet sheet-8' : 'sheet'}>
              {label && <p class="label">{label}</p>}
              {codes.slice(i * perSheet, (i + 1) * perSheet).map((code) => (
                <Card {...input} code={code} />
              ))}
            </section>
          )),
        )}
      </body>
    </html>
  );
  return `<!doctype html>${html}`;
}

function Card({
  council,
  languages,
  baseUrl,
  demonstration,
  code,
}: Omit<CardsInput, 'codes'> & { readonly code: string }) {
  const address = `${baseUrl}/feedback`;
  return (
    <article class="card">
      <p class="council">
        {given(council, languages[0] ?? 'kk')}
        {demonstration && <span class="demo"> · DEMO</span>}
      </p>
      <div class="qr" aria-hidden="true">
        {raw(renderSVG(`${address}#${code.replaceAll('-', '')}`, { ecc: 'M', border: 0 }))}
      </div>
      <div class="text">
        {languages.map((language) => (
          <div lang={language}>
            <p class="call">{words[language].card.call}</p>
            <p>
              {words[language].card.how} {words[language].card.or}
            </p>
            <p>{words[language].card.secret}</p>
          </div>
        ))}
      </div>
      <div class="typed">
        <p class="address">{address.replace(/^https?:\/\//, '')}</p>
        <p class="code">{code}</p>
      </div>
    </article>
  );
}
