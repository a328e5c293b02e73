/** Words of the columns that travel along transitions. */
export const columns = {
  title: 'Columns',
  find: 'Find a column',
  added: 'Added on the way',
  addedNone: 'Nothing was added on the way. An Enrichment adds columns.',
  addedBy: 'added by {{activity}}',
  own: 'Columns of {{table}}',
  linked: 'Along links',
  linkedHelp: 'Not carried: read from the linked row when somebody looks or sends.',
  name: '{{label}}, {{type}}',
  addedName: '{{label}}, {{type}}, added by {{activity}}',
  values: 'Values of {{name}}',
  found: '{{count, number}} found',
  none: 'No column has “{{search}}” in its name.',
  unknown: 'The columns are known once the activities before this have no problems.',
  more: '{{count, number}} more; type more letters to find them.',
} as const;
