import { useQuery } from '@tanstack/react-query';
import { errorMessage } from '../api/api-error.ts';
import { Count, type CountProps, type CountState } from '../ui/Count.tsx';
import { audienceSizeQuery } from './audience-queries.ts';

export interface MemberCountProps extends Pick<CountProps, 'size' | 'unit'> {
  /** Id of the audience. */
  readonly audience: string;
}

/** How many members an audience has now, or why that is not known. */
export function MemberCount({ audience, ...look }: MemberCountProps) {
  const { data, error, isFetching } = useQuery(audienceSizeQuery(audience));
  return <Count {...look} value={stateOf(data?.members, error, isFetching)} />;
}

function stateOf(members: number | undefined, error: Error | null, isFetching: boolean): CountState {
  if (error) return { state: 'unknown', reason: errorMessage(error) };
  if (members === undefined || isFetching) return { state: 'computing', last: members };
  return { state: 'exact', count: members };
}
