import { type AttributePath, type MatchRule, type Normaliser, normalisers } from '@fanfare/shared';
import { Equal, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { AttributeField } from '../../inspector/AttributeField.tsx';
import { Elsewhere } from '../../inspector/Elsewhere.tsx';
import { problemAt } from '../../inspector/problem-at.ts';
import { resolvePath } from '../../rule-builder/attribute-choices.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Select } from '../../ui/Select.tsx';
import type { MatchSides } from './match-sides.ts';

export interface MatchRuleFieldsProps<Rule extends MatchRule> {
  readonly rule: Rule;
  readonly sides: MatchSides;
  /** What the rule is part of, for those who hear it. */
  readonly list: string;
  readonly position: number;
  readonly field: string;
  readonly onChange: (rule: Rule) => void;
  readonly onRemove: () => void;
}

/** One pair of attributes, and how their values are compared. */
export function MatchRuleFields<Rule extends MatchRule>(props: MatchRuleFieldsProps<Rule>) {
  const { t } = useTranslation('reconciliation');
  const { rule, sides, list, position, field, onChange, onRemove } = props;
  const { catalog, source, target, problems, readOnly } = sides;
  const change = (part: Partial<MatchRule>) => onChange(suited({ ...rule, ...part }, sides));
  const normaliseProblem = problemAt(problems, `${field}/normalise`);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-1">
      <div className="flex items-start gap-1">
        <AttributeField
          label={t('ruleSource', { list, position })}
          value={rule.source}
          error={problemAt(problems, `${field}/source`)}
          onChange={(path) => change({ source: path })}
          {...{ catalog, table: source, readOnly }}
        />
        <Icon of={Equal} size={14} className="mt-2.5 flex-none text-text-subtle" />
        <Elsewhere>
          <AttributeField
            label={t('ruleTarget', { list, position })}
            value={rule.target}
            error={problemAt(problems, `${field}/target`)}
            onChange={(path) => change({ target: path })}
            {...{ catalog, table: target, readOnly }}
          />
        </Elsewhere>
        {readOnly ? null : <IconButton icon={Trash2} name={t('removeRule', { list, position })} onClick={onRemove} />}
      </div>
      {isText(sides, target, rule.target) || rule.normalise !== 'none' ? (
        <Select<Normaliser>
          label={t('ruleNormalise', { list, position })}
          hideLabel
          size="sm"
          value={rule.normalise}
          disabled={readOnly}
          error={normaliseProblem}
          onValueChange={(normalise) => onChange({ ...rule, normalise })}
          options={normalisers.map((value) => ({ value, label: t(`normaliser.${value}`) }))}
        />
      ) : null}
    </div>
  );
}

function isText({ catalog }: MatchSides, table: string | undefined, path: AttributePath | null): boolean {
  return table !== undefined && path !== null && resolvePath(catalog, table, path)?.column.type === 'text';
}

/** A rule whose target is no text any more is compared as it is. */
function suited<Rule extends MatchRule>(rule: Rule, { catalog, target }: MatchSides): Rule {
  if (rule.normalise === 'none' || rule.target === null || target === undefined) return rule;
  const type = resolvePath(catalog, target, rule.target)?.column.type;
  return type === undefined || type === 'text' ? rule : { ...rule, normalise: 'none' };
}
