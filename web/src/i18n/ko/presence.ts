/** Words of the area “presence”. */
export const presence = {
  others_other: '다른 {{count, number}}명이 이 캠페인을 열고 있습니다: {{names}}',
  looking: '{{who}} 님이 {{name}}을(를) 보고 있습니다',
  here: '{{who}} 님이 이 활동을 보고 있습니다',
  you: '{{who}}(나, 다른 창)',
  saved: '{{who}} 님이 변경 사항을 저장했습니다({{time}}).',
  takeIn: '여기에 표시',
  takingIn: '가져오는 중',
  failed: '가져올 수 없습니다: {{reason}}',
} as const;
