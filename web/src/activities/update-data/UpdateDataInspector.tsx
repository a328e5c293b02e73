import { type ColumnChange, findTable, type UpdateDataConfig } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { inboundTable } from '../../inspector/AttributeField.tsx';
import { problemAt } from '../../inspector/problem-at.ts';
import { Section } from '../../inspector/Section.tsx';
import { AddButton } from '../../ui/AddButton.tsx';
import type { InspectorProps } from '../inspector-props.ts';
import { ChangeEditor } from './ChangeEditor.tsx';

/** The columns that are changed, and to what. */
export function UpdateDataInspector(props: InspectorProps<UpdateDataConfig>) {
  const { t } = useTranslation('flow');
  const { config, onChange, readOnly, catalog, inbound, problems, timeZone, variables } = props;
  const { changes } = config;
  const table = findTable(catalog, inboundTable(catalog, inbound) ?? '');
  const none = problemAt(problems, 'changes');
  if (!table) return <p className="text-xs text-text-subtle">{t('update.unknown')}</p>;
  const fresh: ColumnChange = { kind: 'set', column: null, value: '' };
  return (
    <>
      <Section title={t('update.changes')} help={t('update.note')}>
        {changes.map((change, index) => (
          <ChangeEditor
            key={`change ${index}`}
            position={index + 1}
            field={`changes/${index}`}
            {...{ change, table, catalog, timeZone, variables, readOnly, problems }}
            taken={changes.flatMap(({ column }, at) => (column === null || at === index ? [] : column))}
            onChange={(next, gesture) =>
              onChange({ changes: changes.with(index, next) }, gesture && `change ${index} ${gesture}`)
            }
            onRemove={() => onChange({ changes: changes.toSpliced(index, 1) })}
          />
        ))}
        {none === undefined ? null : <p className="text-xs text-danger-text">{none}</p>}
        {readOnly ? null : (
          <AddButton onClick={() => onChange({ changes: [...changes, fresh] })}>{t('update.addChange')}</AddButton>
        )}
      </Section>
    </>
  );
}
