/** Words of the area “palette”. */
export const palette = {
  open: '命令',
  title: '命令、作業、行銷活動和頁面',
  placeholder: '想做什麼或找什麼？',
  none: '沒有名為「{{search}}」的項目。',
  actions: '操作',
  activities: '前往這個行銷活動中的',
  add: '加入行銷活動',
  campaigns: '行銷活動',
  recent: '最近的行銷活動',
  pages: '頁面',
  more_other: '還有 {{count, number}} 個：繼續輸入',
  searching: '正在尋找行銷活動',
  failed: '無法搜尋行銷活動。',
  found_other: '{{count, number}} 個項目',
} as const;
