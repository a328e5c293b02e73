import { useNavigation } from 'react-router';

/** Whether the next page is on its way while this one still stands. */
export function useIsFetchingPage(): boolean {
  return useNavigation().state !== 'idle';
}
