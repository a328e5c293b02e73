import type { CodesOf } from './codes-of.ts';

/** Problems of what is drawn: activities, transitions, and where an activity can stand. */
export const graphCodes = {
  'graph.transition.unknown-activity': {
    severity: 'error',
    text: 'Transition {transition} refers to activity {activity}, which does not exist. Remove the transition or add the activity.',
  },
  'graph.transition.unknown-port': {
    severity: 'error',
    text: 'Activity {activity} has no outbound transition named {port}. Reconnect it from one of: {ports}.',
  },
  'graph.transition.port-taken': {
    severity: 'error',
    text: 'The outbound transition {port} of {activity} already leads somewhere. Use a Fork to continue in several branches.',
  },
  'graph.duplicate-id': {
    severity: 'error',
    text: 'The id {id} is used twice. Give each activity and each transition its own.',
  },
  'graph.time-zone': {
    severity: 'error',
    text: 'The time zone {timeZone} is not known. Choose one such as Europe/Berlin.',
  },
  'graph.cycle': {
    severity: 'error',
    text: 'These activities form a circle: {activities}. Remove one of the transitions between them.',
  },
  'graph.inbound.missing': {
    severity: 'error',
    text: 'Inbound transitions needed: {min}, connected: {count}. Connect an activity to it.',
  },
  'graph.inbound.too-many': {
    severity: 'error',
    text: 'Inbound transitions taken: at most {max}, connected: {count}. Disconnect some, or combine them first.',
  },
  'graph.empty': { severity: 'warning', text: 'The campaign has no activities yet. Add a Build audience to start.' },
  'graph.unreachable': {
    severity: 'warning',
    text: 'No audience reaches this part: {activities}. Connect {first} to one, or remove the part.',
  },
  'graph.branch.unfinished': {
    severity: 'warning',
    text: 'The branch ends at {port} without a channel. Connect it, or leave it if nobody is to be addressed.',
  },
  'graph.disabled-upstream': { severity: 'warning', text: 'Does not run: {activity} before it is disabled.' },
  'graph.breakpoint': { severity: 'warning', text: 'What follows is not counted: there is a breakpoint here.' },
  'graph.waiting': { severity: 'error', text: 'Waits behind the breakpoint at {activity}.' },
  'graph.write.race': {
    severity: 'error',
    text: '{activity} and {other} run in parallel: {activity} writes {column} of {table}, and {other} {does} it, so the result would hang on which is first. Put one after the other.',
  },
  'activity.unknown-type': {
    severity: 'error',
    text: 'There is no kind of activity named {type}. Remove it, or use a program that knows it.',
  },
  'activity.internal': {
    severity: 'error',
    text: 'This cannot be computed because of a fault in Fanfare itself. The log of the server says more; everything that does not come after it is computed.',
  },
  'position.start': {
    severity: 'error',
    text: '{activity} begins a branch, so nothing can lead to it. Put it on the canvas by itself.',
  },
  'position.end': {
    severity: 'error',
    text: '{activity} ends a branch, so nothing can follow it. Put it at the end of one.',
  },
  'position.full': { severity: 'error', text: 'A campaign holds at most {max} activities. Remove some first.' },
  'position.gone': { severity: 'error', text: 'The arrow {transition} does not exist any more. Choose another place.' },
} as const satisfies CodesOf<'graph' | 'activity' | 'position'>;
