import type { Column } from '@fanfare/shared';

/** The same thing with a label, or without one when it is empty. */
export function labelled<Thing extends { label?: string | undefined }>(thing: Thing, label: string): Thing {
  const { label: _, ...rest } = thing;
  return label === '' ? (rest as Thing) : { ...thing, label };
}

/** Listed values as one line: `g=Gold, s=Silver`; a value without a label stands alone. */
export function valuesText(column: Column): string {
  return (column.values ?? [])
    .map(({ value, label }) => (label === undefined ? value : `${value}=${label}`))
    .join(', ');
}

/** The column with the values a line lists; without a list when the line is empty. */
export function valuesFrom(column: Column<string>, text: string): Column<string> {
  const values = text
    .split(',')
    .map((part) => part.trimStart())
    .filter((part) => part !== '')
    .map((part) => {
      const [value = '', ...label] = part.split('=');
      return label.length === 0 ? { value } : { value, label: label.join('=') };
    });
  const { values: _, ...rest } = column;
  return values.length === 0 ? rest : { ...rest, values };
}
