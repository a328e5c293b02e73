import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './api-error.ts';

const TRIES = 3;

/**
 * How many milliseconds the answer to a question that carries a campaign is kept once nobody looks at it: after each
 * edit it is another question, of the size of the campaign.
 */
export const KEPT_BRIEFLY = 15_000;

/**
 * The cache of everything the server said. What is known stays on screen while it is asked again;
 * only failures that may pass by themselves are tried again.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 10_000,
      retry: (failures, error) => error instanceof ApiError && error.transient && failures < TRIES,
      retryDelay: (attempt) => Math.min(500 * 2 ** attempt, 8000),
    },
    mutations: { networkMode: 'always', retry: false },
  },
});
