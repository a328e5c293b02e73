/**
 * Functions of values of one row that every engine offers alike. Each is total: where its result does not exist (a day
 * that is not in the calendar, a number too large, a division by zero) it is empty. Unless said otherwise the result
 * is empty when any argument is. Arguments and results have exactly the types of the catalog: integers of 64 bit,
 * decimals of 18 and 6 digits, finite floats, days and instants of the years 1 to 9999.
 */
const rowFunctions = [
  // Numbers; both sides have the type of the result, but a decimal may be multiplied with an integer.
  'add',
  'subtract',
  'multiply',
  /** Decimals are divided exactly and rounded to 6 places, halves away from zero; integers are made decimals before. */
  'divide',
  /** The rest of a division towards zero: it has the sign of the first. */
  'modulo',
  'negate',
  'absolute',
  'sign',
  'ceiling',
  'floor',
  /** A decimal to a number of places, halves away from zero; places below 0 round to tens, hundreds ... */
  'round',
  /** As `round`, towards zero. */
  'truncate',
  /** Kilometres along a great circle between longitude and latitude of two places. */
  'distance',
  // Texts.
  'lower',
  'upper',
  'proper-case',
  'trim',
  'trim-left',
  'trim-right',
  'left',
  'right',
  'substring',
  'pad-left',
  'pad-right',
  /** 0 for an empty text. */
  'length',
  'byte-length',
  'position-of',
  /** The third may be empty: then what was found is removed. */
  'replace',
  'contains',
  'starts-with',
  'ends-with',
  /** Texts one after the other; empties are left out. */
  'join-texts',
  /** Filled texts with a space between. */
  'join-words',
  'email-domain',
  'line',
  'character',
  'character-code',
  'md5',
  'sha256',
  'sha512',
  /** The first value at a path in an XML text; see `xmlValue`. */
  'xml-value',
  /** A UUID of version 8 made from the MD5 of the text in UTF-8: its digits, with 8 as the version and a as the variant. */
  'uuid',
  /** Letters without their marks: decomposed, without marks, and composed again. */
  'strip-accents',
  /** Only 0 to 9. */
  'digits',
  /** Small letters and digits without marks, words with one space between. */
  'normalize-text',
  /** Without white space at both ends, in small letters; empty without exactly one @ with something on both sides. */
  'normalize-email',
  /**
   * A phone number as E.164, "+49...", from a text, the calling code of numbers without one, and the prefix such
   * numbers have instead ("0"; may be empty). Empty when it does not have 7 to 15 digits, or begins with 0.
   */
  'normalize-phone',
  // Days and instants.
  /** Day of a year as month * 100 + day: 229 is the 29th of February. */
  'month-day',
  /** Year * 100 + month. */
  'year-month',
  'year',
  'quarter',
  'month',
  'week',
  'day',
  'day-of-year',
  /** 0 for Monday to 6 for Sunday. */
  'weekday',
  'hour',
  'minute',
  'second',
  'start-of-week',
  'start-of-month',
  'start-of-quarter',
  'start-of-year',
  'end-of-month',
  'start-of-hour',
  'start-of-minute',
  /** A date or local time moved by whole months; a day the month does not have becomes its last. */
  'add-months',
  'add-days',
  'add-seconds',
  'days-between',
  /** Whole months: the most that can be added to the first without passing the second; the other way round negative. */
  'months-between',
  'seconds-between',
  'microseconds-between',
  /** The local time of an instant in an IANA zone, kept as if it were UTC. */
  'to-local',
  /** The instant of a local time; the earlier one where it occurs twice, moved later where clocks skip it. */
  'from-local',
  // Conversions: from text, and between types.
  'to-text',
  'to-integer',
  'to-decimal',
  'to-float',
  'to-boolean',
  'to-date',
  'to-datetime',
  /** A value as it stands in the text of a key (`keyText`); not for floats. */
  'key-text',
  // Choices.
  /** The empty value of a type; no arguments. */
  'empty',
  /** The first filled one. */
  'coalesce',
  /** Condition, value, condition, value ..., value otherwise: the value of the first condition that is true. */
  'choose',
  /** Value, then compared value, result, ..., and the result otherwise. An empty value equals none. */
  'decode',
  /** The first, or empty when it equals the second. */
  'empty-if',
  /** Lowest of the filled ones. */
  'least',
  'greatest',
  /** True when the first lies between the others, both included. */
  'within',
] as const;
export type RowFunction = (typeof rowFunctions)[number];

/** Functions that read an empty text as they read nothing, so that it need not be told apart before. */
export const readsEmptyTexts: ReadonlySet<RowFunction> = new Set([
  'lower',
  'upper',
  'proper-case',
  'trim',
  'trim-left',
  'trim-right',
  'length',
  'byte-length',
  'join-texts',
  'email-domain',
  'strip-accents',
  'digits',
  'normalize-text',
  'normalize-email',
  'to-integer',
  'to-decimal',
  'to-float',
  'to-boolean',
  'to-date',
  'to-datetime',
]);

/** Functions that give a text with characters, or nothing. */
export const givesFilledTexts: ReadonlySet<RowFunction> = new Set(['md5', 'sha256', 'sha512', 'xml-value', 'uuid']);
