/** Words of the area “columns”. */
export const columns = {
  title: 'Spalten',
  find: 'Spalte suchen',
  added: 'Unterwegs hinzugefügt',
  addedNone: 'Unterwegs wurde nichts hinzugefügt. Eine Anreicherung fügt Spalten hinzu.',
  addedBy: 'hinzugefügt von {{activity}}',
  own: 'Spalten von {{table}}',
  linked: 'Über Verknüpfungen',
  linkedHelp: 'Nicht mitgeführt: wird aus der verknüpften Zeile gelesen, wenn jemand hinsieht oder sendet.',
  name: '{{label}}, {{type}}',
  addedName: '{{label}}, {{type}}, hinzugefügt von {{activity}}',
  values: 'Werte von {{name}}',
  found: '{{count, number}} gefunden',
  none: 'Keine Spalte enthält „{{search}}“ im Namen.',
  unknown: 'Die Spalten sind bekannt, sobald die Aktivitäten davor keine Probleme haben.',
  more: '{{count, number}} weitere; mehr Buchstaben eingeben, um sie zu finden.',
} as const;
