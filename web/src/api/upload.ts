import type { Endpoint } from '@fanfare/shared';
import { i18n } from '../i18n/i18n.ts';
import { ApiError } from './api-error.ts';
import { addressOf, checked, jsonOf, type LooseRequest, refusal, type RequestOf, type ResponseOf } from './request.ts';

export interface UploadProgress {
  readonly sent: number;
  readonly total: number;
}

/**
 * Sends a file as the raw body of a request and reports how many bytes have left.
 * Throws ApiError like `call`; AbortError when `request.signal` aborts.
 */
export async function upload<E extends Endpoint>(
  endpoint: E,
  request: RequestOf<E>,
  file: Blob,
  onProgress?: (progress: UploadProgress) => void,
): Promise<ResponseOf<E>> {
  const { status, text } = await transfer(endpoint, request, file, onProgress);
  if (status < 200 || status >= 300) throw await refusal({ status, text: () => Promise.resolve(text) });
  return checked(endpoint, jsonOf(text));
}

/** XMLHttpRequest, because fetch cannot tell how much of a body has been sent. */
function transfer(
  endpoint: Endpoint,
  request: LooseRequest,
  file: Blob,
  onProgress: ((progress: UploadProgress) => void) | undefined,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const transport = new XMLHttpRequest();
    const abort = () => transport.abort();
    transport.open(endpoint.method, addressOf(endpoint, request));
    transport.setRequestHeader('content-type', 'application/octet-stream');
    transport.setRequestHeader('accept', 'application/json');
    transport.upload.addEventListener('progress', (event) => onProgress?.({ sent: event.loaded, total: file.size }));
    transport.addEventListener('load', () => resolve({ status: transport.status, text: transport.responseText }));
    transport.addEventListener('abort', () => reject(new DOMException('Upload cancelled', 'AbortError')));
    transport.addEventListener('error', () =>
      reject(new ApiError({ status: 0, code: 'network.unreachable', message: i18n.t('offline', { ns: 'api' }) })),
    );
    transport.addEventListener('loadend', () => request.signal?.removeEventListener('abort', abort));
    request.signal?.addEventListener('abort', abort);
    if (request.signal?.aborted) abort();
    else transport.send(file);
  });
}
