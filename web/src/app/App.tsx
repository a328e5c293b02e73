import { CSPProvider } from '@base-ui/react/csp-provider';
import { QueryClientProvider } from '@tanstack/react-query';
import { I18nextProvider } from 'react-i18next';
import { RouterProvider } from 'react-router/dom';
import { queryClient } from '../api/query-client.ts';
import { i18n } from '../i18n/i18n.ts';
import { ShortcutProvider } from '../shortcuts/ShortcutProvider.tsx';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { LiveRegions } from '../ui/LiveRegions.tsx';
import { ToastProvider } from '../ui/Toast.tsx';
import { TooltipProvider } from '../ui/Tooltip.tsx';
import { cspNonce } from './csp-nonce.ts';
import { router } from './router.tsx';

/** Everything a page needs around it. */
export function App() {
  return (
    <CSPProvider nonce={cspNonce()}>
      <I18nextProvider i18n={i18n}>
        <QueryClientProvider client={queryClient}>
          <TooltipProvider delay={400}>
            <ToastProvider>
              <ShortcutProvider>
                <ErrorBoundary>
                  <RouterProvider router={router} />
                </ErrorBoundary>
              </ShortcutProvider>
            </ToastProvider>
          </TooltipProvider>
          <LiveRegions />
        </QueryClientProvider>
      </I18nextProvider>
    </CSPProvider>
  );
}
