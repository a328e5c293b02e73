import { type EndpointPart, type exportCompared as endpoint, findActivity } from '@fanfare/shared';
import type { Caller, CountParts } from '../counts/count-request.ts';
import { fileNameOf } from '../http/file-name.ts';
import type { FileAnswer } from '../http/register.ts';
import { fileOfPeople } from '../people/export-people.ts';
import { openCompared } from './list-compared.ts';

/**
 * All people behind a number of a comparison as a file, named after campaign, activity and part: keys only unless columns are
 * asked for.
 * @param folder where a Parquet file is made; it is removed when it has been sent.
 * @throws HttpError 404, 400, 422
 */
export async function exportCompared(
  parts: CountParts,
  folder: string,
  request: EndpointPart<typeof endpoint, 'body'>,
  caller: Caller,
): Promise<FileAnswer> {
  const people = await openCompared(parts, { ...request, columns: request.columns ?? [] }, caller);
  const { activity, part, format, campaign } = request;
  const label = (findActivity(request.after, activity) ?? findActivity(request.before, activity))?.label || activity;
  return fileOfPeople(
    parts,
    folder,
    people,
    { name: fileNameOf([campaign ?? '', label, part], format), format },
    caller,
  );
}
