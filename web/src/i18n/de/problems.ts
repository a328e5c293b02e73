/** Sentences of problems by code. */
export const problems: Readonly<Record<string, string>> = {
  'graph.transition.unknown-activity':
    'Der Übergang {transition} verweist auf die Aktivität {activity}, die es nicht gibt. Den Übergang entfernen oder die Aktivität hinzufügen.',
  'graph.transition.unknown-port':
    'Die Aktivität {activity} hat keinen ausgehenden Übergang namens {port}. Von einem dieser neu verbinden: {ports}.',
  'graph.transition.port-taken':
    'Der ausgehende Übergang {port} von {activity} führt schon irgendwohin. Mit einer Verzweigung in mehreren Zweigen weitergehen.',
  'graph.duplicate-id': 'Die Kennung {id} ist doppelt vergeben. Jeder Aktivität und jedem Übergang eine eigene geben.',
  'graph.time-zone': 'Die Zeitzone {timeZone} ist nicht bekannt. Eine wie Europe/Berlin wählen.',
  'activity.unknown-type':
    'Eine Art von Aktivität namens {type} gibt es nicht. Sie entfernen oder ein Programm verwenden, das sie kennt.',
  'activity.internal':
    'Das lässt sich wegen eines Fehlers in Fanfare selbst nicht berechnen. Mehr sagt das Protokoll des Servers; alles, was nicht danach kommt, wird berechnet.',
  'graph.cycle': 'Diese Aktivitäten bilden einen Kreis: {activities}. Einen der Übergänge dazwischen entfernen.',
  'graph.inbound.missing':
    'Eingehende Übergänge: mindestens {min} nötig, {count} vorhanden. Eine Aktivität damit verbinden.',
  'graph.inbound.too-many':
    'Eingehende Übergänge: höchstens {max} möglich, {count} vorhanden. Einige trennen oder vorher kombinieren.',
  'graph.empty': 'Die Kampagne hat noch keine Aktivitäten. Mit „Zielgruppe bilden“ beginnen.',
  'graph.unreachable':
    'Keine Zielgruppe erreicht diesen Teil: {activities}. {first} mit einer verbinden oder den Teil entfernen.',
  'position.start':
    '{activity} beginnt einen Zweig, daher kann nichts dorthin führen. Allein auf die Arbeitsfläche stellen.',
  'position.end': '{activity} beendet einen Zweig, daher kann nichts folgen. An das Ende eines Zweigs stellen.',
  'position.full': 'Eine Kampagne hat höchstens {max} Aktivitäten. Zuerst einige entfernen.',
  'position.gone': 'Den Pfeil {transition} gibt es nicht mehr. Eine andere Stelle wählen.',
  'graph.branch.unfinished':
    'Der Zweig endet bei {port} ohne Kanal. Verbinden, oder so lassen, wenn niemand angesprochen werden soll.',
  'graph.disabled-upstream': 'Läuft nicht: {activity} davor ist deaktiviert.',
  'graph.breakpoint': 'Was folgt, wird nicht gezählt: Hier ist ein Haltepunkt.',
  'graph.waiting': 'Wartet hinter dem Haltepunkt bei {activity}.',
  'config.invalid': 'Die Einstellung {field} ist nicht gültig: {reason}.',
  'config.missing': '{field}: nicht angegeben. {hint}',
  'config.limit': '{field}: muss {rule} sein.',
  'dimension.unknown': 'Die Zieldimension {dimension} gibt es im Katalog nicht. Eine andere wählen.',
  'dimension.mixed':
    'Hier treffen Populationen verschiedener Zieldimensionen zusammen: {dimensions}. Vor die abweichenden einen Dimensionswechsel stellen.',
  'attribute.unknown': 'Ein Attribut {attribute} gibt es bei {table} nicht. Ein anderes wählen.',
  'attribute.ambiguous-cardinality':
    'Die Verknüpfung {link} führt zu vielen Zeilen, daher hat {attribute} keinen einzelnen Wert. „es gibt“ oder ein Aggregat verwenden.',
  'link.unknown': 'Von {table} gibt es keine Verknüpfung {link}. Eine andere wählen.',
  'link.single': 'Die Verknüpfung {link} führt zu höchstens einer Zeile. Ihre Attribute direkt verwenden.',
  'condition.operator': '„{operator}“ passt nicht zu {attribute} vom Typ {type}. Einen anderen Operator wählen.',
  'condition.value.missing': '{attribute}: „{operator}“ braucht einen Wert. Einen eingeben.',
  'condition.value.type': '{value} ist kein gültiger Wert vom Typ {type} für {attribute}.',
  'condition.value.empty-comparison':
    'Ein Vergleich von {attribute} mit einem leeren Text gilt für niemanden. „ist leer“ verwenden.',
  'condition.range.reversed': '{from} kommt nach {to}: Der Bereich enthält nichts.',
  'condition.list.empty': 'Die Liste von {attribute} ist leer: Niemand kann passen. Werte hinzufügen.',
  'condition.depth': 'Gruppen sind tiefer als {max} verschachtelt. Die Regel flacher machen.',
  'condition.size': 'Die Regel hat mehr als {max} Bedingungen.',
  'condition.pattern': '{attribute}: Das Muster ist nicht gültig: {reason}. Siehe die Hilfe zu Mustern.',
  'condition.text-options':
    '{attribute} ist vom Typ {type}: Leerzeichen und Schreibung gibt es nur bei Texten. Ausschalten.',
  'filter.unknown': 'Den vordefinierten Filter {filter} gibt es nicht (mehr). Einen anderen wählen oder ihn entfernen.',
  'filter.table':
    'Der vordefinierte Filter {filter} wählt {wanted} aus, nicht {table}. Dort verwenden, wo {wanted} ausgewählt werden.',
  'filter.cycle': 'Der vordefinierte Filter {filter} enthält sich selbst. Herausnehmen.',
  'filter.parameter':
    'Der vordefinierte Filter {filter} hat keinen Parameter {parameter} (mehr). Dessen Wert entfernen.',
  'column.missing':
    'Die Spalte {column} wird von dem, was hier ankommt, nicht (mehr) mitgeführt. Weiter vorn hinzufügen oder eine andere wählen.',
  'place.blocked': 'Wer hier ankommt, lässt sich wegen Problemen davor nicht sagen. Zuerst diese beheben.',
  'column.taken':
    'Der Name {name} ist durch eine andere Spalte vergeben; Groß- und Kleinschreibung gilt gleich. Einen anderen wählen.',
  'audience.unknown': 'Die Zielgruppe {audience} gibt es nicht (mehr). Eine andere wählen oder sie entfernen.',
  'audience.dimension':
    'Die Zielgruppe {audience} enthält {wanted}, nicht {table}. Eine mit {table} wählen oder einer Verknüpfung zu {wanted} folgen.',
  'audience.cycle':
    'Die Zielgruppe {audience} enthält sich selbst, durch ihre Regel oder die anderer Zielgruppen. Herausnehmen.',
  'audience.rule':
    'Die Regel der Zielgruppe {audience} hat einen Fehler: {reason} Auf der Seite der Zielgruppe beheben.',
  'audience.table-gone':
    'Die gespeicherten Mitglieder der Zielgruppe {audience} sind aus den Daten verschwunden. Die Daten wiederherstellen oder die Mitglieder auf der Seite der Zielgruppe aufgeben.',
  'audience.other-key':
    'Die Mitglieder der Zielgruppe {audience} wurden unter einem anderen Schlüssel gespeichert, als ihre Dimension jetzt hat. Den Schlüssel zurücksetzen oder die Mitglieder auf der Seite der Zielgruppe aufgeben.',
  'audience.column': 'Die Zielgruppe {audience} hat keine Spalte {column} (mehr). Entfernen.',
  'audience.label-taken': 'Eine Zielgruppe namens {label} gibt es schon. Diese oder einen anderen Namen wählen.',
  'formula.empty': 'Die Formel ist leer. Eine schreiben, etwa lower(email).',
  'formula.syntax': 'Position {position}: {reason}.',
  'formula.name': 'Position {position}: Es gibt {what} {name}. {hint}',
  'formula.arguments': 'Position {position}: {name} nimmt {wanted}, nicht {given}.',
  'formula.type': 'Position {position}: Hier ist nötig: {wanted}, gegeben: {given}.',
  'formula.depth': 'Die Formel ist tiefer als {max} verschachtelt. Aufteilen.',
  'variable.unknown': 'Die Variable {variable} ist nicht angelegt. In den Einstellungen der Kampagne anlegen.',
  'variable.duplicate': 'Die Variable {variable} ist doppelt angelegt. Eine umbenennen.',
  'variable.value': 'Der Wert der Variable {variable} ist kein gültiger Wert vom Typ {type}.',
  'variable.no-value': 'Die Variable {variable} hat noch keinen Wert. Einen geben.',
  'variable.type': 'Die Variable {variable} ist vom Typ {type}; hier ist nötig: {wanted}.',
  'variable.unused': 'Die Variable {variable} wird nirgends verwendet.',
  'primary.missing': 'Die Primärmenge wählen: den eingehenden Übergang, dessen Personen weitergehen.',
  'primary.unknown': 'Die Primärmenge verweist auf einen Übergang, der hier nicht ankommt. Eine andere wählen.',
  'primary.unticked': 'Auf die Primärmenge wird nicht gewartet. Ankreuzen oder eine andere wählen.',
  'join.unticked': 'Auf den eingehenden Übergang von {activity} wird nicht gewartet. Ankreuzen oder trennen.',
  'wait.past':
    '{at} ({timeZone}) ist vorbei: Die Personen warten gar nicht. Einen späteren Zeitpunkt wählen oder das Warten herausnehmen.',
  'wait.window.empty':
    'Das Fenster beginnt und endet um {from}, ist also nie offen. Ein anderes Ende wählen oder für Mitternacht leer lassen.',
  'test.branch.label': 'Zwei Zweige heißen {label}. Jedem einen eigenen Namen geben.',
  'test.constant':
    'Der Zweig {label} wird in jedem Fall genommen, die danach also nie. Eine Bedingung geben oder ans Ende stellen.',
  'test.operator': 'Die Variable {variable} ist vom Typ {type}: mit „ist“ oder „ist nicht“ vergleichen.',
  'test.no-branch':
    'Gilt keine Bedingung, endet der Fluss hier. Den Standardzweig hinzufügen, wenn er weitergehen soll.',
  'join.limit.alone':
    'Nur auf die Primärmenge wird gewartet, also kann nichts zu spät kommen. Eine weitere ankreuzen oder die Zeitgrenze herausnehmen.',
  'signal.parameter.repeated': 'Der Parameter {parameter} ist doppelt angegeben. Einen entfernen.',
  'update.key': '{column} gehört zum Schlüssel von {table} und lässt sich nicht ändern. Eine andere Spalte wählen.',
  'update.repeated': '{column} wird zweimal geändert. Eine der Änderungen behalten.',
  'update.add.type': '{column} ist vom Typ {type}: Addieren geht nur zu Zahlen. Stattdessen auf einen Wert setzen.',
  'update.type':
    '{column} ist vom Typ {type}, der Wert aber: {given}. Den Wert ändern oder mit einer Formel umwandeln.',
  'update.none': 'Noch wird nichts geändert. Eine Änderung hinzufügen.',
  'graph.write.race':
    '{activity} und {other} laufen nebeneinander: {activity} schreibt {column} von {table}, und {other} {does} es, das Ergebnis hinge also davon ab, wer zuerst ist. Hintereinander stellen.',
  'split.subset.duplicate-code': 'Zwei Teilmengen heißen {label}. Jeder einen eigenen Namen geben.',
  'split.percent.total':
    'Die Anteile ergeben zusammen {total} %. Über 100 % teilen sich spätere Teilmengen Personen mit früheren und bekommen weniger.',
  'role.missing':
    'Der Katalog sagt nicht, welche Spalte von {table} {role} enthält. Im Katalog benennen, für Zeilen einer Datei in „Datei laden“, oder ein Attribut wählen; ohne lässt sich niemand ansprechen.',
  'channel.link':
    'Die Verknüpfung {link} von {table} kann keine Nachrichten tragen: Sie muss zu vielen Zeilen einer Zieldimension führen und von jeder davon zurück zu einer. Eine andere wählen.',
  'channel.address':
    'Es gibt keine verknüpfte Zeile, um {words} zu lesen. Aus der ankommenden Zeile lesen oder die verknüpfte Dimension wählen, für die Nachrichten sind.',
  'file.syntax': 'Die Datei lässt sich nicht lesen: {reason}.',
  'file.schema': '{field}: {reason}.',
  'file.version': 'Die Datei hat Formatversion {version}; dieses Programm liest bis {max}. Das Programm aktualisieren.',
  'file.size': 'Die Datei ist größer als {max}.',
  'catalog.duplicate': '{what} {name} gibt es zweimal. Umbenennen.',
  'catalog.unknown-table': 'Die Tabelle {table} gibt es nicht. Importieren oder entfernen, was auf sie verweist.',
  'catalog.unknown-column': 'Die Spalte {column} gibt es in {table} nicht.',
  'catalog.key.missing':
    '{table} hat keinen Primärschlüssel und kann daher keine Zieldimension sein. Zuerst den Schlüssel setzen.',
  'catalog.link.types': 'Die Verknüpfung {link} vergleicht {left} mit {right}; sie haben verschiedene Typen.',
  'catalog.table.gone':
    'Die Tabelle {table} ist nicht mehr in den Daten. Sie und was auf sie verweist bleiben weg; neu importieren, um sie zurückzubekommen.',
  'catalog.column.gone':
    'Die Spalte {column} von {table} ist nicht mehr in den Daten. Sie und was auf sie verweist bleiben weg; neu importieren, um sie zurückzubekommen.',
  'catalog.column.type':
    '{column} von {table} ist in den Daten {stored}, nicht {wanted}. Die Tabelle neu importieren, um den Typ zu ändern.',
  'catalog.dimension.used':
    'Die Zieldimension {dimension} ist verschwunden, wird aber verwendet von: {campaigns}. Zurückholen oder dort eine andere wählen.',
  'catalog.key.unusable': '{reason}',
  'catalog.role.repeated': 'Zwei Spalten von {table} sind als {role} benannt. Eine behalten.',
  'catalog.link.cardinality': 'Die Verknüpfung {link} muss zum Schlüssel von {table} führen.',
  'load-file.unusable': '{file} lässt sich nicht verwenden. {reason}',
  'load-file.rejected':
    'Von {file} sind {accepted} Zeilen angenommen und {rejected} abgelehnt; höchstens {allowed} dürfen es sein. Die Datei oder ihre Spalten berichtigen oder mehr abgelehnte Zeilen erlauben.',
  'load-file.no-columns': 'Jede Spalte der Datei ist ignoriert. Mindestens eine lesen.',
  'load-file.line-taken': 'Der Name line ist der der Zeilennummer. Der Spalte einen anderen geben.',
  'load-file.name-taken':
    'Zwei Spalten heißen {name}; Groß- und Kleinschreibung gilt gleich. Eine umbenennen oder ignorieren.',
  'load-file.role-taken': 'Zwei Spalten der Datei sind als {role} benannt. Eine behalten.',
  'load-file.default-missing':
    '{column} hat keinen Standardwert, verwendet ihn aber. Einen geben oder wählen, was sonst aus solchen Werten wird.',
  'load-file.default-type':
    'Der Standardwert {value} von {column} ist kein gültiger Wert vom Typ {type}. So schreiben: 1234.5, 2026-01-31, 2026-01-31T08:00:00Z, true oder false.',
  'load-file.number-signs':
    'Die Zahlen von {column} haben dasselbe Zeichen für Dezimalstellen und Tausender. Zwei verschiedene wählen.',
  'load-file.date-format': '{format} ist kein Datumsformat. Teile wie DD.MM.YYYY oder YYYY-MM-DD HH:mm:ss verwenden.',
  'load-file.remap-repeated': '{value} von {column} hat zwei Ersetzungen. Eine behalten.',
  'load-file.time-zone': 'Die Zeitzone {timeZone} ist nicht bekannt. Eine wie Europe/Berlin wählen.',
  'column.size':
    'Die Spalte {name} wird mit den Spalten, aus denen sie besteht, aus zu vielen Teilen berechnet. Vereinfachen oder vorher eine Zielgruppe mit ihren Spalten speichern.',
  'attribute.incomparable':
    '{own} ist vom Typ {type} und {other} vom Typ {otherType}, sie sind also nie gleich. Attribute gleichen Typs wählen oder zuerst mit einer Formel eine Spalte machen.',
  'change-dimension.elsewhere': 'Die Verknüpfungen führen zu {reached}, nicht zu {dimension}. Den Weg neu wählen.',
  'change-dimension.carry':
    'Nichts lässt sich mitführen: Die Verknüpfung {link} führt zu vielen Zeilen und ist nicht die letzte. Einen anderen Weg wählen oder die Spalten entfernen.',
  'combine.rule.missing':
    '{set} hat die Zieldimension {dimension}, die Primärmenge {primary}. Angeben, wie sie zusammengehören, oder einen Dimensionswechsel davorstellen.',
  'combine.rule.elsewhere':
    'Die Verknüpfungen führen zu {reached}, aber {set} enthält {dimension}. Den Weg neu wählen.',
  'enrichment.set':
    'Die Menge, mit der verbunden wird, kommt hier nicht an oder ist die Primärmenge. Eine andere wählen.',
  'reconciliation.normaliser':
    '{attribute} ist vom Typ {type}, aber nur Texte lassen sich als {normaliser} vergleichen. So vergleichen, wie es ist.',
  'reconciliation.similar':
    '{attribute} ist vom Typ {type}, aber nur Texte können ähnlich sein. Auf gleiche Werte prüfen.',
  'reconciliation.country': '{country} ist kein Land, dessen Telefonnummern bekannt sind. Eines aus der Liste wählen.',
  'reconciliation.review':
    'Die Prüfung beginnt bei {review} %, zugeordnet werden Zeilen aber ab {least} %. Einen niedrigeren Anteil wählen oder auf die Prüfung verzichten.',
  'reconciliation.broad':
    'Sehr viele Zeilen sind in {attributes} gleich, sodass fast jede Zeile mit einem großen Teil davon verglichen wird. Ein Attribut hinzufügen, das Personen unterscheidet.',
  'reconciliation.every-pair':
    'Nichts muss gleich sein, sodass jede Zeile mit jeder verglichen wird, bis zu 100 Millionen Paare. Ein Attribut hinzufügen, das gleich sein muss.',
  'reconciliation.line':
    'Die Bedingung liest die ankommende Zeile von einer anderen Zeile aus als der, die mit ihr verglichen wird. Das Attribut der ankommenden Zeile direkt wählen.',
  'reconciliation.decision.key':
    'Die Entscheidung über Zeile {line} enthält nicht die Schlüssel der beiden Zeilen. Entfernen.',
  'reconciliation.decision.repeated': 'Zwei Entscheidungen über Zeile {line} widersprechen sich. Eine behalten.',
};
