/** Words of the area “palette”. */
export const palette = {
  open: 'Befehle',
  title: 'Befehle, Aktivitäten, Kampagnen und Seiten',
  placeholder: 'Was soll getan oder gefunden werden?',
  none: 'Nichts heißt „{{search}}“.',
  actions: 'Aktionen',
  activities: 'In dieser Kampagne gehen zu',
  add: 'Zur Kampagne hinzufügen',
  campaigns: 'Kampagnen',
  recent: 'Zuletzt bearbeitete Kampagnen',
  pages: 'Seiten',
  more_one: 'und {{count, number}} weitere: weiter tippen',
  more_other: 'und {{count, number}} weitere: weiter tippen',
  searching: 'Kampagnen werden gesucht',
  failed: 'Kampagnen ließen sich nicht durchsuchen.',
  found_one: '{{count, number}} Eintrag',
  found_other: '{{count, number}} Einträge',
} as const;
