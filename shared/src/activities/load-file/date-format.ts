const parts = /^(?:YYYY|yyyy|YY|yy|MMMM|MMM|MM|M|DD|dd|D|d|HH|H|hh|h|mm|m|ss|s|[Aa]|T|[^\p{L}%]|%[A-Za-z])+$/u;

/** True for a format such as DD.MM.YYYY or YYYY-MM-DD HH:mm:ss. */
export function isDateFormat(format: string): boolean {
  return parts.test(format);
}
