import type { Catalog, Problem, Survivor } from '@fanfare/shared';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { AttributeField } from '../../inspector/AttributeField.tsx';
import { moved } from '../../inspector/list-edit.ts';
import { problemAt } from '../../inspector/problem-at.ts';
import { Section } from '../../inspector/Section.tsx';
import { resolvePath } from '../../rule-builder/attribute-choices.ts';
import { ListEditor } from '../../rule-builder/ListEditor.tsx';
import { AddButton } from '../../ui/AddButton.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';

export interface SurvivorsProps {
  readonly survivors: readonly Survivor[];
  readonly catalog: Catalog;
  readonly table: string | undefined;
  readonly readOnly: boolean;
  readonly problems: readonly Problem[];
  readonly onChange: (survivors: Survivor[], gesture?: string) => void;
}

const KINDS = ['random', 'lowest', 'highest', 'filled', 'list'] as const;

/** The criteria that decide which of several duplicates stays, in order. */
export function Survivors({ survivors, catalog, table, readOnly, problems, onChange }: SurvivorsProps) {
  const { t } = useTranslation('inspector');
  const set = (index: number, next: Survivor, gesture?: string) =>
    onChange(
      survivors.map((one, at) => (at === index ? next : one)),
      gesture,
    );
  return (
    <Section title={t('survivors')} help={t('survivorsHelp')}>
      {survivors.map((survivor, index) => {
        const position = index + 1;
        const attribute = survivor.kind === 'random' ? null : survivor.attribute;
        const resolved = table !== undefined && attribute ? resolvePath(catalog, table, attribute) : undefined;
        return (
          <div key={index} className="grid grid-cols-[minmax(0,1fr)] gap-2 rounded-md border border-line p-2">
            <div className="flex items-center gap-1">
              <Select
                label={t('survivorName', { position })}
                hideLabel
                className="min-w-0 flex-1"
                value={survivor.kind}
                disabled={readOnly}
                onValueChange={(kind) => set(index, ofKind(kind, attribute))}
                options={KINDS.map((value) => ({ value, label: t(`survivor.${value}`) }))}
              />
              {readOnly ? null : (
                <>
                  <IconButton
                    icon={ArrowUp}
                    size="sm"
                    name={t('moveUp')}
                    onClick={() => onChange(moved(survivors, index, -1))}
                  />
                  <IconButton
                    icon={ArrowDown}
                    size="sm"
                    name={t('moveDown')}
                    onClick={() => onChange(moved(survivors, index, 1))}
                  />
                  <IconButton
                    icon={Trash2}
                    size="sm"
                    name={t('removeSurvivor', { position })}
                    onClick={() => onChange(survivors.filter((_, at) => at !== index))}
                  />
                </>
              )}
            </div>
            {survivor.kind === 'random' ? null : (
              <AttributeField
                label={t('survivorName', { position })}
                value={survivor.attribute}
                error={problemAt(problems, `survivors/${index}/attribute`)}
                onChange={(next) => set(index, { ...survivor, attribute: next })}
                {...{ catalog, table, readOnly }}
              />
            )}
            {survivor.kind === 'list' ? (
              <ListEditor
                values={survivor.values}
                type={resolved?.column.type ?? 'text'}
                source={resolved && { table: resolved.table, column: resolved.column }}
                onChange={(values) => set(index, { ...survivor, values: values.map(String) }, `values ${index}`)}
              />
            ) : null}
          </div>
        );
      })}
      {readOnly ? null : (
        <AddButton onClick={() => onChange([...survivors, { kind: 'highest', attribute: null }])}>
          {t('addSurvivor')}
        </AddButton>
      )}
    </Section>
  );
}

function ofKind(kind: Survivor['kind'], attribute: Extract<Survivor, { kind: 'lowest' }>['attribute']): Survivor {
  if (kind === 'random') return { kind };
  return kind === 'list' ? { kind, attribute, values: [] } : { kind, attribute };
}
