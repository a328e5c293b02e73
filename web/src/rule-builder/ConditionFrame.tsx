import type { Condition } from '@fanfare/shared';
import { OctagonAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../i18n/format.ts';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/Icon.tsx';
import { ConditionMenu } from './ConditionMenu.tsx';
import { conditionName } from './condition-name.ts';
import { useRule } from './rule-context.ts';
import type { RulePath } from './rule-edit.ts';

export interface ConditionFrameProps {
  readonly path: RulePath;
  readonly condition: Condition;
  /** Table whose rows the condition speaks of. */
  readonly table: string;
  /** How many conditions stand in the same list. */
  readonly siblings: number;
  /** The sentence. */
  readonly children: ReactNode;
  /** The conditions inside, below the sentence at full width. */
  readonly body: ReactNode;
}

/** The frame around a condition: its sentence, the people it finds alone, what is wrong, and what can be done with it. */
export function ConditionFrame({ path, condition, table, siblings, children, body }: ConditionFrameProps) {
  const { catalog, readOnly, problems } = useRule();
  const found = problems.get(path);
  const isGroup = condition.kind === 'group';
  return (
    <fieldset
      data-testid={`condition-${path}`}
      aria-label={conditionName(condition, table, catalog)}
      className={classNames(
        'min-w-0 rounded-md border p-1.5',
        lineOf(found),
        isGroup ? 'border-l-[3px] border-l-line-strong bg-sunken' : 'bg-surface',
        condition.disabled && 'border-dashed opacity-70',
      )}
    >
      <div className="flex items-start gap-1">
        <div className="min-w-0 flex-1 text-xs leading-6">{children}</div>
        <Alone path={path} condition={condition} />
        {readOnly ? null : <ConditionMenu path={path} condition={condition} siblings={siblings} />}
      </div>
      {body}
      {found?.map((problem) => (
        <p
          key={problem.code}
          className={classNames(
            'flex items-start gap-1 px-1 text-xs',
            problem.severity === 'error' ? 'text-danger-text' : 'text-warning-text',
          )}
        >
          <Icon of={problem.severity === 'error' ? OctagonAlert : TriangleAlert} size={13} className="mt-0.5" />
          <span className="min-w-0 wrap-anywhere">{problem.message}</span>
        </p>
      ))}
    </fieldset>
  );
}

function lineOf(found: readonly { readonly severity: string }[] | undefined): string {
  if (found === undefined) return 'border-line';
  return found.some((one) => one.severity === 'error') ? 'border-danger' : 'border-warning';
}

function Alone({ path, condition }: { readonly path: RulePath; readonly condition: Condition }) {
  const { t } = useTranslation('rule');
  const { alone } = useRule();
  if (condition.disabled) return <span className="pt-1 text-xs text-text-subtle">{t('off')}</span>;
  const count = alone.get(path);
  if (count === undefined) return null;
  const known = count !== null;
  return (
    <span
      className="tabular flex-none pt-1 pl-1 text-right text-xs text-text-muted"
      title={known ? t('aloneName', { people: formatCount(count) }) : t('aloneUnknown')}
    >
      {known ? formatCount(count) : '—'}
      <span className="sr-only">{known ? t('aloneName', { people: formatCount(count) }) : t('aloneUnknown')}</span>
    </span>
  );
}
