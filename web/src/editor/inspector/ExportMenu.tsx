import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { errorMessage } from '../../api/api-error.ts';
import { announce } from '../../ui/announcer.ts';
import { IconButton } from '../../ui/Button.tsx';
import { InlineMessage } from '../../ui/InlineMessage.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { useRef, useState } from 'react';

const FORMATS = ['csv', 'ndjson', 'parquet'] as const;
export type ExportFormat = (typeof FORMATS)[number];

export interface ExportMenuProps {
  /** The columns shown. */
  readonly columns: readonly string[];
  /** Downloads all people with these columns, their keys alone without; rejects when it fails. */
  readonly save: (format: ExportFormat, columns: readonly string[] | undefined) => Promise<void>;
}

/** All people of a list as a file: their keys, or the columns shown. */
export function ExportMenu({ columns, save }: ExportMenuProps) {
  const { t } = useTranslation('editor');
  const [failed, setFailed] = useState<string | undefined>();
  const anchor = useRef<HTMLSpanElement>(null);

  async function attempt(format: ExportFormat, chosen: readonly string[] | undefined) {
    try {
      await save(format, chosen);
    } catch (error) {
      const message = t('people.exportFailed', { reason: errorMessage(error) });
      setFailed(message);
      announce(message, { assertive: true });
    }
  }

  const section = (id: string, heading: string, chosen: readonly string[] | undefined) => ({
    id,
    heading,
    section: FORMATS.map((format) => ({
      id: `${id}-${format}`,
      label: t(`people.${format}`),
      onSelect: () => void attempt(format, chosen),
    })),
  });

  return (
    <span ref={anchor} className="inline-flex">
      <Menu
        align="end"
        trigger={<IconButton size="sm" kind="default" icon={Download} name={t('people.export')} />}
        entries={[section('rows', t('people.exportRows'), columns), section('keys', t('people.exportKeys'), undefined)]}
      />
      <Popover
        anchor={anchor}
        open={failed !== undefined}
        onOpenChange={() => setFailed(undefined)}
        align="end"
        label={failed ?? ''}
      >
        <InlineMessage tone="danger" size="sm">
          {failed}
        </InlineMessage>
      </Popover>
    </span>
  );
}
