import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';

export interface PageProps {
  readonly title: string;
  /** Stands under the title: what this page lists, where it belongs. */
  readonly subtitle?: ReactNode;
  /** Buttons at the right of the title; the primary one last. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page inside the frame: title, actions, blocks 16 apart; also sets the title of the window. */
export function Page({ title, subtitle, actions, children }: PageProps) {
  usePageTitle(title);
  return (
    <main id="page" tabIndex={-1} className="flex min-h-full min-w-0 flex-col gap-4 px-7 py-[22px] outline-0">
      <header className="flex min-h-8 flex-wrap items-center justify-between gap-3">
        <div className="min-w-0 flex-1 basis-80">
          <h1 className="wrap-anywhere">{title}</h1>
          {subtitle ? <div className="text-text-muted">{subtitle}</div> : null}
        </div>
        {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
      </header>
      {children}
    </main>
  );
}

/** Names the window after what it shows. */
function usePageTitle(title: string): void {
  const { t } = useTranslation('shell');
  useEffect(() => {
    document.title = t('pageTitle', { page: title });
  }, [t, title]);
}
