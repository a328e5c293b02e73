/** The parts of an OpenAPI document that the page shows. */
export interface OpenAPIDocument {
  paths: Record<string, Record<string, OpenAPIOperation>>;
}

interface OpenAPIOperation {
  summary?: string;
  tags?: string[];
  parameters?: { name: string; in: string; required?: boolean; schema: unknown }[];
  requestBody?: { content: Record<string, { schema: unknown }> };
  responses?: Record<string, { content?: Record<string, { schema: unknown }> }>;
}

interface Operation {
  method: string;
  path: string;
  summary: string;
  group: string;
  parts: { title: string; schema: unknown }[];
}

/** Every operation in the order of the document, with what it takes and gives. */
export function openApiOperations(document: OpenAPIDocument): Operation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      summary: operation.summary ?? '',
      group: operation.tags?.[0] ?? 'other',
      parts: partsOf(operation),
    })),
  );
}

function partsOf(operation: OpenAPIOperation): { title: string; schema: unknown }[] {
  const parameters = operation.parameters ?? [];
  const body = Object.values(operation.requestBody?.content ?? {})[0]?.schema;
  const answer = Object.values(operation.responses?.['200']?.content ?? {})[0]?.schema;
  return [
    ...(parameters.length === 0 ? [] : [{ title: 'Parameters', schema: parameters }]),
    ...(body === undefined ? [] : [{ title: 'Body', schema: body }]),
    ...(answer === undefined ? [] : [{ title: 'Answer', schema: answer }]),
  ];
}
