import { z } from 'zod';

/** What a column means to Fanfare, beyond its type. Consent is one boolean column per channel. */
export const semanticRoles = [
  'email',
  'phone',
  'push-token',
  'first-name',
  'last-name',
  'full-name',
  'language',
  'time-zone',
  'household',
  'address-line-1',
  'address-line-2',
  'postal-code',
  'city',
  'region',
  'country',
  'consent-email',
  'consent-sms',
  'consent-push',
  'consent-direct-mail',
] as const;
export const semanticRoleSchema = z.enum(semanticRoles);
export type SemanticRole = z.infer<typeof semanticRoleSchema>;
