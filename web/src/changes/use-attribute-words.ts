import { type Activity, type AttributePath, describeAttribute, findDimension, type GraphSurvey } from '@fanfare/shared';
import { useStore } from 'zustand';
import { useEditor } from '../editor/EditorContext.tsx';
import { say } from '../i18n/speak.ts';

/** Calls attributes by their labels at the place of an activity; by their columns where the table is not known. */
export function useAttributeWords(): (activity: Activity, survey: GraphSurvey | undefined) => AttributeWords {
  const session = useEditor();
  const { catalog } = useStore(session.catalog);
  return ({ id, config }, survey) => {
    const known = survey?.catalog ?? catalog;
    const own = typeof config === 'object' && config !== null && 'dimension' in config ? config.dimension : undefined;
    const dimension = survey?.activities.get(id)?.inbound[0]?.dimension ?? own;
    const table = known && typeof dimension === 'string' ? findDimension(known, dimension)?.table : undefined;
    return (path) =>
      known && table ? say(describeAttribute(path, table, known)) : [...path.links, path.column].join(' › ');
  };
}

type AttributeWords = (path: AttributePath) => string;
