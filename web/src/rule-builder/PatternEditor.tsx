import { patternProblem } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { TextField } from '../ui/TextField.tsx';
import { say } from '../i18n/speak.ts';

export interface PatternEditorProps {
  readonly label: string;
  readonly pattern: string;
  readonly onChange: (pattern: string) => void;
}

const EXAMPLES = [
  { pattern: '^A', about: 'start' },
  { pattern: '^[0-9]{5}$', about: 'digits' },
  { pattern: 'shoe|boot', about: 'either' },
  { pattern: '\\.com$', about: 'end' },
  { pattern: '\\bsale\\b', about: 'word' },
] as const;

/** A pattern of text, checked while it is typed, with examples that can be taken. */
export function PatternEditor({ label, pattern, onChange }: PatternEditorProps) {
  const { t } = useTranslation('conditions');
  const wrong = pattern === '' ? undefined : patternProblem(pattern);
  return (
    <div className="grid gap-2">
      <TextField
        label={label}
        value={pattern}
        onValueChange={onChange}
        spellCheck={false}
        autoComplete="off"
        help={t('pattern.help')}
        error={wrong && t('pattern.problem', { position: wrong.position, reason: say(wrong.reason) })}
        className="[&_input]:font-mono"
      />
      <ul aria-label={t('pattern.examples')} className="grid gap-0.5">
        {EXAMPLES.map((example) => (
          <li key={example.pattern}>
            <button
              type="button"
              onClick={() => onChange(example.pattern)}
              className="flex min-h-6 w-full items-center gap-2 rounded-sm px-1 text-left hover:bg-hover"
            >
              <code className="w-24 flex-none text-accent-text">{example.pattern}</code>
              <span className="text-text-muted">{t(`pattern.about.${example.about}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
