import type { TFunction } from 'i18next';
import type { ActivityNumbers } from '../counts/counts-state.ts';
import { arrivedAt, type OutletNumber, outletNumber } from '../counts/outlet-number.ts';

/** A number and how sure it is, in words: “176,840 people, exact”. */
export function numberInWords(t: TFunction<readonly ['canvas', 'counts']>, number: OutletNumber): string {
  switch (number.state) {
    case 'exact':
      return t('counts:number.exact', { count: number.count });
    case 'stale':
      return t('counts:number.stale', { count: number.last });
    case 'unknown':
      return t('counts:number.unknown', { reason: number.message.replace(/\.$/u, '') });
    case 'zero':
      return t(number.notTaken ? 'counts:number.notTaken' : 'counts:number.zero');
    case 'computing':
      return t('counts:number.computing');
  }
}

/** What arrives at an activity and what leaves it: “181,907 in, 176,840 kept, 5,067 duplicates”. */
function numbersInWords(
  t: TFunction<readonly ['canvas', 'counts']>,
  numbers: ActivityNumbers | undefined,
  ports: readonly { readonly id: string; readonly label: string }[],
): string {
  if (numbers?.state !== 'exact') return numberInWords(t, outletNumber(numbers, ports[0]?.id ?? ''));
  const arrived = arrivedAt(numbers);
  const parts = ports.map((port) => {
    const count = numbers.count.out.find((one) => one.port === port.id)?.count ?? 0;
    return ports.length === 1
      ? t('canvas:outCount', { count })
      : t('canvas:kept', { count, port: port.label.toLowerCase() });
  });
  return [...(arrived === undefined ? [] : [t('canvas:in', { count: arrived })]), ...parts].join(', ');
}

/** What is said of an activity. */
export interface SpokenActivity {
  /** What kind of activity it is. */
  readonly title: string;
  readonly label: string;
  readonly disabled: boolean;
  readonly breakpoint: boolean;
  /** The disabled activity before it because of which it does not run. */
  readonly off: string | undefined;
  /** The activities before it at whose breakpoints it waits. */
  readonly waits: string | undefined;
  readonly numbers: ActivityNumbers | undefined;
  readonly ports: readonly { readonly id: string; readonly label: string }[];
  /** The sentence of the most serious problem, and how many there are. */
  readonly problem: string | undefined;
  readonly problems: number;
  readonly position: number;
  readonly total: number;
}

/** An activity in words: “Deduplication: One per e-mail. 181,907 in, 176,840 kept, 5,067 duplicates. No problems. 4 of 16.” */
export function activityInWords(t: TFunction<readonly ['canvas', 'counts']>, spoken: SpokenActivity): string {
  const { title, label, disabled, breakpoint, off, waits, numbers, ports, problem, problems, position, total } = spoken;
  const parts = [
    `${title}: ${label}`,
    ...(disabled ? [t('canvas:disabled')] : []),
    ...(breakpoint ? [t('canvas:breakpointHere')] : []),
    ...(off === undefined ? [] : [t('canvas:off', { name: off })]),
    ...(waits === undefined ? [numbersInWords(t, numbers, ports)] : [t('canvas:waits', { name: waits })]),
    ...notesOf(numbers).map((note) => note.replace(/\.$/u, '')),
    ...(off !== undefined && problems <= 1 ? [] : [problemsInWords(t, problem, problems)]),
    t('canvas:position', { position, total }),
  ];
  return `${parts.join('. ')}.`;
}

function problemsInWords(
  t: TFunction<readonly ['canvas', 'counts']>,
  first: string | undefined,
  count: number,
): string {
  if (first === undefined) return t('canvas:noProblems');
  return t('canvas:problems', { count, first: first.replace(/\.$/u, '') });
}

/** What counting an activity noted. */
export function notesOf(numbers: ActivityNumbers | undefined): readonly string[] {
  return numbers?.state === 'exact' ? numbers.count.notes.map(({ text }) => text) : [];
}

/** What is said of an arrow, or of a port that leads nowhere yet. */
export interface SpokenArrow {
  readonly label: string | undefined;
  readonly from: string;
  /** Undefined where it leads nowhere yet. */
  readonly to: string | undefined;
  /** The number in words. */
  readonly number: string;
}

/** An arrow in words: “Kept, from One per e-mail to Prepare twice, 176,840 people, exact.” */
export function arrowInWords(
  t: TFunction<readonly ['canvas', 'counts']>,
  { label, from, to, number }: SpokenArrow,
): string {
  if (to === undefined) return t('canvas:freeName', { label: label ?? '', from, number });
  return label
    ? t('canvas:arrowName', { label, from, to, number })
    : t('canvas:arrowNameNoLabel', { from, to, number });
}
