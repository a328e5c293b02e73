/** Rights an actor can hold. Until sign-in exists every named actor holds all of them. */
export const permissions = [
  'campaigns.view',
  'campaigns.edit',
  'people.view',
  'people.export',
  'data.view',
  'data.import',
  'catalog.edit',
] as const;
export type Permission = (typeof permissions)[number];
