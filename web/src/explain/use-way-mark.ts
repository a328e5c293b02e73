import { outletId } from '@fanfare/shared';
import { useView } from '../editor/EditorContext.tsx';
import type { WayMark } from './way-of-person.ts';

/** How an activity is drawn while a person is followed; undefined while nobody is, or where it is not known. */
export function useWayMark(activity: string): WayMark | undefined {
  return useView(({ way }) => way && way.activities.get(activity));
}

/** How what leaves by a port is drawn while a person is followed: on their way, or not. */
export function useOutletWayMark(activity: string, port: string): WayMark | undefined {
  return useView(({ way }) => way && (way.outlets.has(outletId(activity, port)) ? 'passed' : 'out'));
}
