import { useTranslation } from 'react-i18next';
import { Outlet, useLocation } from 'react-router';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { Frame } from './Frame.tsx';
import { useIsFetchingPage } from './use-is-fetching-page.ts';

/** The frame of every page but the editor. */
export function Shell() {
  const { t } = useTranslation('shell');
  const { pathname } = useLocation();
  const busy = useIsFetchingPage();
  return (
    <>
      <a
        href="#page"
        className="sr-only z-(--layer-toast) rounded-md bg-accent p-2 text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {t('skipToContent')}
      </a>
      <Frame>
        <div className="min-h-0 overflow-auto" aria-busy={busy}>
          <ErrorBoundary resetKey={pathname}>
            <Outlet />
          </ErrorBoundary>
        </div>
      </Frame>
    </>
  );
}
