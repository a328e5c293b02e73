/** Words of the area “columns”. */
export const columns = {
  title: '열',
  find: '열 찾기',
  added: '도중에 추가됨',
  addedNone: '도중에 추가된 열이 없습니다. 보강 활동으로 열을 추가할 수 있습니다.',
  addedBy: '{{activity}}에서 추가됨',
  own: '{{table}}의 열',
  linked: '연결을 따라',
  linkedHelp: '함께 이동하지 않으며, 보거나 보낼 때 연결된 행에서 읽습니다.',
  name: '{{label}}, {{type}}',
  addedName: '{{label}}, {{type}}, {{activity}}에서 추가됨',
  values: '{{name}}의 값',
  found: '{{count, number}}개 찾음',
  none: '이름에 “{{search}}”이(가) 있는 열이 없습니다.',
  unknown: '앞의 활동에 문제가 없어야 열을 알 수 있습니다.',
  more: '{{count, number}}개 더 있습니다. 글자를 더 입력해서 찾으세요.',
} as const;
