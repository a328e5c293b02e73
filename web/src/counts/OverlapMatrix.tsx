import { findTransition, outletLabel, overlapLimits, type TransitionId } from '@fanfare/shared';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { ApiError, errorMessage } from '../api/api-error.ts';
import { useEditor } from '../editor/EditorContext.tsx';
import { useSettledGraph } from '../editor/inspector/use-settled-graph.ts';
import { formatTime } from '../i18n/format-date.ts';
import { formatCount, formatShare } from '../i18n/format.ts';
import { say } from '../i18n/speak.ts';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { LoadingLines } from '../ui/LoadingLines.tsx';
import { overlapQuery } from './overlap-query.ts';

/** How many people each two of the chosen arrows share, and their share of the arrow at the left. */
export function OverlapMatrix({ transitions }: { readonly transitions: ReadonlySet<TransitionId> }) {
  const { t } = useTranslation('counts');
  const { checked } = useEditor();
  const graph = useSettledGraph();
  const survey = useStore(checked, (check) => check.survey);
  const arrows = [...transitions].flatMap((id) => findTransition(graph, id) ?? []);
  const dimensions = new Set(
    arrows.map(({ from }) => survey?.activities.get(from.activity)?.carries.get(from.port)?.dimension),
  );
  const { least, most } = overlapLimits;
  const fits = arrows.length >= least && arrows.length <= most;
  const enabled = fits && dimensions.size === 1 && !dimensions.has(undefined);
  const outlets = arrows.map(({ from }) => from);
  const { data, error } = useQuery({ ...overlapQuery(graph, outlets), enabled });
  if (arrows.length < least) return null;
  const names = arrows.map(({ label, from }) => label ?? say(outletLabel(graph, from.activity, from.port)));

  function shared(row: number, column: number): number | undefined {
    if (row === column) return data?.sizes[row];
    const [left, right] = row < column ? [row, column] : [column, row];
    return data?.pairs.find((pair) => pair.left === left && pair.right === right)?.count;
  }

  return (
    <section aria-label={t('overlap.title')} className="grid grid-cols-[minmax(0,1fr)] gap-2" data-testid="overlap">
      <h3 className="text-sm font-strong">{t('overlap.title')}</h3>
      {!fits ? <p className="text-text-muted">{t('overlap.tooMany', { most })}</p> : null}
      {fits && !enabled ? <p className="text-text-muted">{t('overlap.dimensions')}</p> : null}
      {enabled && error && !data ? (
        <ErrorPanel title={t('overlap.failed')} code={error instanceof ApiError ? error.reference : undefined}>
          {errorMessage(error)}
        </ErrorPanel>
      ) : null}
      {enabled && !data && !error ? <LoadingLines lines={arrows.length + 1} name={t('overlap.loading')} /> : null}
      {enabled && data ? (
        <>
          <section aria-label={t('overlap.table')} tabIndex={0} className="overflow-x-auto">
            <table
              className="w-full table-fixed border-separate border-spacing-0 text-xs"
              style={{ minWidth: `${6 + arrows.length * 4.25}rem` }}
            >
              <thead>
                <tr>
                  <th scope="col" className="w-24 border-b border-line">
                    <span className="sr-only">{t('overlap.arrow')}</span>
                  </th>
                  {names.map((name, index) => (
                    <th
                      key={arrows[index]?.id}
                      scope="col"
                      title={name}
                      className="h-7 truncate border-b border-line px-1.5 text-right font-medium text-text-muted"
                    >
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {names.map((name, row) => (
                  <tr key={arrows[row]?.id}>
                    <th
                      scope="row"
                      title={name}
                      className="truncate border-b border-line py-1.5 pr-1.5 text-left font-medium"
                    >
                      {name}
                    </th>
                    {names.map((_, column) => {
                      const count = shared(row, column);
                      const size = data.sizes[row] ?? 0;
                      return (
                        <td
                          key={arrows[column]?.id}
                          className={`tabular border-b border-line px-1.5 py-1.5 text-right ${row === column ? 'text-text-muted' : ''}`}
                          style={row === column || count === undefined || size === 0 ? undefined : tint(count / size)}
                        >
                          {count === undefined ? '—' : formatCount(count)}
                          {row === column || count === undefined || size === 0 ? null : (
                            <span className="block text-text-muted">{formatShare(count / size)}</span>
                          )}
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          <p className="text-xs text-text-muted">{t('overlap.help')}</p>
          <p className="text-xs text-text-subtle">{t('overlap.asOf', { time: formatTime(data.asOf, true) })}</p>
        </>
      ) : null}
    </section>
  );
}

function tint(share: number) {
  return { background: `color-mix(in oklch, var(--color-accent-soft) ${Math.round(share * 100)}%, transparent)` };
}
