import type { ActivityWords } from '../words.ts';

/** Kinds of activities, and what people may look for them by. */
export const activities: Readonly<Record<string, ActivityWords>> = {
  'build-audience': { title: '오디언스 구성', searchWords: ['시작', '쿼리', '선택', '규칙', '대상'] },
  'read-audience': { title: '오디언스 읽기', searchWords: ['목록', '저장됨', '구성원', '세그먼트', '시작'] },
  'incremental-query': { title: '증분 쿼리', searchWords: ['신규', '마지막 실행 이후', '기록', '쿼리'] },
  'load-file': { title: '파일 불러오기', searchWords: ['업로드', 'csv', '목록', '가져오기', '줄', '시작'] },
  combine: {
    title: '결합',
    searchWords: ['합집합', '교집합', '제외', '병합', '그리고', '또는', '빼기', '합치기'],
  },
  split: {
    title: '분할',
    searchWords: ['부분 집합', '나누기', '표본', '제한', '대조군', 'a/b 테스트', '무작위'],
  },
  deduplication: { title: '중복 제거', searchWords: ['중복', '고유', '하나만'] },
  'change-dimension': { title: '차원 변경', searchWords: ['가구', '계약', '전환', '연결'] },
  enrichment: { title: '보강', searchWords: ['열', '데이터 추가', '개인화', '집계', '수식'] },
  reconciliation: { title: '대조', searchWords: ['일치', '매칭', '유사도', '비교'] },
  'save-audience': { title: '오디언스 저장', searchWords: ['저장', '목록', '유지', '구성원'] },
  'update-data': { title: '데이터 업데이트', searchWords: ['쓰기', '설정', '변경', '포인트', '속성'] },
  fork: { title: '갈래', searchWords: ['분기', '병렬', '복사'] },
  'and-join': { title: 'AND 합류', searchWords: ['기다리기', '합치기', '시간 제한', '지각', '그리고'] },
  wait: { title: '대기', searchWords: ['일시 중지', '지연', '까지', '요일', '시간대', '일'] },
  test: { title: '테스트', searchWords: ['만약', '조건', '판단', '분기', '변수'] },
  end: { title: '종료', searchWords: ['정지', '신호', '다른 캠페인 시작'] },
  email: { title: '이메일', searchWords: ['메일', '메시지', '발송', '채널'] },
  sms: { title: 'SMS', searchWords: ['문자', '휴대폰', '전화', '발송', '채널'] },
  push: { title: '푸시 알림', searchWords: ['앱', '알림', '휴대폰', '발송', '채널'] },
  'direct-mail': { title: '우편 DM', searchWords: ['편지', '우편', '인쇄', '채널'] },
  custom: { title: '사용자 지정 내보내기', searchWords: ['웹훅', '내보내기', '파일', 'api', '시스템', '채널'] },
};
