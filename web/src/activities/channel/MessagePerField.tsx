import { type Catalog, linkedMessages, linksFrom, type MessagePer, type Problem } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { problemAt } from '../../inspector/problem-at.ts';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Select } from '../../ui/Select.tsx';

export interface MessagePerFieldProps {
  readonly value: MessagePer;
  readonly catalog: Catalog;
  readonly table: string | undefined;
  readonly readOnly: boolean;
  readonly problems: readonly Problem[];
  readonly onChange: (per: MessagePer) => void;
}

/** What one message is for: a row that arrives, or each row of a linked dimension. */
export function MessagePerField({ value, catalog, table, readOnly, problems, onChange }: MessagePerFieldProps) {
  const { t } = useTranslation('channel');
  const links = linkChoices(catalog, table);
  return (
    <>
      <RadioGroup
        label={t('per')}
        value={value.kind}
        disabled={readOnly}
        onValueChange={(kind) => onChange(kind === 'population' ? { kind } : { kind, link: onlyOne(links) })}
        options={(['population', 'linked'] as const).map((one) => ({
          value: one,
          label: t(`perName.${one}`),
          help: t(`perHelp.${one}`),
        }))}
      />
      {value.kind === 'linked' ? (
        <Select
          label={t('linkedDimension')}
          value={value.link}
          disabled={readOnly}
          error={problemAt(problems, 'per/link')}
          help={links.length === 0 ? t('noLinkedDimension') : undefined}
          onValueChange={(link) => onChange({ kind: 'linked', link })}
          options={links}
        />
      ) : null}
    </>
  );
}

/** Links whose rows can get a message each. */
function linkChoices(catalog: Catalog, table: string | undefined): { value: string; label: string }[] {
  if (table === undefined) return [];
  return linksFrom(catalog, table)
    .filter(({ name }) => linkedMessages({ kind: 'linked', link: name }, table, catalog) !== undefined)
    .map(({ name, label }) => ({ value: name, label }));
}

function onlyOne(links: readonly { value: string }[]): string | null {
  return links.length === 1 ? (links[0]?.value ?? null) : null;
}
