/** Sentences of problems by code. */
export const problems: Readonly<Record<string, string>> = {
  'graph.transition.unknown-activity':
    '전환 {transition}이(가) 없는 활동 {activity}을(를) 가리킵니다. 전환을 제거하거나 활동을 추가하세요.',
  'graph.transition.unknown-port':
    '활동 {activity}에 나가는 전환 {port}이(가) 없습니다. 다음 중 하나에서 다시 연결하세요: {ports}.',
  'graph.transition.port-taken':
    '{activity}의 나가는 전환 {port}은(는) 이미 연결되어 있습니다. 여러 분기로 이어 가려면 갈래를 사용하세요.',
  'graph.duplicate-id': 'ID {id}이(가) 두 번 사용되었습니다. 활동과 전환마다 고유한 ID를 지정하세요.',
  'graph.time-zone': '알 수 없는 시간대입니다: {timeZone}. Europe/Berlin 같은 시간대를 선택하세요.',
  'activity.unknown-type': '{type}(이)라는 활동 종류가 없습니다. 제거하거나 이 종류를 지원하는 프로그램을 사용하세요.',
  'activity.internal':
    'Fanfare 자체의 오류로 계산할 수 없습니다. 자세한 내용은 서버 로그에 있습니다. 이 뒤에 이어지지 않는 부분은 모두 계산됩니다.',
  'graph.cycle': '다음 활동이 순환합니다: {activities}. 그 사이의 전환 하나를 제거하세요.',
  'graph.inbound.missing': '들어오는 전환이 {min}개 필요하지만 현재 {count}개입니다. 활동을 연결하세요.',
  'graph.inbound.too-many':
    '들어오는 전환은 최대 {max}개이지만 현재 {count}개입니다. 일부 연결을 끊거나 먼저 결합하세요.',
  'graph.empty': '캠페인에 아직 활동이 없습니다. 오디언스 구성을 추가해 시작하세요.',
  'graph.unreachable':
    '이 부분에 이르는 오디언스가 없습니다: {activities}. {first}을(를) 오디언스에 연결하거나 이 부분을 제거하세요.',
  'position.start': '{activity}은(는) 분기를 시작하므로 앞에 연결할 수 없습니다. 캔버스에 따로 놓으세요.',
  'position.end': '{activity}은(는) 분기를 끝내므로 뒤에 이어질 수 없습니다. 분기의 끝에 놓으세요.',
  'position.full': '캠페인에는 활동이 최대 {max}개까지 있을 수 있습니다. 먼저 일부를 제거하세요.',
  'position.gone': '화살표 {transition}이(가) 더 이상 없습니다. 다른 위치를 선택하세요.',
  'graph.branch.unfinished':
    '분기가 채널 없이 {port}에서 끝납니다. 연결하거나, 아무에게도 보내지 않을 것이라면 그대로 두세요.',
  'graph.disabled-upstream': '실행되지 않음: 앞의 {activity} 활동을 사용하지 않습니다.',
  'graph.breakpoint': '여기에 중단점이 있어 뒤따르는 활동은 집계되지 않습니다.',
  'graph.waiting': '{activity}의 중단점 뒤에서 대기합니다.',
  'config.invalid': '설정 {field}이(가) 올바르지 않습니다: {reason}.',
  'config.missing': '{field}: 설정되지 않았습니다. {hint}',
  'config.limit': '{field}: 필요한 값은 {rule}입니다.',
  'dimension.unknown': '타기팅 차원 {dimension}이(가) 카탈로그에 없습니다. 다른 차원을 선택하세요.',
  'dimension.mixed':
    '서로 다른 타기팅 차원의 모집단이 여기서 만납니다: {dimensions}. 차원이 다른 모집단 앞에 차원 변경을 넣으세요.',
  'attribute.unknown': '{table}에 속성 {attribute}이(가) 없습니다. 다른 속성을 선택하세요.',
  'attribute.ambiguous-cardinality':
    '연결 {link}은(는) 여러 행으로 이어지므로 {attribute}에 단일 값이 없습니다. “있음” 조건이나 집계를 사용하세요.',
  'link.unknown': '{table}에서 가는 연결 {link}이(가) 없습니다. 다른 연결을 선택하세요.',
  'link.single': '연결 {link}은(는) 최대 한 행으로 이어집니다. 그 속성을 직접 사용하세요.',
  'condition.operator': '“{operator}” 연산자는 {type} 유형인 {attribute}에 맞지 않습니다. 다른 연산자를 선택하세요.',
  'condition.value.missing': '{attribute}: “{operator}”에는 값이 필요합니다. 값을 입력하세요.',
  'condition.value.type': '{value}은(는) {attribute}에 올바른 {type} 값이 아닙니다.',
  'condition.value.empty-comparison':
    '{attribute}을(를) 빈 텍스트와 비교하면 아무도 해당되지 않습니다. “비어 있음”을 사용하세요.',
  'condition.range.reversed': '{from}이(가) {to}보다 뒤에 있어 범위에 아무것도 없습니다.',
  'condition.list.empty': '{attribute}의 목록이 비어 있어 아무도 해당될 수 없습니다. 값을 추가하세요.',
  'condition.depth': '그룹이 {max}단계보다 깊게 중첩되었습니다. 규칙을 단순하게 만드세요.',
  'condition.size': '규칙의 조건이 {max}개를 넘습니다.',
  'condition.pattern': '{attribute}: 패턴이 올바르지 않습니다: {reason}. 패턴 도움말을 참조하세요.',
  'condition.text-options':
    '{attribute}은(는) {type} 유형입니다. 공백과 대소문자 옵션은 텍스트에만 쓸 수 있습니다. 옵션을 끄세요.',
  'filter.unknown': '사전 정의 필터 {filter}이(가) 없습니다. 다른 필터를 선택하거나 제거하세요.',
  'filter.table':
    '사전 정의 필터 {filter}은(는) {table}이(가) 아니라 {wanted}을(를) 선택합니다. {wanted}을(를) 선택하는 곳에서 사용하세요.',
  'filter.cycle': '사전 정의 필터 {filter}에 자기 자신이 들어 있습니다. 빼세요.',
  'filter.parameter': '사전 정의 필터 {filter}에 매개변수 {parameter}이(가) 없습니다. 값을 제거하세요.',
  'column.missing': '여기로 들어오는 데이터에 열 {column}이(가) 없습니다. 앞에서 추가하거나 다른 열을 선택하세요.',
  'place.blocked': '앞에 문제가 있어 누가 여기로 들어오는지 알 수 없습니다. 먼저 그 문제를 해결하세요.',
  'column.taken': '이름 {name}은(는) 다른 열이 사용 중입니다(대소문자를 구분하지 않음). 다른 이름을 선택하세요.',
  'audience.unknown': '오디언스 {audience}이(가) 없습니다. 다른 오디언스를 선택하거나 제거하세요.',
  'audience.dimension':
    '오디언스 {audience}에는 {table}이(가) 아니라 {wanted}이(가) 있습니다. {table} 오디언스를 선택하거나 {wanted}(으)로 가는 연결을 따라가세요.',
  'audience.cycle':
    '오디언스 {audience}에 자체 규칙이나 다른 오디언스의 규칙을 통해 자기 자신이 들어 있습니다. 빼세요.',
  'audience.rule': '오디언스 {audience}의 규칙에 오류가 있습니다: {reason} 오디언스 페이지에서 수정하세요.',
  'audience.table-gone':
    '오디언스 {audience}의 저장된 구성원이 데이터에서 사라졌습니다. 데이터를 복원하거나 오디언스 페이지에서 저장된 구성원을 비우세요.',
  'audience.other-key':
    '오디언스 {audience}의 구성원이 현재 차원의 키와 다른 키로 저장되었습니다. 키를 되돌리거나 오디언스 페이지에서 저장된 구성원을 비우세요.',
  'audience.column': '오디언스 {audience}에 열 {column}이(가) 없습니다. 제거하세요.',
  'audience.label-taken': '{label}(이)라는 오디언스가 이미 있습니다. 그 오디언스를 선택하거나 다른 이름을 쓰세요.',
  'formula.empty': '수식이 비어 있습니다. lower(email)처럼 작성하세요.',
  'formula.syntax': '위치 {position}: {reason}.',
  'formula.name': '위치 {position}: {what} {name}이(가) 없습니다. {hint}',
  'formula.arguments': '위치 {position}: {name}에 맞지 않습니다. 필요: {wanted}, 입력: {given}.',
  'formula.type': '위치 {position}: 유형이 맞지 않습니다. 필요: {wanted}, 입력: {given}.',
  'formula.depth': '수식이 {max}단계보다 깊게 중첩되었습니다. 나누세요.',
  'variable.unknown': '변수 {variable}이(가) 선언되지 않았습니다. 캠페인 설정에서 선언하세요.',
  'variable.duplicate': '변수 {variable}이(가) 두 번 선언되었습니다. 하나의 이름을 바꾸세요.',
  'variable.value': '변수 {variable}의 값이 올바른 {type} 값이 아닙니다.',
  'variable.no-value': '변수 {variable}에 아직 값이 없습니다. 값을 지정하세요.',
  'variable.type': '변수 {variable}은(는) {type} 유형입니다. 여기에 필요한 유형: {wanted}.',
  'variable.unused': '변수 {variable}은(는) 어디에도 사용되지 않습니다.',
  'primary.missing': '기본 집합, 즉 사람들이 계속 진행할 들어오는 전환을 선택하세요.',
  'primary.unknown': '기본 집합이 여기로 들어오지 않는 전환을 가리킵니다. 다른 전환을 선택하세요.',
  'primary.unticked': '기본 집합이 기다리는 집합에 없습니다. 체크하거나 다른 집합을 선택하세요.',
  'join.unticked': '{activity}에서 들어오는 전환은 기다리지 않습니다. 체크하거나 연결을 끊으세요.',
  'wait.past': '{at}({timeZone})은 이미 지났으므로 사람들이 기다리지 않습니다. 나중 시각을 선택하거나 대기를 빼세요.',
  'wait.window.empty':
    '시간 범위의 시작과 끝이 모두 {from}(이)라 열리지 않습니다. 다른 끝 시각을 선택하거나, 자정까지라면 비워 두세요.',
  'test.branch.label': '이름이 {label}인 분기가 두 개 있습니다. 각각 고유한 이름을 지정하세요.',
  'test.constant':
    '분기 {label}이(가) 항상 선택되므로 그 뒤의 분기는 선택되지 않습니다. 조건을 지정하거나 끝으로 옮기세요.',
  'test.operator': '변수 {variable}은(는) {type} 유형입니다. “같음” 또는 “같지 않음”으로 비교하세요.',
  'test.no-branch': '충족하는 조건이 없으면 흐름이 여기서 멈춥니다. 계속하려면 기본 분기를 추가하세요.',
  'join.limit.alone': '기본 집합만 기다리므로 늦는 집합이 없습니다. 다른 집합을 체크하거나 시간 제한을 빼세요.',
  'signal.parameter.repeated': '매개변수 {parameter}이(가) 두 번 지정되었습니다. 하나를 제거하세요.',
  'update.key': '{column}은(는) {table}의 키에 속하므로 변경할 수 없습니다. 다른 열을 선택하세요.',
  'update.repeated': '{column}이(가) 두 번 변경됩니다. 하나만 남기세요.',
  'update.add.type': '{column}은(는) {type} 유형입니다. 더하기는 숫자에만 쓸 수 있습니다. 대신 값으로 설정하세요.',
  'update.type': '{column}은(는) {type} 유형이지만 값은 {given}입니다. 값을 변경하거나 수식으로 변환하세요.',
  'update.none': '아직 변경할 내용이 없습니다. 변경을 추가하세요.',
  'graph.write.race':
    '{activity}와(과) {other}이(가) 동시에 실행됩니다. {activity}은(는) {table}의 {column}을(를) 쓰고, {other}은(는) 이를 {does}. 결과가 실행 순서에 따라 달라지므로 하나를 다른 하나의 뒤에 놓으세요.',
  'split.subset.duplicate-code': '이름이 {label}인 부분 집합이 두 개 있습니다. 각각 고유한 이름을 지정하세요.',
  'split.percent.total':
    '비율의 합이 {total}%입니다. 100%를 넘으면 뒤의 부분 집합은 앞의 부분 집합과 사람이 겹쳐 더 적은 사람을 받습니다.',
  'role.missing':
    '{table}의 어느 열이 {role}인지 카탈로그에 지정되어 있지 않습니다. 카탈로그에서(파일의 줄은 파일 불러오기에서) 지정하거나 속성을 선택하세요. 지정하지 않으면 아무에게도 보낼 수 없습니다.',
  'channel.link':
    '{table}에서 가는 연결 {link}은(는) 메시지에 쓸 수 없습니다. 타기팅 차원의 여러 행으로 이어지고, 각 행에서 다시 한 행으로 돌아와야 합니다. 다른 연결을 선택하세요.',
  'channel.address':
    '{words}을(를) 읽을 연결된 행이 없습니다. 들어오는 행에서 읽거나 메시지를 받을 연결된 차원을 선택하세요.',
  'file.syntax': '파일을 읽을 수 없습니다: {reason}.',
  'file.schema': '{field}: {reason}.',
  'file.version':
    '파일의 형식 버전은 {version}이지만 이 프로그램은 {max}까지 읽을 수 있습니다. 프로그램을 업데이트하세요.',
  'file.size': '파일이 {max}보다 큽니다.',
  'catalog.duplicate': '{what} {name}이(가) 두 번 있습니다. 하나의 이름을 바꾸세요.',
  'catalog.unknown-table': '테이블 {table}이(가) 없습니다. 가져오거나 이 테이블을 가리키는 항목을 제거하세요.',
  'catalog.unknown-column': '{table}에 열 {column}이(가) 없습니다.',
  'catalog.key.missing': '{table}에 기본 키가 없어 타기팅 차원이 될 수 없습니다. 먼저 키를 설정하세요.',
  'catalog.link.types': '연결 {link}은(는) 유형이 다른 {left} 열과 {right} 열을 비교합니다.',
  'catalog.table.gone':
    '테이블 {table}이(가) 더 이상 데이터에 없습니다. 이 테이블과 이를 가리키는 항목은 제외됩니다. 되살리려면 다시 가져오세요.',
  'catalog.column.gone':
    '{table}의 열 {column}이(가) 더 이상 데이터에 없습니다. 이 열과 이를 가리키는 항목은 제외됩니다. 되살리려면 다시 가져오세요.',
  'catalog.column.type':
    '{table}의 {column}은(는) 데이터에서 {wanted}이(가) 아니라 {stored} 유형입니다. 유형을 바꾸려면 테이블을 다시 가져오세요.',
  'catalog.dimension.used':
    '타기팅 차원 {dimension}이(가) 없어졌지만 다음에서 사용 중입니다: {campaigns}. 되살리거나 그곳에서 다른 차원을 선택하세요.',
  'catalog.key.unusable': '{reason}',
  'catalog.role.repeated': '{table}의 열 두 개가 {role}(으)로 지정되었습니다. 하나만 남기세요.',
  'catalog.link.cardinality': '연결 {link}은(는) {table}의 키로 이어져야 합니다.',
  'load-file.unusable': '{file}을(를) 사용할 수 없습니다. {reason}',
  'load-file.rejected':
    '{file}에서 {accepted}줄이 수락되고 {rejected}줄이 거부되었습니다. 거부는 최대 {allowed}줄까지 허용됩니다. 파일이나 열을 수정하거나 거부 허용 수를 늘리세요.',
  'load-file.no-columns': '파일의 모든 열이 무시됩니다. 하나 이상 읽으세요.',
  'load-file.line-taken': 'line은 줄 번호의 이름입니다. 열에 다른 이름을 지정하세요.',
  'load-file.name-taken':
    '이름이 {name}인 열이 두 개 있습니다(대소문자를 구분하지 않음). 하나의 이름을 바꾸거나 무시하세요.',
  'load-file.role-taken': '파일의 열 두 개가 {role}(으)로 지정되었습니다. 하나만 남기세요.',
  'load-file.default-missing':
    '{column}은(는) 기본값을 사용하지만 기본값이 없습니다. 기본값을 지정하거나 그런 값을 어떻게 처리할지 선택하세요.',
  'load-file.default-type':
    '{column}의 기본값 {value}은(는) 올바른 {type} 값이 아닙니다. 1234.5, 2026-01-31, 2026-01-31T08:00:00Z, true 또는 false처럼 쓰세요.',
  'load-file.number-signs': '{column}의 소수점 기호와 천 단위 기호가 같습니다. 서로 다른 기호를 선택하세요.',
  'load-file.date-format':
    '{format}은(는) 날짜 형식이 아닙니다. DD.MM.YYYY 또는 YYYY-MM-DD HH:mm:ss 같은 형식을 사용하세요.',
  'load-file.remap-repeated': '{column}의 {value}에 대체 값이 두 개 있습니다. 하나만 남기세요.',
  'load-file.time-zone': '알 수 없는 시간대입니다: {timeZone}. Europe/Berlin 같은 시간대를 선택하세요.',
  'column.size':
    '열 {name}은(는) 구성 열까지 합쳐 너무 많은 부분으로 계산됩니다. 단순하게 만들거나, 앞에서 열과 함께 오디언스를 저장하세요.',
  'attribute.incomparable':
    '{own}은(는) {type}, {other}은(는) {otherType} 유형이라 결코 같을 수 없습니다. 유형이 같은 속성을 선택하거나 먼저 수식으로 열을 만드세요.',
  'change-dimension.elsewhere': '연결이 {dimension}이(가) 아니라 {reached}(으)로 이어집니다. 경로를 다시 선택하세요.',
  'change-dimension.carry':
    '아무것도 이어 갈 수 없습니다. 연결 {link}은(는) 여러 행으로 이어지며 마지막 연결이 아닙니다. 다른 경로를 선택하거나 열을 제거하세요.',
  'combine.rule.missing':
    '{set}의 타기팅 차원은 {dimension}, 기본 집합의 차원은 {primary}입니다. 어떻게 대응하는지 지정하거나 앞에 차원 변경을 넣으세요.',
  'combine.rule.elsewhere':
    '연결은 {reached}(으)로 이어지지만 {set}에는 {dimension}이(가) 있습니다. 경로를 다시 선택하세요.',
  'enrichment.set': '조인할 집합이 여기로 들어오지 않거나 기본 집합입니다. 다른 집합을 선택하세요.',
  'reconciliation.normaliser':
    '{attribute}은(는) {type} 유형이지만 텍스트만 {normaliser}(으)로 비교할 수 있습니다. 있는 그대로 비교하세요.',
  'reconciliation.similar':
    '{attribute}은(는) {type} 유형이지만 유사도는 텍스트에만 쓸 수 있습니다. 같은 값으로 비교하세요.',
  'reconciliation.country': '{country}은(는) 전화번호 형식을 아는 국가가 아닙니다. 목록에서 선택하세요.',
  'reconciliation.review':
    '검토는 {review}%부터이지만 {least}%부터 일치로 처리됩니다. 더 낮은 비율을 선택하거나 검토를 사용하지 마세요.',
  'reconciliation.broad':
    '{attributes}의 값이 같은 행이 매우 많아 거의 모든 줄이 그중 대부분과 짝지어집니다. 사람을 구분하는 속성을 추가하세요.',
  'reconciliation.every-pair':
    '같아야 하는 것이 없어 모든 줄을 모든 행과 최대 1억 쌍까지 비교합니다. 같아야 하는 속성을 추가하세요.',
  'reconciliation.line': '조건이 비교 대상이 아닌 다른 행에서 줄을 읽습니다. 줄의 속성을 직접 선택하세요.',
  'reconciliation.decision.key': '줄 {line}에 대한 결정에 줄과 행의 키가 없습니다. 제거하세요.',
  'reconciliation.decision.repeated': '줄 {line}에 대한 두 결정이 서로 모순됩니다. 하나만 남기세요.',
};
