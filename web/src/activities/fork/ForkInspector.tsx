import { type ForkConfig, textLimits } from '@fanfare/shared';
import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { problemAt } from '../../inspector/problem-at.ts';
import { Section } from '../../inspector/Section.tsx';
import { AddButton } from '../../ui/AddButton.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { InspectorProps } from '../inspector-props.ts';

/** Names of the branches that run in parallel. */
export function ForkInspector({ config, onChange, readOnly, draw, problems }: InspectorProps<ForkConfig>) {
  const { t } = useTranslation('inspector');
  const { branches } = config;
  return (
    <Section title={t('branches')}>
      {branches.map((branch, index) => (
        <div key={branch.id} className="flex items-start gap-1.5">
          <TextField
            label={t('branchName', { position: index + 1 })}
            hideLabel
            className="flex-1"
            value={branch.label}
            maxLength={textLimits.label}
            error={problemAt(problems, `branches/${index}/label`)}
            disabled={readOnly}
            onValueChange={(label) =>
              onChange({ branches: branches.with(index, { ...branch, label }) }, `label ${branch.id}`)
            }
          />
          {readOnly ? null : (
            <IconButton
              icon={Trash2}
              name={t('removeBranch', { label: branch.label })}
              disabled={branches.length <= 1}
              onClick={() => onChange({ branches: branches.toSpliced(index, 1) })}
            />
          )}
        </div>
      ))}
      {readOnly ? null : (
        <AddButton
          onClick={() =>
            onChange({
              branches: [...branches, { id: draw.id(), label: t('newBranch', { position: branches.length + 1 }) }],
            })
          }
        >
          {t('addBranch')}
        </AddButton>
      )}
    </Section>
  );
}
