import type { FormulaCompletion } from '@fanfare/shared';
import { i18n } from '../i18n/i18n.ts';
import { functionDoc } from './function-docs.ts';
import { say } from '../i18n/speak.ts';

/** What stands beside a completion: how it is called, a sentence about it, an example; null when there is nothing. */
export function completionNote(one: FormulaCompletion): Node | null {
  if (one.kind !== 'function' && one.info === '') return null;
  const note = document.createElement('div');
  note.className = 'formula-note';
  if (one.kind === 'function') for (const line of say(one.detail).split('\n')) note.append(element('code', line));
  const doc = one.kind === 'function' ? functionDoc(one.label) : undefined;
  note.append(element('span', doc?.doc ?? say(one.info)));
  if (doc) note.append(element('span', doc.empties, 'muted'));
  if (doc?.example) {
    const line = element('span', `${i18n.t('example', { ns: 'formula' })}: `, 'muted');
    line.append(element('code', `${doc.example[0]} → ${doc.example[1]}`));
    note.append(line);
  }
  return note;
}

function element(tag: 'code' | 'span', text: string, className = ''): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  if (className !== '') made.className = className;
  return made;
}
