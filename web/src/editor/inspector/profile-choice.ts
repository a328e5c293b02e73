import { type AttributePath, attributePathSchema, type Column, type Table } from '@fanfare/shared';
import { z } from 'zod';

const KEY = 'fanfare.profile';
const usual = 3;
const rememberedSchema = z.record(z.string(), z.array(attributePathSchema).max(50));

/** The columns this browser looked at last in profiles of a table, else the first that tell people apart in few groups. */
export function profileChoice(table: Table | undefined): readonly AttributePath[] {
  if (!table) return [];
  const remembered = readAll()[table.name];
  if (remembered) return remembered;
  return table.columns
    .filter((column) => !table.key.includes(column.name) && column.hidden !== true)
    .toSorted((one, other) => groups(one) - groups(other))
    .slice(0, usual)
    .map(({ name }) => ({ links: [], column: name }));
}

/** Keeps the choice for the next profile of the table. */
export function rememberProfile(table: string, paths: readonly AttributePath[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...readAll(), [table]: paths }));
  } catch {
    // A browser that refuses storage forgets.
  }
}

function readAll(): Readonly<Record<string, AttributePath[]>> {
  try {
    return rememberedSchema.safeParse(JSON.parse(localStorage.getItem(KEY) ?? '{}')).data ?? {};
  } catch {
    return {};
  }
}

/** Lists and dates before texts, which are mostly different for everybody. */
function groups({ type, values, role }: Column): number {
  if (values && values.length > 0) return 0;
  if (role !== undefined) return 5;
  return { boolean: 1, date: 2, integer: 3, decimal: 3, float: 3, datetime: 4, text: 6 }[type];
}
