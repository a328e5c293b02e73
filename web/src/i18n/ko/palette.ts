/** Words of the area “palette”. */
export const palette = {
  open: '명령',
  title: '명령, 활동, 캠페인, 페이지',
  placeholder: '무엇을 하거나 찾으시겠어요?',
  none: '이름이 “{{search}}”인 항목이 없습니다.',
  actions: '작업',
  activities: '이 캠페인에서 이동',
  add: '캠페인에 추가',
  campaigns: '캠페인',
  recent: '최근 캠페인',
  pages: '페이지',
  more_other: '외 {{count, number}}개: 계속 입력하세요',
  searching: '캠페인 찾는 중',
  failed: '캠페인을 검색할 수 없습니다.',
  found_other: '항목 {{count, number}}개',
} as const;
