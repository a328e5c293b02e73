/** Why a line of a file is rejected: stable codes in the order in which they are looked at. */
export const rejectCauseNames = ['unreadable', 'value-missing', 'value-invalid', 'value-unmapped'] as const;
export type RejectCause = (typeof rejectCauseNames)[number];
