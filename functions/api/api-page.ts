import type { AnyKind, FieldLabel, Language, Registry, Role, Text } from '@esep/domain';
import { fieldTexts, problemTexts } from '@esep/http';
import { html } from 'hono/html';
import { manifest } from '../manifest.ts';

const words = {
  title: { kk: '«Есеп» API', ru: 'API «Есеп»', en: 'Esep API' },
  lead: {
    kk: 'Мәслихат аппараты мен қосылған жүйелер жазбаларды осы мекенжайларға жібереді; ашық деректерді кез келген адам оқи алады.',
    ru: 'По этим адресам аппарат маслихата и подключённые системы передают записи; открытые данные может читать каждый.',
    en: 'The maslikhat’s office and connected systems send entries to these addresses; anyone may read the open data.',
  },
  machine: { kk: 'Машинаға арналған сипаттама', ru: 'Описание для машин', en: 'Description for machines' },
  post: { kk: 'Жазба жіберу', ru: 'Передать запись', en: 'Send an entry' },
  postHelp: {
    kk: 'Кілт Authorization HTTP тақырыбында, id Idempotency-Key тақырыбында беріледі. 201 — жазылды, 200 — бұрын жазылған, 409 — id басқа мазмұнға берілген.',
    ru: 'Ключ — в заголовке Authorization, id — в Idempotency-Key. 201 — записано, 200 — уже было записано, 409 — id занят другим содержанием.',
    en: 'The token goes in Authorization, the id in Idempotency-Key. 201: recorded; 200: recorded before; 409: the id is taken by other content.',
  },
  kinds: { kk: 'Жазба түрлері', ru: 'Виды записей', en: 'Kinds of entries' },
  roles: { kk: 'Кім жазады', ru: 'Кто записывает', en: 'Recorded by' },
  example: { kk: 'Мысал', ru: 'Пример', en: 'Example' },
  read: { kk: 'Ашық деректер', ru: 'Открытые данные', en: 'Open data' },
  problems: { kk: 'Қателер', ru: 'Ошибки', en: 'Errors' },
  fields: { kk: 'Өріс қателері', ru: 'Ошибки полей', en: 'Field errors' },
} satisfies Record<string, Text>;

/** Every address below `/api/v1`, as the manifest has it. */
function addresses(method: 'GET' | 'POST'): readonly string[] {
  return manifest
    .flatMap(({ trigger }) => (trigger.on === 'request' ? trigger.routes : []))
    .filter((route) => route.method === method && route.path.startsWith('/api/v1'))
    .map(({ path }) => path.replace(/:(\w+)/g, '{$1}'));
}

const roles: Readonly<Record<Role, Text>> = {
  office: { kk: 'мәслихат аппараты', ru: 'аппарат маслихата', en: 'the maslikhat’s office' },
  deputy: { kk: 'депутат', ru: 'депутат', en: 'a deputy' },
  connector: { kk: 'қосылған жүйе', ru: 'подключённая система', en: 'a connected system' },
  auditor: { kk: 'аудитор', ru: 'аудитор', en: 'an auditor' },
  system: { kk: '«Есеп» жүйесі', ru: 'система «Есеп»', en: 'Esep itself' },
};

export const apiPageTitle: Text = words.title;

/** The API as a page to read: how to post, every kind with an example, every address, every problem. */
export function apiPage(registry: Registry, language: Language) {
  const say = (text: Text) => text[language];
  const kinds = [...registry.kinds.values()];
  return html`<div class="api">
<h1>${say(words.title)}</h1>
<p class="lead">${say(words.lead)}</p>
<p>${say(words.machine)}: <a href="/api/openapi.json">OpenAPI 3.1</a></p>
<h2>${say(words.post)}</h2>
<p>${say(words.postHelp)}</p>
<ul>${addresses('POST').map((path) => html`<li><code>POST ${path}</code></li>`)}</ul>
<h2>${say(words.read)}</h2>
<ul>${addresses('GET').map((path) => html`<li><code>GET ${path}</code></li>`)}</ul>
<h2>${say(words.kinds)}</h2>
${kinds.map((kind) => kindSection(kind, language))}
<h2>${say(words.problems)}</h2>
<dl>${Object.entries(problemTexts).map(
    ([code, { status, title, remedy }]) =>
      html`<dt id="${code}"><code>${code}</code> ${status}: ${say(title)}</dt><dd>${say(remedy)}</dd>`,
  )}</dl>
<h2>${say(words.fields)}</h2>
<dl>${Object.entries(fieldTexts).map(([code, text]) => html`<dt><code>${code}</code></dt><dd>${say(text)}</dd>`)}</dl>
</div>`;
}

function kindSection(kind: AnyKind, language: Language) {
  const labels = Object.entries(kind.fields as Readonly<Record<string, FieldLabel>>);
  const { occurredOn, body } = kind.example;
  return html`<section id="kind-${kind.name}">
<h3><code>${kind.name}</code> ${kind.title[language]}</h3>
<p>${kind.help[language]}</p>
<p>${words.roles[language]}: ${kind.recordedBy.map((role) => roles[role][language]).join(', ')}</p>
<dl>${labels.map(
    ([name, { label, help }]) =>
      html`<dt><code>${name}</code></dt><dd>${label[language]}${help ? ` (${help[language]})` : ''}</dd>`,
  )}</dl>
<details><summary>${words.example[language]}</summary>
<pre><code>${JSON.stringify({ id: `example-${kind.name}`, occurredOn, body }, null, 2)}</code></pre></details>
</section>`;
}
