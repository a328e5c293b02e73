import type { CodesOf } from './codes-of.ts';

/** Problems of activities that wait, decide and end. */
export const flowCodes = {
  'wait.past': {
    severity: 'warning',
    text: '{at} ({timeZone}) is past: the people do not wait at all. Choose a later time, or take the Wait out.',
  },
  'wait.window.empty': {
    severity: 'error',
    text: 'The window begins and ends at {from}, so it is never open. Choose another end, or leave it empty for midnight.',
  },
  'join.unticked': {
    severity: 'warning',
    text: 'The inbound transition from {activity} is not waited for. Tick it, or disconnect it.',
  },
  'join.limit.alone': {
    severity: 'warning',
    text: 'Only the primary set is waited for, so nothing can be late. Tick another set, or take the time limit out.',
  },
  'test.branch.label': { severity: 'error', text: 'Two branches are named {label}. Give each its own name.' },
  'test.constant': {
    severity: 'warning',
    text: 'The branch {label} is taken whatever happens, so the branches after it never are. Give it a condition, or move it to the end.',
  },
  'test.operator': {
    severity: 'error',
    text: 'The variable {variable} is a {type}: compare it with “is” or “is not”.',
  },
  'test.no-branch': {
    severity: 'warning',
    text: 'When no condition holds, the flow stops here. Add the default branch if it shall go on.',
  },
  'signal.parameter.repeated': {
    severity: 'error',
    text: 'The parameter {parameter} is given twice. Remove one.',
  },
} as const satisfies CodesOf<'wait' | 'join' | 'test' | 'signal'>;
