import { type FileReference, type StoredFile, uploadCampaignFile } from '@fanfare/shared';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { upload } from '../../api/upload.ts';
import { announce } from '../../ui/announcer.ts';
import { campaignFilesKey } from './file-queries.ts';

/** A file on its way to the server. */
export type Uploading =
  | { readonly state: 'sending'; readonly name: string; readonly share: number; readonly cancel: () => void }
  | { readonly state: 'failed'; readonly name: string; readonly error: unknown; readonly again: () => void };

/** A file as settings name it. */
export function referenceTo({ id, name, bytes }: StoredFile): FileReference {
  return { id, name, bytes };
}

/** Sends a file to the server and hands on what it became; it goes on when its field is left. */
export function useFileUpload(onDone: (file: FileReference) => void) {
  const { t } = useTranslation('loadFile');
  const client = useQueryClient();
  const [uploading, setUploading] = useState<Uploading>();
  const done = useRef(onDone);
  useEffect(() => {
    done.current = onDone;
  });

  async function send(file: File) {
    const { name } = file;
    const controller = new AbortController();
    const cancel = () => controller.abort();
    setUploading({ state: 'sending', name, share: 0, cancel });
    try {
      const stored = await upload(
        uploadCampaignFile,
        { query: { name: name.slice(-255) }, signal: controller.signal },
        file,
        ({ sent, total }) => setUploading({ state: 'sending', name, share: total === 0 ? 1 : sent / total, cancel }),
      );
      setUploading(undefined);
      announce(t('uploaded', { name }));
      done.current(referenceTo(stored));
      await client.invalidateQueries({ queryKey: campaignFilesKey, exact: true });
    } catch (error) {
      if (controller.signal.aborted) setUploading(undefined);
      else setUploading({ state: 'failed', name, error, again: () => void send(file) });
    }
  }

  return { uploading, send: (file: File) => void send(file) };
}
