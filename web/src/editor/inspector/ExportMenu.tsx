import { exportPeople } from '@fanfare/shared';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { errorMessage } from '../../api/api-error.ts';
import { download } from '../../api/download.ts';
import { announce } from '../../ui/announcer.ts';
import { IconButton } from '../../ui/Button.tsx';
import { InlineMessage } from '../../ui/InlineMessage.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { useRef, useState } from 'react';
import { useEditor } from '../EditorContext.tsx';
import type { PeopleRequest } from './people-query.ts';

const FORMATS = ['csv', 'ndjson', 'parquet'] as const;

/** All people of an outlet as a file: their keys, or the columns shown. */
export function ExportMenu({
  request,
  name,
  columns,
}: {
  readonly request: PeopleRequest;
  readonly name: string;
  readonly columns: readonly string[];
}) {
  const { t } = useTranslation('editor');
  const session = useEditor();
  const [failed, setFailed] = useState<string | undefined>();
  const anchor = useRef<HTMLSpanElement>(null);

  async function save(format: (typeof FORMATS)[number], chosen: readonly string[] | undefined) {
    const { graph, activity, port, cause } = request;
    try {
      const body = {
        graph,
        activity,
        port,
        format,
        campaign: session.head.getState().name,
        ...(cause === undefined ? {} : { cause }),
        ...(chosen ? { columns: [...chosen] } : {}),
      };
      await download(exportPeople, { body }, `${name}.${format}`);
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
      onSelect: () => void save(format, chosen),
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
