/** Words of the list of commands. */
export const palette = {
  open: 'Commands',
  title: 'Commands, activities, campaigns and pages',
  placeholder: 'What would you like to do or find?',
  none: 'Nothing is called “{{search}}”.',
  actions: 'Actions',
  activities: 'Go to in this campaign',
  add: 'Add to the campaign',
  campaigns: 'Campaigns',
  recent: 'Recent campaigns',
  pages: 'Pages',
  more_one: 'and {{count, number}} more: type on',
  more_other: 'and {{count, number}} more: type on',
  searching: 'Looking for campaigns',
  failed: 'Campaigns could not be searched.',
  found_one: '{{count, number}} entry',
  found_other: '{{count, number}} entries',
} as const;
