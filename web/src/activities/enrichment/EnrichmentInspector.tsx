import type { EnrichmentConfig, EnrichmentEntry, EnrichmentKind } from '@fanfare/shared';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { moved } from '../../inspector/list-edit.ts';
import { PrimaryField } from '../../inspector/PrimaryField.tsx';
import { problemAt } from '../../inspector/problem-at.ts';
import { Section } from '../../inspector/Section.tsx';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import type { InspectorProps } from '../inspector-props.ts';
import { EntryCard } from './EntryCard.tsx';
import { useEnrichmentRows } from './enrichment-rows.ts';
import { freshEntry } from './fresh-entry.ts';

const KINDS = ['attribute', 'formula', 'aggregate', 'rows', 'join'] as const satisfies readonly EnrichmentKind[];

/** What is added to each row, entry by entry. */
export function EnrichmentInspector(props: InspectorProps<EnrichmentConfig>) {
  const { t } = useTranslation('targeting');
  const { config, onChange, readOnly, inbound, problems } = props;
  const { columns } = config;
  const rows = useEnrichmentRows(props);
  const set = (next: EnrichmentEntry[], gesture?: string) => onChange({ ...config, columns: next }, gesture);
  return (
    <>
      {inbound.length < 2 && config.primary === null ? null : (
        <PrimaryField
          inbound={inbound}
          value={config.primary}
          error={problemAt(problems, 'primary')}
          help={t('primaryEnrich')}
          readOnly={readOnly}
          onChange={(primary) => onChange({ ...config, primary })}
        />
      )}
      <Section title={t('entries')} help={t('entriesHelp')}>
        {rows.map((seen, index) => {
          const entry = columns[index];
          return entry === undefined ? null : (
            <EntryCard
              key={index}
              position={index + 1}
              entry={entry}
              inspector={props}
              rows={seen}
              field={`columns/${index}`}
              onChange={(next, gesture) => set(columns.with(index, next), gesture && `${index} ${gesture}`)}
              onMove={(by) => set(moved(columns, index, by))}
              onRemove={() => set(columns.toSpliced(index, 1))}
            />
          );
        })}
        {readOnly ? null : (
          <div className="justify-self-start">
            <Menu
              trigger={
                <Button size="sm" icon={Plus}>
                  {t('addEntry')}
                </Button>
              }
              entries={KINDS.map((kind) => ({
                id: kind,
                label: t(`entryHelp.${kind}`),
                onSelect: () => set([...columns, freshEntry(kind)]),
              }))}
            />
          </div>
        )}
      </Section>
    </>
  );
}
