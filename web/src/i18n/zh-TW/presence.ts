/** Words of the area “presence”. */
export const presence = {
  others_other: '另有 {{count, number}} 人開啟了這個行銷活動：{{names}}',
  looking: '{{who}} 正在查看「{{name}}」',
  here: '{{who}} 正在查看這個作業',
  you: '{{who}}（您，在另一個視窗）',
  saved: '{{who}} 儲存了變更（{{time}}）。',
  takeIn: '在這裡顯示',
  takingIn: '正在取得變更',
  failed: '無法取得變更：{{reason}}',
} as const;
