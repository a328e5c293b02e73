/** Words of the area “presence”: who else has a campaign open. */
export const presence = {
  others_one: '{{names}} has this campaign open too',
  others_other: '{{count, number}} others have this campaign open: {{names}}',
  looking: '{{who}} looks at {{name}}',
  here: '{{who}} looks at this activity',
  you: '{{who}} (you, in another window)',
  saved: '{{who}} saved changes ({{time}}).',
  takeIn: 'Show them here',
  takingIn: 'Fetching them',
  failed: 'They could not be fetched: {{reason}}',
} as const;
