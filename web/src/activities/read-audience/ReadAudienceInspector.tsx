import type { Audience, ReadAudienceConfig, ReadColumn } from '@fanfare/shared';
import { findDimension } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAudiences } from '../../audiences/use-audiences.ts';
import { freeName } from '../../inspector/free-name.ts';
import { NamedColumnFields } from '../../inspector/NamedColumnFields.tsx';
import { problemAt } from '../../inspector/problem-at.ts';
import { Section } from '../../inspector/Section.tsx';
import { inboundTable } from '../../inspector/AttributeField.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Combobox } from '../../ui/Combobox.tsx';
import { Switch } from '../../ui/Switch.tsx';
import type { InspectorProps } from '../inspector-props.ts';

/** Which audience comes in, and which of its columns are taken along. */
export function ReadAudienceInspector(props: InspectorProps<ReadAudienceConfig>) {
  const { t } = useTranslation(['audiences', 'inspector']);
  const { config, onChange, readOnly, problems, catalog } = props;
  const audiences = useAudiences();
  const chosen = config.audience === null ? undefined : audiences.get(config.audience);
  const unknown = config.audience !== null && !chosen ? [{ value: config.audience, label: config.audience }] : [];
  return (
    <>
      <Combobox
        label={t('read.audience')}
        placeholder={t('read.choose')}
        value={config.audience}
        disabled={readOnly}
        help={audiences.size === 0 ? t('read.none') : undefined}
        error={config.audience === null ? undefined : problemAt(problems, 'audience')}
        onValueChange={(audience) => onChange({ ...config, audience, columns: [] })}
        options={[
          ...unknown,
          ...[...audiences.values()].map((one) => ({
            value: one.id,
            label: one.label,
            detail: findDimension(catalog, one.dimension)?.label ?? one.dimension,
          })),
        ]}
      />
      {chosen ? (
        <>
          <Link to={`/audiences/${chosen.id}`} className="link text-xs">
            {t('read.open')}
          </Link>
          <Columns {...props} audience={chosen} />
        </>
      ) : null}
      <Switch
        checked={config.continueWhenEmpty}
        disabled={readOnly}
        label={t('inspector:continueWhenEmpty')}
        help={t('inspector:continueWhenEmptyHelp')}
        onCheckedChange={(continueWhenEmpty) => onChange({ ...config, continueWhenEmpty })}
      />
    </>
  );
}

/** What is stored with the members, to be ticked and named. */
function Columns(props: InspectorProps<ReadAudienceConfig> & { readonly audience: Audience }) {
  const { t } = useTranslation('audiences');
  const { audience, config, onChange, readOnly, problems, catalog } = props;
  const { columns } = config;
  const own = catalog.tables.find(({ name }) => name === inboundTable(catalog, [audience]))?.columns ?? [];
  const stored = [
    ...audience.columns,
    ...columns.filter(({ column }) => !audience.columns.some(({ name }) => name === column)).map(missing),
  ];
  if (stored.length === 0) return <p className="text-xs text-text-muted">{t('read.noColumns')}</p>;
  return (
    <Section title={t('read.columns')} help={t('read.columnsHelp')}>
      {stored.map(({ name, label }) => {
        const index = columns.findIndex((one) => one.column === name);
        const taken = columns[index];
        const free = () => freeName(name, [...own.map((one) => one.name), ...columns.map((one) => one.name)]);
        return (
          <div key={name} className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
            <Checkbox
              checked={taken !== undefined}
              disabled={readOnly}
              label={label ?? name}
              onCheckedChange={(checked) =>
                onChange({
                  ...config,
                  columns: checked
                    ? [...columns, { column: name, name: free(), label: label ?? '' }]
                    : columns.toSpliced(index, 1),
                })
              }
            />
            {taken ? (
              <NamedColumnFields
                value={taken}
                readOnly={readOnly}
                error={problemAt(problems, `columns/${index}/column`) ?? problemAt(problems, `columns/${index}/name`)}
                onChange={(named, part) =>
                  onChange(
                    { ...config, columns: columns.with(index, { ...taken, ...named }) },
                    `columns ${name} ${part}`,
                  )
                }
              />
            ) : null}
          </div>
        );
      })}
    </Section>
  );
}

/** A column that was taken and is not stored any more still stands, so that it can be seen and removed. */
function missing({ column }: ReadColumn): { name: string; label?: string | undefined } {
  return { name: column };
}
