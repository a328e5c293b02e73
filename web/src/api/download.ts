import type { Endpoint } from '@fanfare/shared';
import { type RequestOf, send } from './request.ts';

/** Fetches a file and hands it to the browser to save, under the name the server gives or `fallbackName`. Throws ApiError like `call`. */
export async function download<E extends Endpoint>(
  endpoint: E,
  request: RequestOf<E>,
  fallbackName: string,
): Promise<void> {
  const response = await send(endpoint, request, '*/*');
  const name = fileName(response.headers.get('content-disposition')) ?? fallbackName;
  saveBlob(await response.blob(), name);
}

/** Hands something made in the page to the browser to save. */
export function saveBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function fileName(disposition: string | null): string | undefined {
  const encoded = disposition?.match(/filename\*=UTF-8''([^;]+)/iu)?.[1];
  if (encoded) return decodeURIComponent(encoded);
  return disposition?.match(/filename="?([^";]+)"?/iu)?.[1];
}
