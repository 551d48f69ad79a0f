import type { Language } from '@esep/domain';
import { describedBy, Labelled } from '../parts.tsx';
import { uploadWords } from '../upload-words.ts';
import type { ScanLimits } from './scan-limits.ts';
import { appealListWords } from './words.ts';

interface ScansFieldProps {
  readonly language: Language;
  readonly limits: ScanLimits;
  readonly error?: string | undefined;
  readonly required?: boolean;
}

/** Several files at once; what they are is told by their content when they arrive. */
export function ScansField({ language, limits, error, required }: ScansFieldProps) {
  const { scans: label, scansHelp } = appealListWords[language].form;
  const all = { name: 'scans', label, help: scansHelp(limits), error };
  return (
    <Labelled {...all}>
      <input
        id="scans"
        name="scans"
        type="file"
        multiple
        required={required}
        accept=".pdf,.jpg,.jpeg,.png,.heic,.webp,.docx"
        data-most={String(limits.togetherMb * 1_000_000)}
        data-too-large={uploadWords[language].scansTooLarge(limits.togetherMb)}
        {...describedBy(all)}
      />
    </Labelled>
  );
}
