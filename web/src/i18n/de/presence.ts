/** Words of the area “presence”. */
export const presence = {
  others_one: '{{names}} hat diese Kampagne auch offen',
  others_other: '{{count, number}} andere haben diese Kampagne offen: {{names}}',
  looking: '{{who}} sieht {{name}} an',
  here: '{{who}} sieht diese Aktivität an',
  you: '{{who}} (selbst, in einem anderen Fenster)',
  saved: '{{who}} hat Änderungen gespeichert ({{time}}).',
  takeIn: 'Hier zeigen',
  takingIn: 'Werden geholt',
  failed: 'Sie ließen sich nicht holen: {{reason}}',
} as const;
