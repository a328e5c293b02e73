const now = "TIMESTAMP '2026-01-01'";
const isFirst = '(n1 OR b2) AND b3 AND NOT b4';

/** A statement and the figures its one row holds, in order; with `byName` those of each row, after its name. */
export interface HandStatement {
  sql: string;
  figures: readonly string[];
  byName?: true;
}

/**
 * The canvas written by hand as well as we can, after the kit's `hand20.sql`: keys only, one scan per table and window.
 * Statements run in order.
 */
export function handSql(people: number): readonly HandStatement[] {
  return [
    {
      sql: `CREATE OR REPLACE TEMP TABLE pu2 AS SELECT pid FROM purchases WHERE ts >= ${now} - INTERVAL 90 DAY
       AND category IN ('cat05', 'cat06', 'cat07', 'cat08', 'cat09') AND pid IS NOT NULL GROUP BY pid HAVING count(*) >= 2`,
      figures: [],
    },
    {
      sql: `CREATE OR REPLACE TEMP TABLE pu3 AS SELECT pid FROM purchases WHERE ts >= ${now} - INTERVAL 365 DAY AND pid IS NOT NULL
       GROUP BY pid HAVING sum(amount) > 50000`,
      figures: [],
    },
    {
      sql: `CREATE OR REPLACE TEMP TABLE ev AS SELECT pid, bool_or(kind = 'open') b4,
       count(*) FILTER (WHERE kind = 'send' AND ts >= ${now} - INTERVAL 7 DAY) >= 2 cap
       FROM email_events WHERE ts >= ${now} - INTERVAL 30 DAY AND (kind = 'open' OR (kind = 'send' AND ts >= ${now} - INTERVAL 7 DAY))
       GROUP BY pid HAVING b4 OR cap`,
      figures: [],
    },
    {
      sql: `CREATE OR REPLACE TEMP TABLE w AS SELECT p.pid, n1, p.pid IN (SELECT pid FROM pu2) b2, p.pid IN (SELECT pid FROM pu3) b3,
       coalesce(b4, false) b4, coalesce(cap, false) cap, c8, c9
       FROM (SELECT pid, (country IN ('FR', 'DE', 'ES') AND consent_email AND tier IN ('gold', 'platinum', 'silver')) IS TRUE n1,
         (birth_date < DATE '1980-01-01') IS TRUE c8, (tier = 'silver') IS TRUE c9 FROM profiles) p LEFT JOIN ev ON ev.pid = p.pid`,
      figures: [],
    },
    {
      sql: `SELECT count(*) FILTER (WHERE n1) n1, count(*) FILTER (WHERE b2) n2, count(*) FILTER (WHERE b3) n3, count(*) FILTER (WHERE b4) n4,
       count(*) FILTER (WHERE n1 OR b2) n5, count(*) FILTER (WHERE (n1 OR b2) AND b3) n6, count(*) FILTER (WHERE ${isFirst}) n7,
       count(*) FILTER (WHERE ${isFirst} AND c8) n8, count(*) FILTER (WHERE ${isFirst} AND NOT c8 AND c9) n9,
       count(*) FILTER (WHERE ${isFirst} AND NOT c8 AND NOT c9) n10 FROM w`,
      figures: ['n1', 'n2', 'n3', 'n4', 'n5', 'n6', 'n7', 'n8', 'n9', 'n10'],
    },
    {
      sql: `CREATE OR REPLACE TEMP TABLE k7 AS SELECT pid, CASE WHEN c8 THEN 1 WHEN c9 THEN 2 ELSE 3 END br, cap FROM w WHERE ${isFirst}`,
      figures: [],
    },
    {
      sql: `CREATE OR REPLACE TEMP TABLE k7p AS SELECT k.pid, br, cap, email, created_at, household_id, ltv, bucket,
       (consent_sms AND NOT blacklisted AND phone IS NOT NULL) IS TRUE sms_ok FROM profiles p JOIN k7 k ON k.pid = p.pid`,
      figures: [],
    },
    {
      sql: `CREATE OR REPLACE TEMP TABLE k11 AS
       SELECT 99999999 - (max(epoch_us(created_at)::HUGEINT * 100000000 + (99999999 - pid)) % 100000000) pid
         FROM k7p WHERE br = 1 AND email IS NOT NULL GROUP BY lower(email)
       UNION ALL SELECT pid FROM k7p WHERE br = 1 AND email IS NULL`,
      figures: [],
    },
    {
      sql: `SELECT count(*) n11, count(*) FILTER (WHERE bucket < 1000) n12, count(*) FILTER (WHERE bucket >= 1000) n13
       FROM k11 JOIN k7p ON k11.pid = k7p.pid`,
      figures: ['n11', 'n12', 'n13'],
    },
    {
      sql: `CREATE OR REPLACE TEMP TABLE k16 AS SELECT pid, h15::INT * 2 + h13::INT + ok::INT * 4 hit FROM (SELECT p.pid,
       p.household_id IN (SELECT household_id FROM k7p WHERE br = 2) AND NOT blacklisted h15,
       p.pid IN (SELECT pid FROM k11) AND bucket >= 1000 h13,
       (consent_email AND NOT blacklisted AND email IS NOT NULL) IS TRUE ok FROM profiles p) WHERE h15 OR h13`,
      figures: [],
    },
    {
      sql: `SELECT (SELECT count(DISTINCT household_id) FROM k7p WHERE br = 2) n14, count(*) FILTER (WHERE hit & 2 = 2) n15,
       count(*) n16 FROM k16`,
      figures: ['n14', 'n15', 'n16'],
    },
    {
      sql: `CREATE OR REPLACE TEMP TABLE k17 AS SELECT cap, sms_ok FROM k7p WHERE br = 3 ORDER BY ltv DESC, pid LIMIT ${people / 200}`,
      figures: [],
    },
    {
      sql: `CREATE OR REPLACE TEMP TABLE k18 AS SELECT pid FROM k16 WHERE hit & 4 = 4 AND pid NOT IN (SELECT pid FROM w WHERE cap)`,
      figures: [],
    },
    {
      sql: `SELECT (SELECT count(*) FROM k17) n17, (SELECT count(*) FROM k18) n18,
       (SELECT count(*) FROM k17 WHERE sms_ok AND NOT cap) n19`,
      figures: ['n17', 'n18', 'n19'],
    },
    {
      sql: `SELECT count(*) n20 FROM (SELECT u.pid, arg_max(store_id, epoch_us(ts)::HUGEINT * 1000000000 + purchase_id) sid
       FROM purchases u SEMI JOIN k18 x ON u.pid = x.pid GROUP BY u.pid) l JOIN stores s ON s.store_id = l.sid
       WHERE region IN ('R1', 'R2', 'R3')`,
      figures: ['n20'],
    },
  ];
}

/** The kit's figures, by people. */
export const kitCounts: Readonly<Record<number, Readonly<Record<string, number>>>> = {
  1_000_000: {
    n1: 119_685,
    n2: 3_744,
    n3: 415_961,
    n4: 89_039,
    n5: 122_970,
    n6: 52_639,
    n7: 48_027,
    n8: 25_774,
    n9: 13_369,
    n10: 8_884,
    n11: 25_730,
    n12: 2_635,
    n13: 23_095,
    n14: 13_143,
    n15: 44_903,
    n16: 67_279,
    n17: 5_000,
    n18: 51_565,
    n19: 1_398,
    n20: 12_992,
  },
  10_000_000: {
    n1: 1_201_309,
    n2: 37_772,
    n3: 4_148_556,
    n4: 890_650,
    n5: 1_234_587,
    n6: 527_150,
    n7: 480_159,
    n8: 258_018,
    n9: 133_463,
    n10: 88_678,
    n11: 257_590,
    n12: 25_825,
    n13: 231_765,
    n14: 131_217,
    n15: 447_138,
    n16: 671_410,
    n17: 50_000,
    n18: 515_638,
    n19: 13_506,
    n20: 130_072,
  },
};
