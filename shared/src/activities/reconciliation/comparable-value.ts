import { literal } from '../../relation/literal.ts';
import type { Scalar } from '../../relation/scalar.ts';
import { call } from '../../relation/scalars.ts';
import { isComparable } from '../../relation/value-types.ts';
import { readAttribute, type SettingReader } from '../settings/setting-reader.ts';
import type { MatchRule, Normaliser } from './config.ts';
import type { PhoneCountry } from './phone-countries.ts';
import { phrase } from '../../words/phrase.ts';

/** The two sides that are compared: inbound rows, and rows of the dimension they are matched with. */
export interface Sides {
  source: { reader: SettingReader; table: string };
  target: { reader: SettingReader; table: string };
  country: PhoneCountry;
}

/** Two values that are compared: one of the inbound row, one of the row it may match. */
export interface ComparedValues {
  source: Scalar;
  target: Scalar;
}

/** Both sides of a rule made comparable; undefined, with what is wrong noted, when that does not work. */
export function readCompared(sides: Sides, rule: MatchRule, field: string): ComparedValues | undefined {
  const { source, target, country } = sides;
  const own = readAttribute(source.reader, rule.source, source.table, {
    field: `${field}/source`,
    what: phrase('field.attributeOfWhatArrives'),
  });
  const other = readAttribute(target.reader, rule.target, target.table, {
    field: `${field}/target`,
    what: phrase('field.attributeItIsComparedWith'),
  });
  if (!own || !other) return undefined;
  const { problems } = source.reader;
  if (rule.normalise !== 'none') {
    const notText = [own, other].find(({ scalar }) => scalar.type !== 'text');
    if (notText) {
      const params = { attribute: notText.label, type: notText.scalar.type, normaliser: rule.normalise };
      problems.push({ code: 'reconciliation.normaliser', field: `${field}/normalise`, params });
      return undefined;
    }
  }
  if (!isComparable(own.scalar.type, other.scalar.type)) {
    const params = { own: own.label, type: own.scalar.type, other: other.label, otherType: other.scalar.type };
    problems.push({ code: 'attribute.incomparable', field: `${field}/target`, params });
    return undefined;
  }
  return {
    source: comparableValue(own.scalar, rule.normalise, country),
    target: comparableValue(other.scalar, rule.normalise, country),
  };
}

/** The value as it is compared. */
function comparableValue(value: Scalar, normalise: Normaliser, country: PhoneCountry): Scalar {
  switch (normalise) {
    case 'none':
      return value;
    case 'text':
      return call('normalize-text', [value], 'text');
    case 'email':
      return call('normalize-email', [value], 'text');
    case 'phone': {
      const { callingCode, trunkPrefix } = country;
      return call('normalize-phone', [value, literal(callingCode, 'text'), literal(trunkPrefix, 'text')], 'text');
    }
  }
}
