import { useTranslation } from 'react-i18next';
import { errorMessage } from '../api/api-error.ts';
import { useMay } from '../app/use-actor.ts';
import { tableLabel } from '../filters/filter-parameters.ts';
import { formatTime } from '../i18n/format-date.ts';
import { lineBeside } from '../inspector/catalog-with-line.ts';
import { classNames } from '../ui/class-names.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { InlineMessage } from '../ui/InlineMessage.tsx';
import { LoadingLines } from '../ui/LoadingLines.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import type { TableColumn } from '../ui/table-column.ts';
import { FormulaValue } from './FormulaValue.tsx';
import type { FormulaScope } from './formula-context.ts';
import { type FormulaValues, useFormulaValues } from './use-formula-values.ts';

export interface FormulaPreviewProps extends FormulaScope {
  readonly formula: string;
  readonly complete: boolean;
}

type Row = FormulaValues['rows'][number];
const ROWS = 8;

/** The value of a formula on some rows of its table. */
export function FormulaPreview(props: FormulaPreviewProps) {
  const { t } = useTranslation('formula');
  const { catalog, table, complete } = props;
  const allowed = useMay('people.view');
  const isOfPairs = lineBeside(catalog, table) !== undefined;
  const asked = complete && allowed && !isOfPairs;
  const { data, error, isPending, current } = useFormulaValues({ ...props, complete: asked, rows: ROWS });
  const title = t('valuesOf', { what: tableLabel(catalog, table) });
  const type = data?.type ?? null;
  const numeric = type === 'integer' || type === 'decimal' || type === 'float';
  const columns: TableColumn<Row>[] = [
    { id: 'key', header: t('key'), width: '9rem', cell: (row) => row.key },
    { id: 'name', header: t('name'), cell: (row) => <FormulaValue value={row.label} type="text" /> },
    {
      id: 'value',
      header: t('value'),
      align: numeric ? 'right' : 'left',
      cell: (row) => (
        <span className="my-1.5 line-clamp-4 font-medium wrap-anywhere">
          <FormulaValue value={row.value} type={type} />
        </span>
      ),
    },
  ];
  return (
    <section aria-label={title} className="grid gap-1.5">
      <h3 className="flex items-center justify-between text-xs font-medium text-text-muted">
        {title}
        {complete && data && !current ? (
          <Spinner word={t('computing')} size={12} />
        ) : complete && data ? (
          <span className="font-normal text-text-subtle">{t('asOf', { time: formatTime(data.asOf, true) })}</span>
        ) : null}
      </h3>
      {allowed ? null : <p className="text-xs text-text-subtle">{t('notAllowed')}</p>}
      {isOfPairs && allowed ? <p className="text-xs text-text-subtle">{t('ofPairs')}</p> : null}
      {!complete && allowed && !isOfPairs ? <p className="text-xs text-text-subtle">{t('waiting')}</p> : null}
      {complete && error ? (
        <InlineMessage tone="warning" size="sm" title={t('failed')}>
          {errorMessage(error)}
        </InlineMessage>
      ) : null}
      {asked && isPending ? <LoadingLines lines={3} name={t('computing')} /> : null}
      {data && complete ? (
        <DataTable
          label={title}
          density="compact"
          columns={columns}
          rows={data.rows}
          rowId={(row) => row.key}
          rowName={(row) => row.label ?? row.key}
          busy={!current}
          className={classNames('max-h-80', !current && 'opacity-70')}
          empty={<p className="px-3 py-2 text-text-muted">{t('noRows')}</p>}
        />
      ) : null}
    </section>
  );
}
