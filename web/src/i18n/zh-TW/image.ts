/** Words of the area “image”. */
export const image = {
  asOf: '截至 {{moment}} 的人數',
} as const;
