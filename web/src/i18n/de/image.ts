/** Words of the area “image”. */
export const image = {
  asOf: 'Zahlen vom {{moment}}',
} as const;
