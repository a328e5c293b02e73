/**
 * Our own arithmetic on integers, the same on every engine with 64 bits: `h(i, k)` is the k-th pseudo-random number
 * of row i, 0 to 2^31 - 2, from a permutation polynomial modulo the prime 2^31 - 1. `pick` takes an element of a list.
 */
export const randomMacros: readonly string[] = [
  'CREATE OR REPLACE TEMP MACRO demo_square(x) AS (x * x) % 2147483647',
  'CREATE OR REPLACE TEMP MACRO demo_mix(x) AS (demo_square(demo_square(x)) * x + 97531) % 2147483647',
  `CREATE OR REPLACE TEMP MACRO h(i, k) AS
     demo_mix((demo_mix((i::BIGINT * 69621 + 12345) % 2147483647) + k::BIGINT * 1140671485) % 2147483647)`,
  'CREATE OR REPLACE TEMP MACRO pick(list, number) AS list[1 + (number % len(list))::INTEGER]',
  'CREATE OR REPLACE TEMP MACRO cents(number) AS CAST(CAST(number AS DECIMAL(18,0)) * 0.01 AS DECIMAL(24,6))',
];
