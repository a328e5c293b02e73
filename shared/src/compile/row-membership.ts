import type { Predicate } from '../relation/predicate.ts';
import { predicateKey } from '../relation/predicate-key.ts';
import type { RelationalPart } from '../relation/reads.ts';
import type { Coded, Relation } from '../relation/relation.ts';
import { testedSizes, testHolds } from '../relation/size-tests.ts';
import { sourceKey } from '../relation/source-key.ts';
import type { TableSource } from '../relation/table-source.ts';
import { InvariantError } from '../result/invariant.ts';

/** What must be known of one row to say which relations it is in. */
export interface RowQuestions {
  /** Stored parts in which the row is looked up, by key. */
  stored: Map<string, RelationalPart>;
  /** Tests on the row itself, by `testKey`. */
  tests: Map<string, RowTest>;
  /** Relations whose sizes are compared, by key. */
  sizes: Map<string, Relation>;
}

/** A test on a row as it is read from a table or an overlay of it. */
export interface RowTest {
  source: TableSource;
  predicate: Predicate;
}

/** What is known of one row. */
export interface RowFacts {
  /** False for a row that the table does not have. */
  isThere: boolean;
  /** The code with which a stored part holds the row, 0 for a relation; undefined when it does not hold it. */
  code(part: RelationalPart): number | undefined;
  holds(test: RowTest): boolean;
  size(relation: Relation): number;
}

/** Which relations and codes a row is in. */
export interface RowMembership {
  isIn(relation: Relation): boolean;
  /** The code with which a coded part holds the row; undefined when it does not. */
  codeIn(coded: Coded): number | undefined;
  holds(test: RowTest): boolean;
}

/** Equal for equal tests of the same table and overlay. */
export function testKey({ source, predicate }: RowTest): string {
  return `${sourceKey(source)} ${predicateKey(predicate)}`;
}

/**
 * What must be asked to find a row's membership in parts of its table, and what tests say of it: as far down as parts
 * are not stored. @param isStored true for parts whose keys can be looked up; every rank must be.
 */
export function rowQuestions(
  parts: Iterable<RelationalPart>,
  tests: Iterable<RowTest>,
  isStored: (part: RelationalPart) => boolean,
): RowQuestions {
  const questions: RowQuestions = { stored: new Map(), tests: new Map(), sizes: new Map() };
  const seen = new Set<string>();
  function ask(part: RelationalPart): void {
    if (seen.has(part.key)) return;
    seen.add(part.key);
    if (isStored(part)) questions.stored.set(part.key, part);
    else if (part.kind === 'filter') {
      ask(part.input);
      askTest({ source: part.source, predicate: part.where });
    } else if (part.kind === 'pick') ask(part.from);
    else if (part.kind === 'tally') part.inputs.forEach(ask);
    else if (part.kind === 'classify') {
      ask(part.input);
      for (const predicate of part.cases) askTest({ source: part.source, predicate });
    } else if (part.kind !== 'scan' && part.kind !== 'nothing') {
      throw new InvariantError(`a ${part.kind} must be stored to find a row in it`);
    }
  }
  function askTest({ source, predicate }: RowTest): void {
    switch (predicate.kind) {
      case 'always':
        return;
      case 'all':
      case 'any':
        for (const part of predicate.of) askTest({ source, predicate: part });
        return;
      case 'not':
        return askTest({ source, predicate: predicate.of });
      case 'member-of':
        return ask(predicate.relation);
      case 'size-test':
        for (const relation of testedSizes(predicate)) questions.sizes.set(relation.key, relation);
        return;
      default:
        questions.tests.set(testKey({ source, predicate }), { source, predicate });
    }
  }
  for (const part of parts) ask(part);
  for (const test of tests) askTest(test);
  return questions;
}

/** Answers from facts to all questions that `rowQuestions` asked for the same parts and tests. */
export function rowMembership(facts: RowFacts, isStored: (part: RelationalPart) => boolean): RowMembership {
  const known = new Map<string, number | undefined>();
  /** 0 for a relation that holds the row. */
  function codeOf(part: Relation | Coded): number | undefined {
    if (known.has(part.key)) return known.get(part.key);
    const code = isStored(part) ? facts.code(part) : findOut(part);
    known.set(part.key, code);
    return code;
  }
  const isIn = (relation: Relation): boolean => codeOf(relation) !== undefined;
  function findOut(part: Relation | Coded): number | undefined {
    switch (part.kind) {
      case 'scan':
        return facts.isThere ? 0 : undefined;
      case 'nothing':
        return undefined;
      case 'filter':
        return isIn(part.input) && holds({ source: part.source, predicate: part.where }) ? 0 : undefined;
      case 'pick': {
        const code = codeOf(part.from);
        return code !== undefined && part.codes.includes(code) ? 0 : undefined;
      }
      case 'tally': {
        const count = part.inputs.filter(isIn).length;
        return count > 0 ? count : undefined;
      }
      case 'classify': {
        if (!isIn(part.input)) return undefined;
        const first = part.cases.findIndex((predicate) => holds({ source: part.source, predicate }));
        return first < 0 ? part.cases.length : first;
      }
      case 'rank':
        throw new InvariantError('a rank is looked up');
    }
  }
  function holds({ source, predicate }: RowTest): boolean {
    switch (predicate.kind) {
      case 'always':
        return predicate.holds;
      case 'all':
        return predicate.of.every((part) => holds({ source, predicate: part }));
      case 'any':
        return predicate.of.some((part) => holds({ source, predicate: part }));
      case 'not':
        return !holds({ source, predicate: predicate.of });
      case 'member-of':
        return isIn(predicate.relation);
      case 'size-test':
        return testHolds(predicate, facts.size);
      default:
        return facts.isThere && facts.holds({ source, predicate });
    }
  }
  return { isIn, codeIn: codeOf, holds };
}
