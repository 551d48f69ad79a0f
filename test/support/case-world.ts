import { readAppeal } from '../../packages/intake/cases/citizen.ts';
import { isIin } from '../../packages/intake/cases/iin.ts';
import { registerAppeal } from '../../packages/intake/cases/register.ts';
import { createMemoryData, type Hooks } from './memory-store.ts';
import { council, founded } from './recorder-world.ts';

export const by = 'office/aigul';
export const person = {
  name: 'Сәуле Ертісқызы',
  phone: '8 (701) 123-45-67',
  address: 'Павлодар, Лермонтов көшесі, 1',
  iin: '910101350123',
  text: 'Аулада жарық жоқ, балалар қараңғыда жүр',
  eOtinish: 'zt-2026-00417',
  language: 'kk',
};
/** A check digit that fits, found by trying all ten. */
export const iin = (() => {
  const base = person.iin.slice(0, 11);
  return [...'0123456789'].map((digit) => base + digit).find(isIin) as string;
})();
export const asked = (more: object = {}) =>
  readAppeal({ channel: 'whatsapp', topic: 'roads-lighting', citizen: { ...person, iin }, ...more });
export const now = () => new Date('2026-03-20T05:00:00Z');

/** A founded council; the hooks begin to interfere once it is. */
export async function world(hooks: Hooks = {}) {
  let isReady = false;
  const data = createMemoryData();
  const faults: Hooks = {
    before: (operation) => (isReady ? hooks.before?.(operation) : undefined),
    after: (operation) => (isReady ? hooks.after?.(operation) : undefined),
  };
  const made = await founded({ data, faults, now });
  isReady = true;
  const deps = { vault: made.vault, recorder: made.recorder, now };
  return { ...made, data, deps };
}

export const register = (deps: Parameters<typeof registerAppeal>[0], more: object = {}, key = 'k-1') =>
  registerAppeal(deps, council, { asked: asked(more), key, by });
