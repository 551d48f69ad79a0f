import { languages, registry } from '@esep/domain';
import { problemTexts } from '@esep/http';
import { expect, it } from 'vitest';
import { apiPage } from './api-page.ts';

it.each(languages)(
  'the readable page in %s shows every kind and every problem, without inline script or style',
  async (language) => {
    const page = String(await apiPage(registry, language));
    for (const name of registry.kinds.keys()) expect(page).toContain(`id="kind-${name}"`);
    for (const code of Object.keys(problemTexts)) expect(page).toContain(`id="${code}"`);
    expect(page).toContain(registry.kinds.get('meeting.held')?.title[language]);
    expect(page).toContain('<code>GET /api/v1/{council}/boards/{board}</code>');
    expect(page).toContain('<code>POST /api/v1/{council}/appeals/{appeal}/case/erase</code>');
    expect(page).not.toMatch(/<script|<style| style=| on\w+=/);
  },
);
