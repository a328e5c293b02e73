import { Toast as BaseToast } from '@base-ui/react/toast';
import { i18n } from '../i18n/i18n.ts';

/** The one manager behind all toasts. */
export const toastManager = BaseToast.createToastManager();

export interface ToastOptions {
  /** Repairs what the toast confirms; shown as “Undo”. */
  readonly onUndo?: () => void;
  /** Another action instead of undo. */
  readonly action?: { readonly label: string; readonly onSelect: () => void };
}

/** Confirms what the reader just did. It leaves by itself, so it never carries an error. */
export function toast(message: string, options: ToastOptions = {}): void {
  const action = options.onUndo ? { label: i18n.t('undo', { ns: 'ui' }), onSelect: options.onUndo } : options.action;
  const id = toastManager.add({
    title: message,
    ...(action
      ? {
          actionProps: {
            children: action.label,
            onClick: () => {
              action.onSelect();
              toastManager.close(id);
            },
          },
        }
      : {}),
  });
}
