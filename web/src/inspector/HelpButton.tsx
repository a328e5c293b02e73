import { useQuery } from '@tanstack/react-query';
import { CircleHelp } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { LoadingLines } from '../ui/LoadingLines.tsx';

const HelpText = lazy(async () => ({ default: (await import('./HelpText.tsx')).HelpText }));

export interface HelpButtonProps {
  /** Name of the kind of activity. */
  readonly title: string;
  readonly load: () => Promise<string>;
}

/** Opens what an activity does, with its options and its rules, without leaving the canvas. */
export function HelpButton({ title, load }: HelpButtonProps) {
  const { t } = useTranslation('inspector');
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton size="sm" icon={CircleHelp} name={t('help', { title })} onClick={() => setOpen(true)} />
      <Dialog open={open} onClose={() => setOpen(false)} title={title} width="lg">
        {open ? <Page title={title} load={load} /> : null}
      </Dialog>
    </>
  );
}

function Page({ title, load }: HelpButtonProps) {
  const text = useQuery({ queryKey: ['help', title], queryFn: load, staleTime: Number.POSITIVE_INFINITY }).data;
  if (text === undefined) return <LoadingLines lines={6} />;
  return (
    <Suspense fallback={<LoadingLines lines={6} />}>
      <HelpText text={text} />
    </Suspense>
  );
}
