import type { FunctionWords } from '../words.ts';

/** Functions of formulas. */
export const functions: Readonly<Record<string, FunctionWords>> = {
  lower: {
    doc: 'Der Text in Kleinbuchstaben.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  upper: {
    doc: 'Der Text in Großbuchstaben.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  properCase: {
    doc: 'Der Text mit großem Anfangsbuchstaben je Wort und danach kleinen; Wörter sind Buchstaben, Ziffern und Apostrophe.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  trim: {
    doc: 'Der Text ohne Leerraum an beiden Enden.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  trimLeft: {
    doc: 'Der Text ohne Leerraum am Anfang.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  trimRight: {
    doc: 'Der Text ohne Leerraum am Ende.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  left: {
    doc: 'Die ersten Zeichen eines Textes; eine negative Länge lässt so viele am Ende weg.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  right: {
    doc: 'Die letzten Zeichen eines Textes; eine negative Länge lässt so viele am Anfang weg.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  substring: {
    doc: 'Zeichen eines Textes ab einer Position, gezählt ab 1; leer, wenn der Anfang unter 1 oder die Länge unter 0 liegt.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  padLeft: {
    doc: 'Der Text, am Anfang aufgefüllt auf eine Länge von höchstens 1000; ein längerer wird am Ende gekürzt, eine andere Länge ergibt leer.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  padRight: {
    doc: 'Der Text, am Ende aufgefüllt auf eine Länge von höchstens 1000; ein längerer wird am Ende gekürzt, eine andere Länge ergibt leer.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  length: {
    doc: 'Anzahl der Zeichen eines Textes.',
    empties: '0 bei einem leeren Text.',
  },
  byteLength: {
    doc: 'Anzahl der Bytes eines Textes in UTF-8.',
    empties: '0 bei einem leeren Text.',
  },
  positionOf: {
    doc: 'Wo ein Teil in einem Text beginnt, gezählt ab 1; 0, wenn er nicht vorkommt.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  replace: {
    doc: 'Der Text, in dem jedes Vorkommen eines Teils ersetzt ist; leer, wenn Länge mal Länge der Ersetzung eine Million übersteigt.',
    empties: 'Leer, wenn Text oder Teil leer ist; eine leere Ersetzung entfernt den Teil.',
  },
  contains: {
    doc: 'Ob ein Teil in einem Text vorkommt.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  startsWith: {
    doc: 'Ob ein Text mit einem Teil beginnt.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  endsWith: {
    doc: 'Ob ein Text mit einem Teil endet.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  concat: {
    doc: 'Texte hintereinander, wie mit &.',
    empties: 'Leere werden ausgelassen.',
  },
  joinWords: {
    doc: 'Texte hintereinander mit einem Leerzeichen dazwischen.',
    empties: 'Leere werden ausgelassen.',
  },
  line: {
    doc: 'Eine Zeile eines Textes, gezählt ab 1, oder ab -1 vom Ende; leer, wenn es keine gibt.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  character: {
    doc: 'Das Zeichen eines Unicode-Werts; leer, wenn es keines gibt.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  characterCode: {
    doc: 'Der Unicode-Wert des ersten Zeichens.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  emailDomain: {
    doc: 'Was nach dem letzten @ steht; leer ohne eines.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  isEmail: {
    doc: 'Ob ein Text die Form einer E-Mail-Adresse hat.',
    empties: 'Falsch bei einem leeren Text.',
  },
  md5: {
    doc: 'Die MD5-Prüfsumme eines Textes in UTF-8, in Hexadezimalziffern.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  sha256: {
    doc: 'Die SHA-256-Prüfsumme eines Textes in UTF-8, in Hexadezimalziffern.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  sha512: {
    doc: 'Die SHA-512-Prüfsumme eines Textes in UTF-8, in Hexadezimalziffern.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  xmlValue: {
    doc: 'Der erste Wert an einem Pfad in einem XML-Text: Namen der Elemente von außen nach innen, durch / getrennt, und vielleicht /@ mit einem Attribut; leer, wenn es keinen gibt und wenn der Text nicht wohlgeformt ist oder einen Dokumenttyp angibt.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  toText: {
    doc: 'Ein Wert als Text: Zahlen ohne Nullen am Ende (Gleitkommazahlen auf 6 Stellen gerundet), Daten als 2026-01-31, mit Uhrzeit als 2026-01-31 08:00:00 in der Zone der Kampagne.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  stripAccents: {
    doc: 'Der Text mit einfachen Buchstaben statt solcher mit Akzenten und anderen Zeichen.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  digits: {
    doc: 'Nur die Ziffern 0 bis 9 eines Textes; leer ohne solche.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  normalizeText: {
    doc: 'Wörter in Kleinbuchstaben ohne Akzente, mit einem Leerzeichen dazwischen; alles außer Buchstaben und Ziffern trennt Wörter.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  normalizeEmail: {
    doc: 'Eine E-Mail-Adresse in Kleinbuchstaben ohne Leerraum an beiden Enden; leer, wenn sie nicht ein @ mit etwas auf beiden Seiten hat.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  normalizePhone: {
    doc: 'Eine Telefonnummer als +, Landesvorwahl und Nummer (E.164). Nummern ohne + oder 00 bekommen die Landesvorwahl statt ihrer Verkehrsausscheidungsziffer, die ohne Angabe 0 ist; leer bei weniger als 7 oder mehr als 15 Ziffern.',
    empties:
      'Leer, wenn die Telefonnummer oder die Landesvorwahl einer Nummer ohne solche leer ist; eine leere Verkehrsausscheidungsziffer ist keine.',
  },
  abs: {
    doc: 'Die Zahl ohne Vorzeichen.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  sign: {
    doc: '-1 für negative Zahlen, 0 für null, 1 für positive.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  ceil: {
    doc: 'Die nächste ganze Zahl, die nicht kleiner ist.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  floor: {
    doc: 'Die nächste ganze Zahl, die nicht größer ist.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  round: {
    doc: 'Die Zahl, auf eine Anzahl von Stellen gerundet, ohne Angabe 0; Halbe runden von null weg, negative Stellen runden auf Zehner, Hunderter und so weiter. Eine Gleitkommazahl wird zuerst mit 9 Stellen genommen.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  trunc: {
    doc: 'Die Zahl ohne das, was nach einer Anzahl von Stellen steht, ohne Angabe 0.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  mod: {
    doc: 'Der Rest einer Division, mit dem Vorzeichen der ersten Zahl, wie mit %; leer, wenn die zweite 0 ist.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  percent: {
    doc: 'Wie viel Prozent ein Teil von einem Ganzen ist; leer, wenn das Ganze 0 ist.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  least: {
    doc: 'Der niedrigste von mehreren Werten eines Typs.',
    empties: 'Leere werden ausgelassen; leer, wenn alle es sind.',
  },
  greatest: {
    doc: 'Der höchste von mehreren Werten eines Typs.',
    empties: 'Leere werden ausgelassen; leer, wenn alle es sind.',
  },
  zeroIfEmpty: {
    doc: 'Die Zahl, oder 0, wenn sie leer ist.',
    empties: 'Als 0 gelesen.',
  },
  toInteger: {
    doc: 'Eine ganze Zahl: von einer Zahl, was vor dem Punkt steht, von einem Text die Ziffern mit Vorzeichen, 1 und 0 für wahr und falsch; leer, wenn es keine ist.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  toDecimal: {
    doc: 'Eine genaue Zahl mit bis zu 18 Stellen vor und 6 nach dem Punkt, darauf gerundet; leer, wenn es keine ist.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  toFloat: {
    doc: 'Eine Gleitkommazahl wie in der Wissenschaft; leer, wenn es keine ist.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  randomNumber: {
    doc: 'Eine Zahl von 0 bis unter 1, gleichmäßig über die Zeilen verteilt und für eine Zeile und einen Startwert immer dieselbe.',
    empties: 'Nimmt eine Konstante.',
  },
  today: {
    doc: 'Der heutige Tag in der Zone der Kampagne.',
    empties: 'Nimmt nichts.',
  },
  now: {
    doc: 'Der Moment, zu dem die Kampagne ausgewertet wird.',
    empties: 'Nimmt nichts.',
  },
  year: {
    doc: 'Das Jahr. Bei Datum mit Uhrzeit in der Zone der Kampagne oder der genannten.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  quarter: {
    doc: 'Das Quartal, 1 bis 4. Bei Datum mit Uhrzeit in der Zone der Kampagne oder der genannten.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  month: {
    doc: 'Der Monat, 1 bis 12. Bei Datum mit Uhrzeit in der Zone der Kampagne oder der genannten.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  week: {
    doc: 'Die Woche des Jahres nach ISO 8601, 1 bis 53; Wochen beginnen am Montag. Bei Datum mit Uhrzeit in der Zone der Kampagne oder der genannten.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  day: {
    doc: 'Der Tag des Monats, 1 bis 31. Bei Datum mit Uhrzeit in der Zone der Kampagne oder der genannten.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  dayOfYear: {
    doc: 'Der Tag des Jahres, 1 bis 366. Bei Datum mit Uhrzeit in der Zone der Kampagne oder der genannten.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  weekday: {
    doc: 'Der Wochentag: 0 für Montag bis 6 für Sonntag. Bei Datum mit Uhrzeit in der Zone der Kampagne oder der genannten.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  hour: {
    doc: 'Die Stunde, 0 bis 23. Bei Datum mit Uhrzeit in der Zone der Kampagne oder der genannten.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  minute: {
    doc: 'Die Minute, 0 bis 59. Bei Datum mit Uhrzeit in der Zone der Kampagne oder der genannten.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  second: {
    doc: 'Die Sekunde, 0 bis 59. Bei Datum mit Uhrzeit in der Zone der Kampagne oder der genannten.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  yearAndMonth: {
    doc: 'Jahr und Monat als eine Zahl: Jahr mal 100 plus Monat.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  monthAndDay: {
    doc: 'Monat und Tag als eine Zahl, Monat mal 100 plus Tag: an einem Jahrestag gleich der von heute.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  startOfWeek: {
    doc: 'Der Montag der Woche. Bei Datum mit Uhrzeit in der Zone der Kampagne.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  startOfMonth: {
    doc: 'Der erste Tag des Monats. Bei Datum mit Uhrzeit in der Zone der Kampagne.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  startOfQuarter: {
    doc: 'Der erste Tag des Quartals. Bei Datum mit Uhrzeit in der Zone der Kampagne.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  startOfYear: {
    doc: 'Der erste Tag des Jahres. Bei Datum mit Uhrzeit in der Zone der Kampagne.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  endOfMonth: {
    doc: 'Der letzte Tag des Monats. Bei Datum mit Uhrzeit in der Zone der Kampagne.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  startOfHour: {
    doc: 'Datum mit Uhrzeit am Anfang seiner Stunde. In der Zone der Kampagne.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  startOfMinute: {
    doc: 'Datum mit Uhrzeit am Anfang seiner Minute. In der Zone der Kampagne.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  toDate: {
    doc: 'Der Tag eines Datums mit Uhrzeit in der Zone der Kampagne oder der genannten; von einem Text wie 2026-01-31 das Datum, leer, wenn es keines ist.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  toDateTime: {
    doc: 'Der Moment, in dem ein Tag beginnt, oder der einer Ortszeit wie 2026-01-31 08:00, in der Zone der Kampagne oder der genannten. Von einer Zeit, die zweimal vorkommt, ist die erste gemeint; eine, die Uhren überspringen, rückt nach hinten.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  earliest: {
    doc: 'Das früheste von mehreren Daten.',
    empties: 'Leere werden ausgelassen; leer, wenn alle es sind.',
  },
  latest: {
    doc: 'Das späteste von mehreren Daten.',
    empties: 'Leere werden ausgelassen; leer, wenn alle es sind.',
  },
  addYears: {
    doc: 'Ein Datum, auch mit Uhrzeit, eine Anzahl Jahre später. Ein Tag, den der Monat nicht hat, wird zu dessen letztem.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  addMonths: {
    doc: 'Ein Datum, auch mit Uhrzeit, eine Anzahl Monate später. Ein Tag, den der Monat nicht hat, wird zu dessen letztem.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  addWeeks: {
    doc: 'Ein Datum, auch mit Uhrzeit, eine Anzahl Wochen später. Die Ortszeit bleibt erhalten.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  addDays: {
    doc: 'Ein Datum, auch mit Uhrzeit, eine Anzahl Tage später. Die Ortszeit bleibt erhalten.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  addHours: {
    doc: 'Ein Datum, auch mit Uhrzeit, eine Anzahl Stunden später.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  addMinutes: {
    doc: 'Ein Datum, auch mit Uhrzeit, eine Anzahl Minuten später.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  addSeconds: {
    doc: 'Ein Datum, auch mit Uhrzeit, eine Anzahl Sekunden später.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  subtractYears: {
    doc: 'Ein Datum, auch mit Uhrzeit, eine Anzahl Jahre früher. Ein Tag, den der Monat nicht hat, wird zu dessen letztem.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  subtractMonths: {
    doc: 'Ein Datum, auch mit Uhrzeit, eine Anzahl Monate früher. Ein Tag, den der Monat nicht hat, wird zu dessen letztem.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  subtractWeeks: {
    doc: 'Ein Datum, auch mit Uhrzeit, eine Anzahl Wochen früher. Die Ortszeit bleibt erhalten.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  subtractDays: {
    doc: 'Ein Datum, auch mit Uhrzeit, eine Anzahl Tage früher. Die Ortszeit bleibt erhalten.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  subtractHours: {
    doc: 'Ein Datum, auch mit Uhrzeit, eine Anzahl Stunden früher.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  subtractMinutes: {
    doc: 'Ein Datum, auch mit Uhrzeit, eine Anzahl Minuten früher.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  subtractSeconds: {
    doc: 'Ein Datum, auch mit Uhrzeit, eine Anzahl Sekunden früher.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  daysAgo: {
    doc: 'Der Tag eine Anzahl Tage vor heute in der Zone der Kampagne.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  weeksAgo: {
    doc: 'Der Tag eine Anzahl Wochen vor heute in der Zone der Kampagne.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  monthsAgo: {
    doc: 'Der Tag eine Anzahl Monate vor heute in der Zone der Kampagne.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  yearsAgo: {
    doc: 'Der Tag eine Anzahl Jahre vor heute in der Zone der Kampagne.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  daysAhead: {
    doc: 'Der Tag eine Anzahl Tage nach heute in der Zone der Kampagne.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  yearsBetween: {
    doc: 'Ganze Jahre von einem Tag zu einem anderen; negativ, wenn der zweite früher ist.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  monthsBetween: {
    doc: 'Ganze Monate von einem Tag zu einem anderen: so viele, wie sich zum ersten addieren lassen, ohne über den zweiten zu gehen; negativ, wenn der zweite früher ist.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  daysBetween: {
    doc: 'Tage von einem Tag zu einem anderen; negativ, wenn der zweite früher ist.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  hoursBetween: {
    doc: 'Ganze Stunden von einem Moment zu einem anderen; negativ, wenn der zweite früher ist.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  minutesBetween: {
    doc: 'Ganze Minuten von einem Moment zu einem anderen; negativ, wenn der zweite früher ist.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  secondsBetween: {
    doc: 'Ganze Sekunden von einem Moment zu einem anderen; negativ, wenn der zweite früher ist.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  yearsOld: {
    doc: 'Ganze Jahre von einem Tag bis heute in der Zone der Kampagne.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  monthsOld: {
    doc: 'Ganze Monate von einem Tag bis heute in der Zone der Kampagne.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  daysOld: {
    doc: 'Ganze Tage von einem Tag bis heute in der Zone der Kampagne.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  compareDates: {
    doc: '-1, wenn der erste früher ist, 0, wenn beide gleich sind, 1, wenn der erste später ist.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  dateNumber: {
    doc: 'Ein Tag als eine Zahl: Jahr mal 10000 plus Monat mal 100 plus Tag.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  iif: {
    doc: 'Einer von zwei Werten, je nach einer Bedingung.',
    empties: 'Eine leere Bedingung ist nicht wahr; Werte werden gegeben, wie sie sind.',
  },
  decode: {
    doc: 'Das Ergebnis, das nach dem Wert steht, dem er gleicht, oder das letzte.',
    empties: 'Ein leerer Wert gleicht keinem.',
  },
  ifEquals: {
    doc: 'Einer von zwei Werten, je nachdem, ob zwei Werte gleich sind.',
    empties: 'Ein leerer Wert gleicht keinem.',
  },
  isEmpty: {
    doc: 'Ob ein Wert leer ist, wie mit is empty.',
    empties: 'Wahr bei einem leeren Wert.',
  },
  isFilled: {
    doc: 'Ob ein Wert nicht leer ist.',
    empties: 'Falsch bei einem leeren Wert.',
  },
  allFilled: {
    doc: 'Ob keiner von mehreren Werten leer ist.',
    empties: 'Falsch, wenn einer leer ist.',
  },
  coalesce: {
    doc: 'Der erste Wert, der nicht leer ist.',
    empties: 'Leere werden ausgelassen; leer, wenn alle es sind.',
  },
  emptyIf: {
    doc: 'Der Wert, oder leer, wenn er einem anderen gleicht.',
    empties: 'Ein leerer Wert gleicht keinem.',
  },
  toBoolean: {
    doc: 'Wahr oder falsch: von einem Text true, yes, y, t, 1, on und false, no, n, f, 0, off in jeder Schreibung; von einer Zahl, ob sie nicht 0 ist; sonst leer.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  distance: {
    doc: 'Kilometer zwischen zwei Orten entlang eines Großkreises, aus Länge und Breite in Grad; leer außerhalb von 180 und 90 Grad.',
    empties: 'Leer, wenn ein Argument leer ist.',
  },
  rowId: {
    doc: 'Der Schlüssel der Zeile als Text, derselbe, solange die Zeile diesen Schlüssel hat: Zahlen ohne Nullen am Ende, Datum mit Uhrzeit als 2026-01-31T08:00:00Z. Mehrere Spalten werden mit | verbunden; davor steht \\, wo ein Text des Schlüssels eines dieser beiden Zeichen enthält.',
    empties: 'Nie leer.',
  },
  uuid: {
    doc: 'Eine UUID (Version 8) für die Zeile, für eine Zeile und einen Namen immer dieselbe und für andere verschieden: Sie wird aus dem Namen, der Tabelle und dem Schlüssel der Zeile gemacht.',
    empties: 'Ein leerer Name ist keiner.',
  },
  count: {
    doc: 'Anzahl verknüpfter Zeilen; mit over der Zeilen derselben Tabelle.',
    empties: '0 ohne Zeilen.',
  },
  countFilled: {
    doc: 'Anzahl der Zeilen, deren Wert nicht leer ist.',
    empties: '0 ohne Zeilen.',
  },
  countDistinct: {
    doc: 'Anzahl verschiedener Werte von Zeilen, die nicht leer sind.',
    empties: '0 ohne Zeilen.',
  },
  sum: {
    doc: 'Summe eines Werts über Zeilen; Gleitkommazahlen werden als Dezimalzahlen mit 9 Stellen addiert.',
    empties: 'Leere Werte werden ausgelassen; 0 ohne Zeilen.',
  },
  avg: {
    doc: 'Mittelwert eines Werts über Zeilen.',
    empties: 'Zeilen mit leerem Wert werden ausgelassen; leer, wenn keine bleibt.',
  },
  min: {
    doc: 'Niedrigster Wert der Zeilen.',
    empties: 'Zeilen mit leerem Wert werden ausgelassen; leer, wenn keine bleibt.',
  },
  max: {
    doc: 'Höchster Wert der Zeilen.',
    empties: 'Zeilen mit leerem Wert werden ausgelassen; leer, wenn keine bleibt.',
  },
  stdDev: {
    doc: 'Standardabweichung eines Werts über alle Zeilen, als Grundgesamtheit genommen.',
    empties: 'Zeilen mit leerem Wert werden ausgelassen; leer, wenn keine bleibt.',
  },
  joined: {
    doc: 'Die verschiedenen Texte verknüpfter Zeilen der Reihe nach, durch Komma und Leerzeichen getrennt.',
    empties: 'Zeilen mit leerem Wert werden ausgelassen; leer, wenn keine bleibt.',
  },
  first: {
    doc: 'Wert der Zeile, die in einer Reihenfolge die erste ist; leere kommen zuletzt, gleichrangige nach Schlüssel.',
    empties: 'Der Wert darf leer sein; leer ohne Zeilen.',
  },
  last: {
    doc: 'Wert der Zeile, die in einer Reihenfolge die letzte ist; Zeilen mit leerer Reihenfolge werden nur genommen, wenn es keine anderen gibt, gleichrangige nach Schlüssel.',
    empties: 'Der Wert darf leer sein; leer ohne Zeilen.',
  },
  exists: {
    doc: 'Ob es eine verknüpfte Zeile gibt.',
    empties: 'Falsch ohne Zeilen.',
  },
  rowNumber: {
    doc: 'Platz der Zeile unter allen Zeilen ihrer Tabelle, gezählt ab 1: unter denen mit denselben Werten nach `partition by`, in der Reihenfolge nach `order by`; gleichrangige nach Schlüssel.',
    empties: 'Zeilen mit leerem Wert gehören zusammen; leere kommen in beiden Richtungen zuletzt.',
  },
  rank: {
    doc: 'Wie `rowNumber`, aber gleichrangige Zeilen haben denselben Platz, den der ersten von ihnen; nach zwei ersten kommt die dritte.',
    empties: 'Zeilen mit leerem Wert gehören zusammen; leere kommen in beiden Richtungen zuletzt.',
  },
};
