import { Document, isMap, visit, type YAMLMap, type YAMLSeq } from 'yaml';
import { type CampaignFile, toEntries } from './campaign-file.ts';

export type CampaignFileFormat = 'yaml' | 'json';

/** Longest text of a collection that is written on one line. */
const oneLine = 100;

/** A campaign as a file. The same campaign gives the same text; reading it gives the same campaign. */
export function printCampaignFile(file: CampaignFile, format: CampaignFileFormat): string {
  const entries = toEntries(file);
  if (format === 'json') return `${JSON.stringify(entries, null, 2)}\n`;
  const document = new Document(entries, { aliasDuplicateObjects: false });
  visit(document, {
    Collection: (_, collection) => {
      if (fitsOnOneLine(collection)) collection.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/** Small collections are easier to read on one line, unless they are records of many fields. */
function fitsOnOneLine(collection: YAMLMap | YAMLSeq): boolean {
  if (collection.items.length > (isMap(collection) ? 6 : oneLine)) return false;
  const text = JSON.stringify(collection);
  return text.length <= oneLine && !text.includes('\\n');
}
