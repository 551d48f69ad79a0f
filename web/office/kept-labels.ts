import type { FieldLabel, Language } from '@esep/domain';
import { accountWords } from './accounts/words.ts';
import { caseWords } from './appeals/case-words.ts';
import { appealListWords } from './appeals/words.ts';
import { fridayWords } from './friday/words.ts';
import { keptWords } from './kept-words.ts';
import { formWords, nestedLabels } from './registers/form-words.ts';
import { settingsWords } from './settings/words.ts';

type Labels = Readonly<Record<string, string>>;
type KindFields = Readonly<Record<string, FieldLabel>>;

/** What forms send beside what a person typed: ids, versions, which button was pressed. */
const unseen = new Set([
  ...['id', 'key', 'form', 'version', 'after', 'turn', 'back', 'do', 'kind', 'query', 'only', 'at', 'again'],
  ...['propose', 'tap', 'step', 'part', 'edition', 'entry', 'period', 'criterion', 'cards'],
]);

/** The label that a field has in the form of this address; undefined for what is no field of a person's. */
type KeptLabel = (name: string) => string | undefined;

/**
 * Labels of a form's fields by their names, in the words of the form itself; `fields` are those of the kind whose entry it makes. A
 * field that no form here knows is called just that, and never by the name it is sent under.
 */
export function keptLabels(language: Language, path: string, fields: KindFields = {}): KeptLabel {
  const own = labelsAt.find(([at]) => at.test(path))?.[1](language) ?? {};
  const common = keptWords[language].fields;
  const words = (name: string) => own[name] ?? (Object.hasOwn(common, name) ? common[name] : undefined);
  return (name) => {
    if (name.startsWith('f.')) return ofKind(language, name.slice(2), fields);
    // `reason-17` of the seventeenth, `extended-reason` of one step of several.
    const known = words(name) ?? words(name.replace(/^[a-z]+-/, '')) ?? words(name.replace(/-.*$/s, ''));
    return known ?? (unseen.has(name) ? undefined : keptWords[language].other);
  };
}

function ofKind(language: Language, path: string, fields: KindFields): string {
  const [first = '', ...rest] = path.split('.').filter((part) => !/^\d+$/.test(part));
  const label = fields[first]?.label ?? nestedLabels[first];
  const inner = rest.map((part) => nestedLabels[part]?.[language]).filter(Boolean);
  return [label?.[language] ?? keptWords[language].other, ...inner].join(': ');
}

const labelsAt: readonly (readonly [RegExp, (language: Language) => Labels])[] = [
  [/^\/appeals\/(?:new|find|[^/]+\/(?:amend|open))$/, appealLabels],
  [/^\/appeals\/[^/]+\/(?:steps|notes|erase)$/, caseLabels],
  [
    /^\/(?:forms|registers)\//,
    (language) => ({ on: formWords[language].on, reason: formWords[language].reason }),
  ],
  [
    /^\/settings$/,
    (language) => {
      const { kinds, changes, officeName, reason } = settingsWords[language];
      return { kind: kinds, changes, 'name-kk': officeName.kk, 'name-ru': officeName.ru, reason };
    },
  ],
  [
    /^\/accounts$/,
    (language) => {
      const { name, login, role, deputy } = accountWords[language];
      return { name, login, role, deputy };
    },
  ],
  [/^\/receptions\//, receptionLabels],
];

function appealLabels(language: Language): Labels {
  const { form, number, topic, district, channel } = appealListWords[language];
  const { name, phone, iin, address, eOtinish, text, language: answerLanguage } = form;
  const citizen = { name, phone, iin, address, eOtinish, text, answerLanguage };
  return { ...citizen, number, topic, district, channel, deputy: form.assignTo, receivedOn: form.receivedOn };
}

function caseLabels(language: Language): Labels {
  const words = caseWords[language];
  return {
    ...{ on: words.on, until: words.until, reason: words.reason, to: words.forwardTo },
    ...{ note: words.answerNote, template: words.do['appeal.marked'] },
    ...{ deputy: appealListWords[language].deputy, why: words.erase.why },
  };
}

function receptionLabels(language: Language): Labels {
  const { day, deputy, from, to, place, reason, outcome, visitors, note } = fridayWords[language];
  return { on: day, deputy, from, to, place, reason, outcome, visitors, note };
}
