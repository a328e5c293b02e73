import type { DemoProgress } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { formatShare } from '../i18n/format.ts';
import { Spinner } from '../ui/Spinner.tsx';

/** How far loading the demo has come. */
export function DemoLoading({ progress }: { readonly progress: DemoProgress }) {
  const { t } = useTranslation('campaigns');
  const { share, tables } = progress;
  return (
    <output className="surface-box mt-6 flex max-w-5xl flex-col gap-2 px-4 py-3.5">
      <Spinner word={t('empty.demoProgress', { share: formatShare(share) })} className="font-strong" />
      <span aria-hidden="true" className="block h-1 overflow-hidden rounded-full bg-canvas">
        <span className="block h-full bg-accent" style={{ width: `${share * 100}%` }} />
      </span>
      <span className="text-xs text-text-muted">
        {t('empty.demoTables', { count: tables.length })}
        {tables.length > 0 ? `: ${tables.map((table) => table.name).join(', ')}` : null}
      </span>
    </output>
  );
}
