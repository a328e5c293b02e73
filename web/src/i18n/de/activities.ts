import type { ActivityWords } from '../words.ts';

/** Kinds of activities, and what people may look for them by. */
export const activities: Readonly<Record<string, ActivityWords>> = {
  'build-audience': { title: 'Zielgruppe bilden', searchWords: ['start', 'abfrage', 'auswahl', 'selektion', 'regel'] },
  'read-audience': {
    title: 'Zielgruppe lesen',
    searchWords: ['liste', 'gespeichert', 'mitglieder', 'segment', 'start'],
  },
  'incremental-query': {
    title: 'Inkrementelle Abfrage',
    searchWords: ['neue', 'seit letztem lauf', 'verlauf', 'abfrage'],
  },
  'load-file': { title: 'Datei laden', searchWords: ['hochladen', 'csv', 'liste', 'import', 'zeilen', 'start'] },
  combine: {
    title: 'Kombination',
    searchWords: ['vereinigung', 'schnittmenge', 'ausschluss', 'zusammenführen', 'und', 'oder', 'ohne'],
  },
  split: {
    title: 'Aufteilung',
    searchWords: ['teilmengen', 'aufteilen', 'stichprobe', 'begrenzen', 'kontrollgruppe', 'a/b-test', 'zufall'],
  },
  deduplication: { title: 'Deduplizierung', searchWords: ['dubletten', 'doppelte', 'eindeutig', 'einer pro'] },
  'change-dimension': { title: 'Dimensionswechsel', searchWords: ['haushalt', 'vertrag', 'wechseln', 'verknüpft'] },
  enrichment: {
    title: 'Anreicherung',
    searchWords: ['spalten', 'daten hinzufügen', 'personalisierung', 'aggregat', 'formel'],
  },
  reconciliation: { title: 'Abgleich', searchWords: ['abgleichen', 'treffer', 'ähnlichkeit', 'zuordnen'] },
  'save-audience': { title: 'Zielgruppe speichern', searchWords: ['speichern', 'liste', 'behalten', 'mitglieder'] },
  'update-data': { title: 'Daten aktualisieren', searchWords: ['schreiben', 'setzen', 'ändern', 'punkte', 'attribut'] },
  fork: { title: 'Verzweigung', searchWords: ['zweig', 'parallel', 'kopie'] },
  'and-join': {
    title: 'UND-Zusammenführung',
    searchWords: ['warten auf', 'zusammenführen', 'zeitgrenze', 'verspätet', 'und'],
  },
  wait: { title: 'Warten', searchWords: ['pause', 'verzögern', 'bis', 'wochentag', 'zeitfenster', 'tage'] },
  test: { title: 'Prüfung', searchWords: ['wenn', 'bedingung', 'weiche', 'entscheidung', 'zweig', 'variable'] },
  end: { title: 'Ende', searchWords: ['stopp', 'signal', 'andere kampagne starten'] },
  email: { title: 'E-Mail', searchWords: ['mail', 'nachricht', 'versand', 'kanal'] },
  sms: { title: 'SMS', searchWords: ['textnachricht', 'handy', 'telefon', 'versand', 'kanal'] },
  push: { title: 'Push-Nachricht', searchWords: ['app', 'mitteilung', 'handy', 'versand', 'kanal'] },
  'direct-mail': { title: 'Direct Mail', searchWords: ['brief', 'post', 'druck', 'kanal'] },
  custom: { title: 'Eigener Export', searchWords: ['webhook', 'export', 'datei', 'api', 'system', 'kanal'] },
};
