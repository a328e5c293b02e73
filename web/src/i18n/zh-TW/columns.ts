/** Words of the area “columns”. */
export const columns = {
  title: '欄',
  find: '尋找欄',
  added: '途中新增',
  addedNone: '途中沒有新增任何欄。「擴充」可以新增欄。',
  addedBy: '由「{{activity}}」新增',
  own: '{{table}} 的欄',
  linked: '循連結',
  linkedHelp: '不會帶入：有人查看或發送時，才從連結的資料列讀取。',
  name: '{{label}}，{{type}}',
  addedName: '{{label}}，{{type}}，由「{{activity}}」新增',
  values: '{{name}} 的值',
  found: '找到 {{count, number}} 個',
  none: '沒有名稱含「{{search}}」的欄。',
  unknown: '前面的作業沒有問題之後，才能得知有哪些欄。',
  more: '還有 {{count, number}} 個；輸入更多字元即可找到。',
} as const;
