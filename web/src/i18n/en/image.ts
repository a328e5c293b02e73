/** Words of the drawing as a picture. */
export const image = {
  asOf: 'Numbers as of {{moment}}',
} as const;
