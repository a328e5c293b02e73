/** Why a line of a file is rejected: stable codes in the order in which they are looked at, each in words. */
export const rejectCauses = {
  unreadable: 'Line cannot be read',
  'value-missing': 'Required value is empty',
  'value-invalid': 'Value does not fit its column',
  'value-unmapped': 'No replacement for a value',
} as const;
export type RejectCause = keyof typeof rejectCauses;

export const rejectCauseNames = Object.keys(rejectCauses) as RejectCause[];
