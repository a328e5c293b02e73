import { createBrowserRouter, redirect } from 'react-router';
import { NotFoundPage } from './NotFoundPage.tsx';
import { PageError } from './PageError.tsx';
import { PageLoading } from './PageLoading.tsx';
import { RootLayout } from './RootLayout.tsx';
import { Shell } from './Shell.tsx';

/** The addresses of the product. Pages arrive when they are first visited. */
export const router = createBrowserRouter([
  {
    Component: RootLayout,
    ErrorBoundary: PageError,
    HydrateFallback: PageLoading,
    children: [
      { index: true, loader: () => redirect('/campaigns') },
      {
        Component: Shell,
        children: [
          {
            ErrorBoundary: PageError,
            children: [
              {
                path: 'campaigns',
                lazy: async () => ({ Component: (await import('../campaigns/CampaignsPage.tsx')).CampaignsPage }),
              },
              {
                path: 'data/*',
                lazy: async () => ({ Component: (await import('../data/DataPages.tsx')).DataPages }),
              },
              {
                path: 'audiences/*',
                lazy: async () => ({ Component: (await import('../audiences/AudiencePages.tsx')).AudiencePages }),
              },
              {
                path: 'filters/*',
                lazy: async () => ({ Component: (await import('../filters/FilterPages.tsx')).FilterPages }),
              },
              { path: '*', Component: NotFoundPage },
            ],
          },
        ],
      },
      {
        path: 'campaigns/:id',
        ErrorBoundary: PageError,
        lazy: async () => ({ Component: (await import('../editor/EditorPage.tsx')).EditorPage }),
      },
    ],
  },
]);
