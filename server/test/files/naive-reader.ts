import type { DataType, FileColumn } from '@fanfare/shared';

/** What a text of a file becomes: a value (as the engine tells it), or the rejection of its line. */
export type NaiveValue = { value: string | bigint | boolean | null } | 'rejected';

/** Reads one text as the settings of its column say, word for word as the help has it. */
export function readNaively(raw: string, column: FileColumn): NaiveValue {
  const spaced = withSpace(raw, column.whiteSpace);
  const { remap } = column;
  const listed = spaced === null ? undefined : remap?.values.find(({ from }) => from === spaced);
  const isUnmapped = remap !== undefined && spaced !== null && listed === undefined;
  if (isUnmapped && remap.otherwise === 'reject') return 'rejected';
  if (isUnmapped && remap.otherwise === 'default') return { value: standing(column) };
  const text = listed === undefined ? spaced && inCase(spaced, column.letterCase) : listed.to || null;
  const isNumber = column.type === 'integer' || column.type === 'decimal';
  const isRequired = column.empty === 'required' || (column.empty === 'required-numbers' && isNumber);
  if (text === null) return isRequired ? faulty(column) : { value: null };
  if (column.width !== undefined && text.length > column.width) return faulty(column);
  const value = valueOf(text, column);
  return value === undefined ? faulty(column) : { value };
}

function faulty(column: FileColumn): NaiveValue {
  if (column.onError === 'reject') return 'rejected';
  return { value: column.onError === 'default' ? standing(column) : null };
}

function standing(column: FileColumn): string | bigint | boolean | null {
  const text = column.default ?? '';
  if (column.type === 'integer') return BigInt(text);
  if (column.type === 'boolean') return text === 'true';
  return column.type === 'decimal' ? Number(text).toFixed(6) : text;
}

function withSpace(raw: string, how: FileColumn['whiteSpace']): string | null {
  if (how === 'keep') return raw === '' ? null : raw;
  if (how === 'remove') return raw.replace(/\s+/g, '') || null;
  return (how === 'collapse' ? raw.replace(/\s+/g, ' ') : raw).trim() || null;
}

function inCase(text: string, how: FileColumn['letterCase']): string {
  if (how === 'upper') return text.toUpperCase();
  if (how === 'lower') return text.toLowerCase();
  if (how === undefined) return text;
  return text
    .split(' ')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase())
    .join(' ');
}

const readers: Readonly<Partial<Record<DataType, (text: string, column: FileColumn) => NaiveReading>>> = {
  integer: (text, { numbers }) => {
    const plain = plainNumber(text, numbers);
    return plain !== undefined && /^[-+]?\d{1,18}$/.test(plain) ? BigInt(plain.replace('+', '')) : undefined;
  },
  decimal: (text, { numbers }) => {
    const plain = plainNumber(text, numbers);
    return plain !== undefined && /^[-+]?(\d{1,12}(\.\d{0,6})?|\.\d{1,6})$/.test(plain)
      ? Number(plain)
          .toFixed(6)
          .replace(/^-(0\.0+)$/, '$1')
      : undefined;
  },
  boolean: (text) => {
    if (/^(true|t|yes|y|1|on)$/i.test(text)) return true;
    return /^(false|f|no|n|0|off)$/i.test(text) ? false : undefined;
  },
  date: (text, { dateFormat }) => {
    const dotted = dateFormat === undefined ? null : /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
    const [year, month, day] = dotted ? [dotted[3], dotted[2], dotted[1]] : text.split('-');
    if (!dotted && !/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
    const iso = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
    const at = new Date(`${iso}T00:00:00Z`);
    return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== iso ? undefined : iso;
  },
};

type NaiveReading = string | bigint | boolean | undefined;

function valueOf(text: string, column: FileColumn): NaiveReading {
  const reader = readers[column.type];
  return reader === undefined ? text : reader(text.trim(), column);
}

/** A number with a point and without signs for thousands; undefined when the signs do not stand where they must. */
function plainNumber(text: string, numbers: FileColumn['numbers']): string | undefined {
  const { decimal, thousands } = numbers ?? { decimal: '.', thousands: '' };
  const [whole = '', ...rest] = text.split(decimal);
  if (rest.length > 1) return undefined;
  const groups = thousands === '' ? [whole] : whole.split(thousands);
  const [first = '', ...others] = groups;
  if (others.length > 0 && (!/^[-+]?\d{1,3}$/.test(first) || others.some((group) => !/^\d{3}$/.test(group)))) {
    return undefined;
  }
  const plain = groups.join('');
  if (/[.,]/.test(plain)) return undefined;
  return rest.length === 0 ? plain : `${plain}.${rest[0]}`;
}
