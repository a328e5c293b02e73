import { Document, isMap, visit } from 'yaml';

const oneLine = 110;

/** Entries as YAML; what is short stands on one line. */
export function printYaml(entries: object): string {
  const document = new Document(entries, { aliasDuplicateObjects: false });
  visit(document, {
    Collection: (_, collection) => {
      const text = JSON.stringify(collection);
      if (text.length <= oneLine && !text.includes('\\n') && (!isMap(collection) || collection.items.length <= 6))
        collection.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}
