import { errorMessage } from '../api/api-error.ts';
import { InlineMessage } from '../ui/InlineMessage.tsx';

/** Says what did not happen and why; nothing while nothing was refused. */
export function Refusal({ of, title }: { readonly of: unknown; readonly title?: string | undefined }) {
  if (of === undefined) return null;
  return (
    <InlineMessage tone="danger" urgent title={title}>
      {errorMessage(of)}
    </InlineMessage>
  );
}
