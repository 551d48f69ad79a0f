export { type Built, composeStacks } from './compose-stacks.ts';
export { readSettings, type Settings, SettingsError } from './settings.ts';
