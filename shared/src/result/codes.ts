/**
 * Every problem code with its severity and its English sentence. `{name}` is filled from the problem's params.
 * A sentence says what is wrong and what to do; the place is carried by the problem itself.
 * Codes are stable: machines may rely on them.
 */
export const problemCodes = {
  'graph.transition.unknown-activity': {
    severity: 'error',
    text: 'Transition {transition} refers to activity {activity}, which does not exist. Remove the transition or add the activity.',
  },
  'graph.transition.unknown-port': {
    severity: 'error',
    text: 'Activity {activity} has no outbound transition named {port}. Reconnect it from one of: {ports}.',
  },
  'graph.transition.port-taken': {
    severity: 'error',
    text: 'The outbound transition {port} of {activity} already leads somewhere. Use a Fork to continue in several branches.',
  },
  'graph.duplicate-id': {
    severity: 'error',
    text: 'The id {id} is used twice. Give each activity and each transition its own.',
  },
  'graph.time-zone': {
    severity: 'error',
    text: 'The time zone {timeZone} is not known. Choose one such as Europe/Berlin.',
  },
  'activity.unknown-type': {
    severity: 'error',
    text: 'There is no kind of activity named {type}. Remove it, or use a program that knows it.',
  },
  'activity.internal': {
    severity: 'error',
    text: 'This cannot be computed because of a fault in Fanfare itself. The log of the server says more; everything that does not come after it is computed.',
  },
  'graph.cycle': {
    severity: 'error',
    text: 'These activities form a circle: {activities}. Remove one of the transitions between them.',
  },
  'graph.inbound.missing': {
    severity: 'error',
    text: 'Inbound transitions needed: {min}, connected: {count}. Connect an activity to it.',
  },
  'graph.inbound.too-many': {
    severity: 'error',
    text: 'Inbound transitions taken: at most {max}, connected: {count}. Disconnect some, or combine them first.',
  },
  'graph.empty': { severity: 'warning', text: 'The campaign has no activities yet. Add a Build audience to start.' },
  'graph.unreachable': {
    severity: 'warning',
    text: 'No audience reaches this part: {activities}. Connect {first} to one, or remove the part.',
  },
  'position.start': {
    severity: 'error',
    text: '{activity} begins a branch, so nothing can lead to it. Put it on the canvas by itself.',
  },
  'position.end': {
    severity: 'error',
    text: '{activity} ends a branch, so nothing can follow it. Put it at the end of one.',
  },
  'position.full': { severity: 'error', text: 'A campaign holds at most {max} activities. Remove some first.' },
  'position.gone': { severity: 'error', text: 'The arrow {transition} does not exist any more. Choose another place.' },
  'graph.branch.unfinished': {
    severity: 'warning',
    text: 'The branch ends at {port} without a channel. Connect it, or leave it if nobody is to be addressed.',
  },
  'graph.disabled-upstream': { severity: 'warning', text: 'Does not run: {activity} before it is disabled.' },
  'config.invalid': { severity: 'error', text: 'The setting {field} is not valid: {reason}.' },
  'config.missing': { severity: 'error', text: '{field} is not set. {hint}' },
  'config.limit': { severity: 'error', text: '{field} must be {rule}.' },
  'dimension.unknown': {
    severity: 'error',
    text: 'The targeting dimension {dimension} does not exist in the catalog. Choose another one.',
  },
  'dimension.mixed': {
    severity: 'error',
    text: 'Populations of different targeting dimensions meet here: {dimensions}. Put a Change dimension before those that differ.',
  },
  'attribute.unknown': { severity: 'error', text: 'There is no attribute {attribute} on {table}. Choose another one.' },
  'attribute.ambiguous-cardinality': {
    severity: 'error',
    text: 'The link {link} leads to many rows, so {attribute} has no single value. Use "exists such as" or an aggregate.',
  },
  'link.unknown': { severity: 'error', text: 'There is no link {link} from {table}. Choose another one.' },
  'link.single': { severity: 'error', text: 'The link {link} leads to at most one row. Use its attributes directly.' },
  'condition.operator': {
    severity: 'error',
    text: '{operator} does not fit {attribute}, which is {type}. Choose another operator.',
  },
  'condition.value.missing': { severity: 'error', text: '{attribute}: “{operator}” needs a value. Enter one.' },
  'condition.value.type': { severity: 'error', text: '{value} is not a valid {type} for {attribute}.' },
  'condition.value.empty-comparison': {
    severity: 'warning',
    text: 'Comparing {attribute} with an empty text is true for nobody. Use "is empty".',
  },
  'condition.range.reversed': { severity: 'warning', text: '{from} comes after {to}: the range holds nothing.' },
  'condition.list.empty': {
    severity: 'error',
    text: 'The list of {attribute} is empty: nobody can match. Add values.',
  },
  'condition.depth': { severity: 'error', text: 'Groups are nested deeper than {max}. Flatten the rule.' },
  'condition.size': { severity: 'error', text: 'The rule has more than {max} conditions.' },
  'condition.pattern': {
    severity: 'error',
    text: '{attribute}: the pattern is not valid: {reason}. See the help of patterns.',
  },
  'condition.text-options': {
    severity: 'error',
    text: '{attribute} is {type}: trimming and case are for texts only. Switch them off.',
  },
  'filter.unknown': {
    severity: 'error',
    text: 'The predefined filter {filter} does not exist (any more). Choose another one or remove it.',
  },
  'filter.table': {
    severity: 'error',
    text: 'The predefined filter {filter} selects {wanted}, not {table}. Use it where {wanted} are selected.',
  },
  'filter.cycle': { severity: 'error', text: 'The predefined filter {filter} contains itself. Take it out.' },
  'filter.parameter': {
    severity: 'error',
    text: 'The predefined filter {filter} has no parameter {parameter} (any more). Remove its value.',
  },
  'column.missing': {
    severity: 'error',
    text: 'The column {column} is not carried by what arrives here (any more). Add it upstream or choose another one.',
  },
  'place.blocked': {
    severity: 'error',
    text: 'Who arrives here cannot be told because of problems before it. Correct them first.',
  },
  'column.taken': {
    severity: 'error',
    text: 'The name {name} is taken by another column, upper and lower case not told apart. Choose another one.',
  },
  'audience.unknown': {
    severity: 'error',
    text: 'The audience {audience} does not exist (any more). Choose another one or remove it.',
  },
  'audience.dimension': {
    severity: 'error',
    text: 'The audience {audience} holds {wanted}, not {table}. Choose one of {table}, or follow a link to {wanted}.',
  },
  'audience.cycle': {
    severity: 'error',
    text: 'The audience {audience} contains itself, through its rule or those of other audiences. Take it out.',
  },
  'audience.rule': {
    severity: 'error',
    text: 'The rule of the audience {audience} has a mistake: {reason} Correct it on the page of the audience.',
  },
  'audience.table-gone': {
    severity: 'error',
    text: 'The stored members of the audience {audience} are gone from the data. Restore the data, or clear the stored members on the page of the audience.',
  },
  'audience.other-key': {
    severity: 'error',
    text: 'The members of the audience {audience} were stored under another key than its dimension has now. Set the key back, or clear the stored members on the page of the audience.',
  },
  'audience.column': {
    severity: 'error',
    text: 'The audience {audience} has no column {column} (any more). Remove it.',
  },
  'audience.label-taken': {
    severity: 'error',
    text: 'There is already an audience called {label}. Choose it, or choose another name.',
  },
  'formula.empty': { severity: 'error', text: 'The formula is empty. Write one, such as lower(email).' },
  'formula.syntax': { severity: 'error', text: 'Position {position}: {reason}.' },
  'formula.name': { severity: 'error', text: 'Position {position}: there is no {what} {name}. {hint}' },
  'formula.arguments': { severity: 'error', text: 'Position {position}: {name} takes {wanted}, not {given}.' },
  'formula.type': { severity: 'error', text: 'Position {position}: {wanted} is needed here, not {given}.' },
  'formula.depth': { severity: 'error', text: 'The formula is nested deeper than {max}. Split it.' },
  'variable.unknown': {
    severity: 'error',
    text: 'The variable {variable} is not declared. Declare it in the settings of the campaign.',
  },
  'variable.duplicate': { severity: 'error', text: 'The variable {variable} is declared twice. Rename one.' },
  'variable.value': { severity: 'error', text: 'The value of the variable {variable} is not a valid {type}.' },
  'variable.no-value': { severity: 'error', text: 'The variable {variable} has no value yet. Give it one.' },
  'variable.type': { severity: 'error', text: 'The variable {variable} is a {type}; a {wanted} is needed here.' },
  'variable.unused': { severity: 'warning', text: 'The variable {variable} is not used anywhere.' },
  'primary.missing': {
    severity: 'error',
    text: 'Choose the primary set: the inbound transition whose people continue.',
  },
  'primary.unknown': {
    severity: 'error',
    text: 'The primary set refers to a transition that does not arrive here. Choose another one.',
  },
  'primary.unticked': {
    severity: 'error',
    text: 'The primary set is not among the sets that are waited for. Tick it, or choose another one.',
  },
  'join.unticked': {
    severity: 'warning',
    text: 'The inbound transition from {activity} is not waited for. Tick it, or disconnect it.',
  },
  'wait.past': {
    severity: 'warning',
    text: '{at} ({timeZone}) is past: the people do not wait at all. Choose a later time, or take the Wait out.',
  },
  'wait.window.empty': {
    severity: 'error',
    text: 'The window begins and ends at {from}, so it is never open. Choose another end, or leave it empty for midnight.',
  },
  'test.branch.label': { severity: 'error', text: 'Two branches are named {label}. Give each its own name.' },
  'test.constant': {
    severity: 'warning',
    text: 'The branch {label} is taken whatever happens, so the branches after it never are. Give it a condition, or move it to the end.',
  },
  'test.operator': {
    severity: 'error',
    text: 'The variable {variable} is a {type}: compare it with “is” or “is not”.',
  },
  'test.no-branch': {
    severity: 'warning',
    text: 'When no condition holds, the flow stops here. Add the default branch if it shall go on.',
  },
  'join.limit.alone': {
    severity: 'warning',
    text: 'Only the primary set is waited for, so nothing can be late. Tick another set, or take the time limit out.',
  },
  'signal.parameter.repeated': {
    severity: 'error',
    text: 'The parameter {parameter} is given twice. Remove one.',
  },
  'update.key': {
    severity: 'error',
    text: '{column} is part of the key of {table} and cannot be changed. Choose another column.',
  },
  'update.repeated': { severity: 'error', text: '{column} is changed twice. Keep one of the changes.' },
  'update.add.type': {
    severity: 'error',
    text: '{column} is {type}: only numbers can be added to. Set it to a value instead.',
  },
  'update.type': {
    severity: 'error',
    text: '{column} is {type}, but the value is {given}. Change the value, or convert it with a formula.',
  },
  'update.none': { severity: 'error', text: 'Nothing is changed yet. Add a change.' },
  'graph.write.race': {
    severity: 'error',
    text: '{activity} and {other} run in parallel: {activity} writes {column} of {table}, and {other} {does} it, so the result would hang on which is first. Put one after the other.',
  },
  'split.subset.duplicate-code': { severity: 'error', text: 'Two subsets are named {label}. Give each its own name.' },
  'split.percent.total': {
    severity: 'warning',
    text: 'The shares add up to {total} %. Above 100 % later subsets share people with earlier ones and get fewer.',
  },
  'role.missing': {
    severity: 'error',
    text: 'The catalog does not say which column of {table} holds {role}. Name it in the catalog, for lines of a file in Load file, or choose an attribute; without it nobody can be addressed.',
  },
  'channel.link': {
    severity: 'error',
    text: 'The link {link} from {table} cannot carry messages: it must lead to many rows of a targeting dimension, and from each of them back to one. Choose another one.',
  },
  'channel.address': {
    severity: 'error',
    text: 'There is no linked row to read {words} from. Read it from the row that arrives, or choose the linked dimension messages are for.',
  },
  'file.syntax': { severity: 'error', text: 'The file cannot be read: {reason}.' },
  'file.schema': { severity: 'error', text: '{field}: {reason}.' },
  'file.version': {
    severity: 'error',
    text: 'The file has format version {version}; this program reads up to {max}. Update the program.',
  },
  'file.size': { severity: 'error', text: 'The file is larger than {max}.' },
  'catalog.duplicate': { severity: 'error', text: '{what} {name} exists twice. Rename one.' },
  'catalog.unknown-table': {
    severity: 'error',
    text: 'The table {table} does not exist. Import it or remove what refers to it.',
  },
  'catalog.unknown-column': { severity: 'error', text: 'The column {column} does not exist in {table}.' },
  'catalog.key.missing': {
    severity: 'error',
    text: '{table} has no primary key, so it cannot be a targeting dimension. Set its key first.',
  },
  'catalog.link.types': {
    severity: 'error',
    text: 'The link {link} compares {left} with {right}, which have different types.',
  },
  'catalog.table.gone': {
    severity: 'warning',
    text: 'The table {table} is no longer in the data. It and what refers to it are left out; import it again to have them back.',
  },
  'catalog.column.gone': {
    severity: 'warning',
    text: 'The column {column} of {table} is no longer in the data. It and what refers to it are left out; import it again to have them back.',
  },
  'catalog.column.type': {
    severity: 'error',
    text: '{column} of {table} is {stored} in the data, not {wanted}. Import the table again to change its type.',
  },
  'catalog.dimension.used': {
    severity: 'warning',
    text: 'The targeting dimension {dimension} is gone, but is used by: {campaigns}. Bring it back, or choose another one there.',
  },
  'catalog.key.unusable': { severity: 'error', text: '{reason}' },
  'catalog.role.repeated': { severity: 'error', text: 'Two columns of {table} are named as {role}. Keep one.' },
  'catalog.link.cardinality': { severity: 'error', text: 'The link {link} must lead to the key of {table}.' },
  'load-file.unusable': { severity: 'error', text: '{file} cannot be used. {reason}' },
  'load-file.rejected': {
    severity: 'error',
    text: 'Of {file}, {accepted} lines are accepted and {rejected} rejected; at most {allowed} may be. Correct the file or its columns, or allow more rejected lines.',
  },
  'load-file.no-columns': { severity: 'error', text: 'Every column of the file is ignored. Read at least one.' },
  'load-file.line-taken': {
    severity: 'error',
    text: 'The name line is that of the line number. Give the column another name.',
  },
  'load-file.name-taken': {
    severity: 'error',
    text: 'Two columns are named {name}, upper and lower case not told apart. Rename or ignore one.',
  },
  'load-file.role-taken': { severity: 'error', text: 'Two columns of the file are named as {role}. Keep one.' },
  'load-file.default-missing': {
    severity: 'error',
    text: '{column} has no default value, but uses it. Give one, or choose what else becomes of such values.',
  },
  'load-file.default-type': {
    severity: 'error',
    text: 'The default value {value} of {column} is not a valid {type}. Write 1234.5, 2026-01-31, 2026-01-31T08:00:00Z, true or false.',
  },
  'load-file.number-signs': {
    severity: 'error',
    text: 'The numbers of {column} have the same sign for decimals and thousands. Choose two different ones.',
  },
  'load-file.date-format': {
    severity: 'error',
    text: '{format} is not a date format. Use parts such as DD.MM.YYYY or YYYY-MM-DD HH:mm:ss.',
  },
  'load-file.remap-repeated': {
    severity: 'error',
    text: '{value} of {column} has two replacements. Keep one.',
  },
  'load-file.time-zone': {
    severity: 'error',
    text: 'The time zone {timeZone} is not known. Choose one such as Europe/Berlin.',
  },
  'column.size': {
    severity: 'error',
    text: 'The column {name} is computed from too many parts, with the columns it is made of. Simplify it, or save an audience with its columns before.',
  },
  'attribute.incomparable': {
    severity: 'error',
    text: '{own} is {type} and {other} is {otherType}, so they are never equal. Choose attributes of the same type, or make a column with a formula first.',
  },
  'change-dimension.elsewhere': {
    severity: 'error',
    text: 'The links lead to {reached}, not to {dimension}. Choose the way again.',
  },
  'change-dimension.carry': {
    severity: 'error',
    text: 'Nothing can be carried over: the link {link} leads to many rows and is not the last one. Choose another way, or remove the columns.',
  },
  'combine.rule.missing': {
    severity: 'error',
    text: '{set} has the targeting dimension {dimension}, the primary set {primary}. State how they belong together, or put a Change dimension before.',
  },
  'combine.rule.elsewhere': {
    severity: 'error',
    text: 'The links lead to {reached}, but {set} holds {dimension}. Choose the way again.',
  },
  'enrichment.set': {
    severity: 'error',
    text: 'The set that is joined does not arrive here, or is the primary set. Choose another one.',
  },
  'reconciliation.normaliser': {
    severity: 'error',
    text: '{attribute} is {type}, but only texts can be compared as {normaliser}. Compare it as it is.',
  },
  'reconciliation.similar': {
    severity: 'error',
    text: '{attribute} is {type}, but only texts can be similar. Ask for equal values.',
  },
  'reconciliation.country': {
    severity: 'error',
    text: '{country} is no country whose telephone numbers are known. Choose one from the list.',
  },
  'reconciliation.review': {
    severity: 'error',
    text: 'Review begins at {review} %, but from {least} % lines are matched. Choose a lower share, or do without a review.',
  },
  'reconciliation.broad': {
    severity: 'warning',
    text: 'Very many rows are equal in {attributes}, so nearly every line is paired with a large part of them. Add an attribute that tells people apart.',
  },
  'reconciliation.every-pair': {
    severity: 'warning',
    text: 'Nothing must be equal, so every line is compared with every row, up to 100 million pairs. Add an attribute that must be equal.',
  },
  'reconciliation.line': {
    severity: 'error',
    text: 'The condition reads the line from another row than the one it is compared with. Choose the attribute of the line directly.',
  },
  'reconciliation.decision.key': {
    severity: 'error',
    text: 'The decision about line {line} does not have the keys of the line and of the row. Remove it.',
  },
  'reconciliation.decision.repeated': {
    severity: 'error',
    text: 'Two decisions about line {line} contradict each other. Keep one.',
  },
} as const satisfies Record<string, { severity: Severity; text: string }>;

/** `error` prevents a start; `warning` does not. */
export type Severity = 'error' | 'warning';
export type ProblemCode = keyof typeof problemCodes;
