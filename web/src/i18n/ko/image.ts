/** Words of the area “image”. */
export const image = {
  asOf: '수는 {{moment}} 기준',
} as const;
