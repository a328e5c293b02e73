/** Words of the area “activities”. */
export const activities = {} as const;
