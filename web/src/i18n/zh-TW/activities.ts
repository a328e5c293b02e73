import type { ActivityWords } from '../words.ts';

/** Kinds of activities, and what people may look for them by. */
export const activities: Readonly<Record<string, ActivityWords>> = {
  'build-audience': { title: '建立受眾', searchWords: ['開始', '查詢', '選取', '規則', '名單'] },
  'read-audience': { title: '讀取受眾', searchWords: ['名單', '清單', '已儲存', '成員', '分群', '開始'] },
  'incremental-query': { title: '增量查詢', searchWords: ['新增的', '上次執行之後', '歷程', '查詢'] },
  'load-file': { title: '載入檔案', searchWords: ['上傳', 'csv', '名單', '匯入', '行', '開始'] },
  combine: { title: '合併', searchWords: ['聯集', '交集', '排除', '而且', '或', '結合'] },
  split: { title: '分割', searchWords: ['子集', '抽樣', '限制', '上限', '對照組', 'a/b 測試', '隨機'] },
  deduplication: { title: '去除重複', searchWords: ['重複', '去重', '唯一', '每人一筆'] },
  'change-dimension': { title: '變更維度', searchWords: ['家戶', '合約', '切換', '連結'] },
  enrichment: { title: '擴充', searchWords: ['欄', '補充資料', '個人化', '彙總', '公式'] },
  reconciliation: { title: '比對', searchWords: ['對應', '相符', '相似度', '識別', '配對'] },
  'save-audience': { title: '儲存受眾', searchWords: ['儲存', '名單', '清單', '保留', '成員'] },
  'update-data': { title: '更新資料', searchWords: ['寫入', '設定值', '變更', '點數', '屬性'] },
  fork: { title: '分岔', searchWords: ['分支', '平行', '同時', '副本'] },
  'and-join': { title: 'AND 匯合', searchWords: ['等候', '匯合', '期限', '逾時', '且', '會合'] },
  wait: { title: '等待', searchWords: ['暫停', '延遲', '直到', '星期', '時段', '天'] },
  test: { title: '測試', searchWords: ['如果', '條件', '判斷', '決策', '分支', '變數'] },
  end: { title: '結束', searchWords: ['停止', '訊號', '啟動其他行銷活動'] },
  email: { title: '電子郵件', searchWords: ['郵件', 'email', '信件', '發送', '管道'] },
  sms: { title: '簡訊', searchWords: ['sms', '手機', '電話', '發送', '管道'] },
  push: { title: '推播通知', searchWords: ['app', '通知', '手機', '推播', '發送', '管道'] },
  'direct-mail': { title: '郵寄 DM', searchWords: ['信件', '郵寄', '印刷', '實體', '管道'] },
  custom: { title: '自訂匯出', searchWords: ['webhook', '匯出', '檔案', 'api', '系統', '管道'] },
};
