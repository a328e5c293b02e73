/** Words of the area “api”: failures of requests. */
export const api = {
  offline: '伺服器沒有回應。',
  unexpected: '伺服器的回應方式是這個頁面無法理解的。',
  failed: '伺服器無法執行。',
  retryIn: '{{seconds}} 秒後重試。',
  lastTried: '上次嘗試：{{time}}。您的內容都沒有遺失。',
  tryNow: '立即重試',
} as const;
