import { expect, test } from 'vitest';
import { nearest } from '../compile/nearest.ts';
import { formulaFunctions } from './formula-functions.ts';
import { leftOutFunctions } from './left-out-functions.ts';
import { parametersFor, signature } from './signature.ts';

/** Functions that people know from the systems they come from. */
const expected = `Avg Count CountAll Countdistinct Max Min StdDev StringAgg Sum
AddYears AddMonths AddDays AddHours AddMinutes AddSeconds SubYears SubMonths SubDays SubHours SubMinutes SubSeconds
ConvertNTZ DateCmp DateOnly Day DayOfYear DaysAgo DaysAgoInt DaysDiff DaysOld GetDate Hour HoursDiff Minute MinutesDiff
Month MonthsAgo MonthsDiff MonthsOld Oldest Second SecondsDiff ToDate ToDateTime ToTimestamp ToTimeZone TruncDate
TruncDateTZ TruncQuarter TruncTime TruncWeek TruncYear WeekDay Year YearAndMonth YearsAgo YearsDiff YearsOld Distance
Abs Ceil Floor Greatest Least Mod Percent Random Round Sign ToDouble ToInt64 ToInteger Trunc
AESEncrypt ClearBit Coalesce Decode GetEmailDomain GetMirrorURL Iif IsBitSet IsEmptyString NewUUID NoNull RowId SetBit
ToBoolean AllNonNull2 AllNonNull3 Ascii Char Charindex dataLength GetLine IfEquals IsMemoNull JuxtWords JuxtWords3 Left
Length Line Lower LPad Ltrim Md5Digest MemoContains NodeValue Replace Right RPad Rtrim Sha256Digest Sha512Digest Smart
Substring ToString Upper VirtualLink VirtualLinkStr Over Desc OrderBy PartitionBy RowNum`.split(/\s+/);

test('every function people may look for is found under its name, or left out with a reason', () => {
  const known = new Set([
    ...Object.values(formulaFunctions).flatMap((one): readonly string[] => one.also),
    ...Object.keys(leftOutFunctions),
  ]);
  expect(expected.filter((name) => !known.has(name))).toEqual([]);
});

test('every function says what it does, how it reads empties, and shows an example of itself', () => {
  for (const [name, one] of Object.entries(formulaFunctions)) {
    expect(one.doc, name).toMatch(/^[A-Z0-9-].*\.$/);
    expect(one.empties, name).toMatch(/^[A-Z0-9].*\.$/);
    expect(
      one.examples.some(([formula]) => formula.includes(`${name}(`)),
      name,
    ).toBe(true);
  }
});

test('parameters that repeat do so together', () => {
  const decode = signature(
    'value: value, match: value, then: result, ...match: value, ...then: result, otherwise: result -> result',
  );
  const count = (args: number) =>
    parametersFor(decode, args)
      ?.map((parameter) => parameter.name)
      .join(' ');
  expect([3, 4, 5, 6].map(count)).toEqual([
    undefined,
    'value match then otherwise',
    undefined,
    'value match then match then otherwise',
  ]);
});

test('the nearest name is one with few changes', () => {
  expect(nearest('contry', ['country', 'county', 'id'])).toBe('country');
  expect(nearest('zzzz', ['country', 'id'])).toBeUndefined();
});
