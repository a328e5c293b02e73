/** Words of the area “tour”. */
export const tour = {
  label: '둘러보기',
  step: '{{count, number}}개 중 {{step, number}}번째',
  next: '다음',
  back: '이전',
  done: '완료',
  skip: '닫기',
  steps: {
    palette: {
      title: '추가할 수 있는 모든 것',
      text: '활동을 클릭하면 선택한 항목 뒤에 추가됩니다. 캔버스나 화살표로 끌어다 놓을 수도 있고, 키보드에서는 N을 누르면 됩니다.',
    },
    canvas: {
      title: '모든 화살표에 사람 수 표시',
      text: '화살표의 수는 정확하며 변경할 때마다 다시 집계됩니다. 제외된 수는 옆에 표시됩니다. 화살표 키로 흐름을 따라 이동하세요.',
    },
    inspector: {
      title: '설정, 사람, SQL',
      text: '활동이나 화살표를 선택하면 설정, 해당하는 사람, 열, SQL을 여기서 볼 수 있습니다. 입력하는 즉시 적용됩니다.',
    },
    strip: {
      title: '아직 부족한 것',
      text: '문제는 해결 방법과 함께 표시됩니다. F8을 누르면 다음 문제로 이동합니다.',
    },
    topbar: {
      title: '작업하는 대로 저장',
      text: '모든 변경은 저장되며 실행 취소할 수 있습니다. ? 키를 누르면 모든 단축키를 볼 수 있습니다.',
    },
  },
} as const;
