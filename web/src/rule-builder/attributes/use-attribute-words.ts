import type { DataType } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import type { AttributeNode } from './attribute-node.ts';

/** What attributes are called, for the eye and for screen readers. */
export function useAttributeWords() {
  const { t } = useTranslation('ruleBuilder');
  const typeWord = (type: DataType) => t(`type.${type}`);
  return {
    typeWord,
    many: t('attributes.many'),
    /** The name read aloud; with the way to it where the list does not show it. */
    nameOf: ({ label, trail, column, link, addedBy }: AttributeNode, showTrail: boolean): string => {
      if (link) return t(link === 'many' ? 'attributes.manyName' : 'attributes.oneName', { name: label });
      if (!column) return label;
      const where = trail.join(' › ');
      const type = typeWord(column.type);
      if (addedBy !== undefined) return t('attributes.addedName', { name: label, type, activity: addedBy });
      return showTrail && where !== ''
        ? t('attributes.columnOfName', { name: label, type, where })
        : t('attributes.columnName', { name: label, type });
    },
    /** Label, type, table and column, on hover. */
    aboutOf: ({ label, table, column, link, addedBy }: AttributeNode): string | undefined => {
      if (link) return t(link === 'many' ? 'attributes.manyName' : 'attributes.oneName', { name: table });
      if (column && addedBy !== undefined) {
        return t('attributes.addedAbout', { label, type: typeWord(column.type), activity: addedBy });
      }
      return column && t('attributes.about', { label, type: typeWord(column.type), table, column: column.name });
    },
  };
}
