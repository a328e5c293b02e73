/** Words of the area “api”. */
export const api = {
  offline: '서버가 응답하지 않았습니다.',
  unexpected: '서버가 이 페이지에서 이해할 수 없는 응답을 보냈습니다.',
  failed: '서버에서 처리하지 못했습니다.',
  retryIn: '{{seconds}}초 후 다시 시도합니다.',
  lastTried: '마지막 시도: {{time}}. 작업 내용은 사라지지 않습니다.',
  tryNow: '지금 시도',
} as const;
