import type { Language, Text } from '@esep/domain';
import { changesThatWait, type DeskSettings, defaultDeskSettings } from '@esep/staff';
import { Notice } from '../../components/forms.tsx';
import { speechIn } from '../../locales/speech.ts';
import { Csrf, type OfficePage } from '../frame.tsx';
import { SelectField, SheetScroll, Submit, TextField } from '../parts.tsx';
import { personView } from '../second/proposal-view.ts';
import { officeWords } from '../words.ts';
import { settingsWords } from './words.ts';

export type SettingsFault = 'reasonMissing' | 'unknownKind' | 'tooLong' | 'stale';

export interface SettingsPageView {
  readonly csrf: string;
  readonly self: string;
  readonly timeZone: string;
  readonly settings: DeskSettings;
  readonly version: number;
  /** Kinds that may be made to wait, by the part of the office that they belong to. */
  readonly groups: readonly {
    readonly area: string;
    readonly kinds: readonly { readonly name: string; readonly title: Text }[];
  }[];
  readonly reason: string;
  readonly faults: Readonly<
    Partial<Record<'reason' | 'kinds' | 'name-kk' | 'name-ru' | 'form', SettingsFault>>
  >;
}

/** What the administrator sets, with why it is recommended and who changed it. */
export function settingsPage(language: Language, view: SettingsPageView): OfficePage {
  const words = settingsWords[language];
  const { settings, faults } = view;
  const said = (of: keyof SettingsPageView['faults']) => {
    const fault = faults[of];
    return fault && words[fault];
  };
  return {
    title: officeWords[language].items.settings,
    item: 'settings',
    help: 'settings',
    body: (
      <>
        <form method="post" action={`/${language}/office/settings`} class="settings" novalidate>
          <Csrf csrf={view.csrf} />
          <input type="hidden" name="version" value={String(view.version)} />
          {faults.form && <Notice tone="wrong">{said('form')}</Notice>}
          <h2>{words.second}</h2>
          <p class="lead">{words.secondLead}</p>
          {faults.kinds && <Notice tone="wrong">{said('kinds')}</Notice>}
          <Kinds language={language} view={view} />
          <div class="fields">
            <SelectField
              name="changes"
              label={words.changes}
              help={words.changesHelp}
              value={settings.changes}
              choices={changesThatWait.map((value) => ({ value, label: words.changesChoices[value] }))}
              whole
            />
          </div>
          <h2>{words.office}</h2>
          <p class="lead">{words.officeLead}</p>
          <div class="fields">
            {(['kk', 'ru'] as const).map((one) => (
              <TextField
                name={`name-${one}`}
                label={words.officeName[one]}
                value={settings.officeName[one]}
                error={said(`name-${one}`)}
                maxlength={200}
                whole
              />
            ))}
          </div>
          <div class="fields">
            <TextField
              name="reason"
              label={words.reason}
              help={words.reasonHelp}
              value={view.reason}
              error={said('reason')}
              maxlength={200}
              required
              whole
            />
          </div>
          <div class="actions">
            <Submit>{officeWords[language].save}</Submit>
          </div>
        </form>
        <Log language={language} view={view} />
      </>
    ),
  };
}

interface PartProps {
  readonly language: Language;
  readonly view: SettingsPageView;
}

function Kinds({ language, view: { groups, settings } }: PartProps) {
  const words = settingsWords[language];
  return (
    <fieldset class="kinds">
      <legend>{words.kinds}</legend>
      {groups.map(({ area, kinds }) => (
        <div class="kinds-area">
          <h3>{words.areas[area]}</h3>
          {kinds.map(({ name, title }) => (
            <label>
              <input
                type="checkbox"
                name="kind"
                value={name}
                checked={settings.secondPerson.includes(name)}
              />{' '}
              <span>
                {title[language]}
                {defaultDeskSettings.secondPerson.includes(name) && (
                  <span class="soft"> · {words.recommended}</span>
                )}
                {words.why[name] && <span class="kinds-why">{words.why[name]}</span>}
              </span>
            </label>
          ))}
        </div>
      ))}
    </fieldset>
  );
}

function Log({ language, view: { settings, self, timeZone } }: PartProps) {
  const words = settingsWords[language];
  const { f } = speechIn(language, timeZone);
  if (settings.log.length === 0) return null;
  return (
    <section aria-labelledby="log">
      <h2 id="log">{words.log}</h2>
      <SheetScroll label={words.log}>
        <table class="sheet">
          <thead>
            <tr>
              <th scope="col">{words.when}</th>
              <th scope="col">{words.who}</th>
              <th scope="col">{words.reason}</th>
            </tr>
          </thead>
          <tbody>
            {settings.log.map(({ at, by, reason }) => (
              <tr>
                <td>{f.instant(at)}</td>
                <td>{personView(by, self, language)}</td>
                <td>{reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </SheetScroll>
    </section>
  );
}
