const maxBytes = 200;

/**
 * A file name that every file system takes: parts joined by " - ", without control characters, separators and signs
 * that Windows forbids, at most 200 bytes before the ending. Parts that are empty then are left out.
 */
export function fileNameOf(parts: readonly string[], ending: string): string {
  const cleaned = parts.map(cleanPart).filter((part) => part !== '');
  const stem = firstBytes(cleaned.join(' - ')).trimEnd();
  const isReserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(stem);
  return `${stem === '' || isReserved ? `_${stem}` : stem}.${ending}`;
}

/** Whole characters only: the decoder waits in vain for the rest of one that was cut. */
function firstBytes(text: string): string {
  return new TextDecoder().decode(Buffer.from(text).subarray(0, maxBytes), { stream: true });
}

function cleanPart(part: string): string {
  return part
    .toWellFormed()
    .replace(/[<>:"/\\|?*\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/gu, '');
}
