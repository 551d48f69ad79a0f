import type { Language, RefusalParams, Text } from '@esep/domain';
import { fieldTexts } from './problems/fields.ts';
import { fill } from './texts.ts';

export function fieldText(code: string, language: Language, params: RefusalParams): string {
  const words = fieldTexts[code] ?? (fieldTexts['invalid_value'] as Text);
  return fill(words[language], params) ?? words[language].replaceAll(/\{\w+\}/g, '…');
}
