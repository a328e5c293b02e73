import {
  activityTypes,
  type CampaignTemplate,
  englishWords,
  formulaFunctions,
  parseCampaignFile,
  problemCodes,
  type WordTable,
} from '@fanfare/shared';
import { describe, expect, test } from 'vitest';
import { textsOf, withTexts } from '../templates/template-texts.ts';
import * as english from './en/interface.ts';
import { languages, type LanguageTag } from './languages.ts';
import { wordsOf } from './load-language.ts';
import type { Words } from './words.ts';

const serverFiles = import.meta.glob<string>(['../../../server/src/**/*.ts', '!**/*.test.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const schemaFiles = import.meta.glob<string>('../../../shared/src/graph/schema-issues.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const helpFiles = Object.keys(import.meta.glob('../../../shared/src/activities/*/help*.md', { query: '?raw' }));
const templateFiles = import.meta.glob<string>('../../../server/src/templates/files/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const translated = languages.filter((tag) => tag !== 'en');

/** Every text of a table by its path. */
function flat(table: WordTable, before = ''): Map<string, string> {
  return new Map(
    Object.entries(table).flatMap(([name, one]) =>
      typeof one === 'string' ? [[`${before}${name}`, one]] : [...flat(one, `${before}${name}.`)],
    ),
  );
}

const pluralForm = /_(zero|one|two|few|many|other)$/u;
const stemOf = (key: string) => key.replace(pluralForm, '');

/** Keys that have forms by number: those with `_other` in English. */
function pluralStems(texts: ReadonlyMap<string, string>): ReadonlySet<string> {
  return new Set([...texts.keys()].filter((key) => key.endsWith('_other')).map(stemOf));
}

/** The places of a text, sorted; one that a number decides may be left out where the form says it (“the last day”). */
function placesOf(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))].sort();
}

/** What is wrong with a translated table: keys that are missing or too many, forms by number, places. */
function findings(tag: LanguageTag, area: string, wanted: WordTable, given: WordTable): string[] {
  const [own, other] = [flat(wanted), flat(given)];
  const plurals = pluralStems(own);
  const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
  const expected = new Set<string>();
  for (const key of own.keys()) {
    const stem = stemOf(key);
    const isForm = pluralForm.test(key) && plurals.has(stem) && !key.endsWith('_zero');
    for (const name of isForm ? forms.map((form) => `${stem}_${form}`) : [key]) expected.add(name);
  }
  const missing = [...expected].filter((key) => !other.has(key)).map((key) => `${area}: ${key} is missing`);
  const extra = [...other.keys()].filter((key) => !expected.has(key)).map((key) => `${area}: ${key} is too much`);
  const wrong = [...other].flatMap(([key, text]) => {
    const source = own.get(key) ?? own.get(`${stemOf(key)}_other`);
    if (source === undefined) return [];
    const places = placesOf(text, /\{\{?\s*(\w+)[^}]*\}\}?/gu);
    const needed = placesOf(source, /\{\{?\s*(\w+)[^}]*\}\}?/gu);
    const isPlural = plurals.has(stemOf(key));
    const without = (names: string[]) => names.filter((name) => !isPlural || name !== 'count').join(', ');
    if (text.trim() === '') return source.trim() === '' ? [] : [`${area}: ${key} is empty`];
    return without(places) === without(needed)
      ? []
      : [`${area}: ${key} has {${without(places)}} instead of {${without(needed)}}`];
  });
  return [...missing, ...extra, ...wrong];
}

/** Texts of a table by code, as a table of words. */
const tableOf = (names: readonly string[], text: (name: string) => string): WordTable =>
  Object.fromEntries(names.map((name) => [name, text(name)]));

const problemTexts = Object.fromEntries(Object.entries(problemCodes).map(([code, { text }]) => [code, text]));

/** The templates as they were written. */
const templates = Object.entries(templateFiles).map(([path, text]): CampaignTemplate => {
  const { file } = parseCampaignFile(text);
  const id = path.replace(/^.*\/|\.yaml$/gu, '');
  if (!file) throw new Error(`${path} cannot be read`);
  return { id, name: file.name, description: file.description, tags: [...file.tags], graph: file.graph };
});

/** Sentences that stand around others, or are a library's. */
const madeElsewhere = new Set(['quoted', 'once', 'onceIn', 'often', 'oftenIn', 'list', 'rowNotUsable', 'expected']);

test('the sentences that are recognised are still said', () => {
  const said = [...Object.values(serverFiles), ...Object.values(schemaFiles)].join('\n');
  const gone = Object.entries(englishWords.reason).filter(([name, text]) => {
    const [longest = ''] = text.split(/\{\{\w+\}\}/u).toSorted((left, right) => right.length - left.length);
    return !madeElsewhere.has(name) && !said.includes(longest.trim());
  });
  expect(gone).toEqual([]);
});

const refusal = /(?:badRequest|conflict|stale|new HttpError|new ImportRefused)\(\s*(?:\d+,\s*)?'([a-z][a-z.-]*)'/gu;

/** Codes of refusals as they stand in the server. */
function refusalCodes(): string[] {
  const codes = Object.values(serverFiles)
    .flatMap((text) => [...text.matchAll(refusal)])
    .map((match) => match[1] ?? '');
  return [...new Set([...codes, 'not-found'])].filter((code) => code !== 'problems').sort();
}

test('templates keep everything but their texts', () => {
  expect(templates.length).toBeGreaterThan(0);
  for (const one of templates) expect(withTexts(one, (_, text) => text)).toEqual(one);
});

describe.each(translated)('words in %s', (tag) => {
  const load = (): Promise<Words> => wordsOf(tag);

  test('the interface', async () => {
    expect(findings(tag, 'interface', english, (await load()).interface)).toEqual([]);
  });

  test('campaigns', async () => {
    expect(findings(tag, 'campaign', englishWords, (await load()).campaign)).toEqual([]);
  });

  test('problems', async () => {
    expect(findings(tag, 'problems', problemTexts, (await load()).problems)).toEqual([]);
  });

  test('refusals of the server', async () => {
    const { errors } = await load();
    const known = refusalCodes();
    expect(known.filter((code) => errors[code] === undefined)).toEqual([]);
    const reasons = ['problems-here', 'problems-upstream', 'disabled', 'breakpoint', 'cancelled'].map(
      (one) => `not-computable.${one}`,
    );
    expect(reasons.filter((code) => errors[code] === undefined)).toEqual([]);
  });

  test('kinds of activities and their help', async () => {
    const { activities } = await load();
    expect(
      findings(
        tag,
        'activities',
        tableOf(activityTypes, String),
        tableOf(Object.keys(activities), (one) => activities[one]?.title ?? ''),
      ),
    ).toEqual([]);
    const wanted = activityTypes.map((type) => `../../../shared/src/activities/${type}/help.${tag}.md`);
    expect(wanted.filter((file) => !helpFiles.includes(file))).toEqual([]);
  });

  test('texts of templates', async () => {
    const wanted = Object.fromEntries(templates.map((one) => [one.id, Object.fromEntries(textsOf(one))]));
    expect(findings(tag, 'templates', wanted, (await load()).templates)).toEqual([]);
  });

  test('functions of formulas', async () => {
    const { functions } = await load();
    const names = Object.keys(formulaFunctions);
    expect(names.filter((name) => functions[name] === undefined).map((name) => `${name} is missing`)).toEqual([]);
    expect(Object.keys(functions).filter((name) => !names.includes(name))).toEqual([]);
  });
});
