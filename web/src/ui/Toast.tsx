import { Toast as BaseToast } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './Button.tsx';
import { toastManager } from './toast-manager.ts';

const LEAVES_AFTER = 6000;

/** Holds the toasts of the page; `toast()` adds one. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  return (
    <BaseToast.Provider toastManager={toastManager} timeout={LEAVES_AFTER} limit={3}>
      {children}
      <BaseToast.Portal>
        <ToastViewport />
      </BaseToast.Portal>
    </BaseToast.Provider>
  );
}

function ToastViewport() {
  const { t } = useTranslation('ui');
  const { toasts } = BaseToast.useToastManager();
  return (
    <BaseToast.Viewport
      aria-label={t('notifications')}
      className="fixed bottom-5 left-1/2 z-(--layer-toast) flex w-max max-w-[calc(100vw-2rem)] -translate-x-1/2 flex-col items-center gap-2 outline-0"
    >
      {toasts.map((one) => (
        <BaseToast.Root key={one.id} toast={one} swipeDirection={[]} className="floating data-limited:hidden">
          <BaseToast.Content className="flex items-center gap-3.5 py-1.5 pr-1.5 pl-3.5">
            <BaseToast.Title render={<p />} />
            <BaseToast.Action className="min-h-6 rounded-sm px-1 font-strong text-accent-text hover:underline" />
            <BaseToast.Close render={<IconButton icon={X} name={t('close')} size="sm" />} />
          </BaseToast.Content>
        </BaseToast.Root>
      ))}
    </BaseToast.Viewport>
  );
}
