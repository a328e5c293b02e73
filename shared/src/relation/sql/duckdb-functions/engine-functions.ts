/** Functions of texts that DuckDB does not have and is given: their names there, and what they do in words. */
export const engineFunctions = {
  sha512: { name: 'fanfare_sha512', says: 'the SHA-512 of a text in hexadecimal digits' },
  'xml-value': { name: 'fanfare_xml_value', says: 'the first value at a path in an XML text' },
} as const;
export type EngineFunction = keyof typeof engineFunctions;

/** True for SQL that calls one of them: it is costly, and not to be repeated. */
export function callsEngineFunction(sql: string): boolean {
  return Object.values(engineFunctions).some(({ name }) => sql.includes(name));
}
