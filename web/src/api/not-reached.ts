import { i18n } from '../i18n/i18n.ts';
import { ApiError } from './api-error.ts';

/** The server did not answer at all: it is away, or this browser is. */
export function notReached(): ApiError {
  return new ApiError({ status: 0, code: 'network.unreachable', message: i18n.t('offline', { ns: 'api' }) });
}
