import { LoadingLines } from '../ui/LoadingLines.tsx';

/** What stands in place of a page until its code and the name of the reader are there. */
export function PageLoading() {
  return <LoadingLines lines={5} className="max-w-xl p-7" />;
}
