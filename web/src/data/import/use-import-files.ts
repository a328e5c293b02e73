import { cancelImport, previewImport, type ReadOptions, startImport, uploadFile, watchImport } from '@fanfare/shared';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { call } from '../../api/call.ts';
import { catalogKey, importsKey, tablesKey } from '../../api/data-queries.ts';
import { stream } from '../../api/stream.ts';
import { upload } from '../../api/upload.ts';
import { type ImportFile, type ImportPlan, planOf, replanned } from './import-file.ts';
import { keepFollowing } from './keep-following.ts';

/** The files of one visit to the import page, and what can be done with them. */
export function useImportFiles() {
  const client = useQueryClient();
  const [files, setFiles] = useState<readonly ImportFile[]>([]);
  const leaving = useRef(new AbortController());
  useEffect(() => {
    leaving.current = new AbortController();
    return () => leaving.current.abort();
  }, []);

  return useMemo(() => {
    const set = (id: string, next: Partial<ImportFile>) =>
      setFiles((all) => all.map((one) => (one.id === id ? { ...one, ...next } : one)));
    const fail = (id: string, error: unknown) => {
      if (!leaving.current.signal.aborted) set(id, { stage: 'failed', error });
    };

    async function read(id: string, uploaded: string, options: ReadOptions, plan?: ImportPlan) {
      set(id, { stage: 'reading' });
      const preview = await call(previewImport, {
        body: { upload: uploaded, options },
        signal: leaving.current.signal,
      });
      set(id, { stage: 'ready', preview, plan: plan ? replanned(plan, preview) : planOf(preview) });
    }

    async function send(one: ImportFile) {
      try {
        const { signal } = leaving.current;
        const report = (progress: { sent: number; total: number }) =>
          set(one.id, { sent: progress.total === 0 ? 1 : progress.sent / progress.total });
        const request = { query: { name: one.file.name }, signal };
        const answer = await upload(uploadFile, request, one.file, report);
        set(one.id, { upload: answer.upload });
        await read(one.id, answer.upload, {});
      } catch (error) {
        fail(one.id, error);
      }
    }

    async function run(one: ImportFile) {
      if (one.upload === undefined || one.plan === undefined) return;
      const { changeColumn, columns, key, ...plan } = one.plan;
      set(one.id, { stage: 'importing' });
      try {
        const job = await call(startImport, {
          body: {
            ...plan,
            upload: one.upload,
            columns: [...columns],
            ...(key.length > 0 ? { key: [...key] } : {}),
            ...(changeColumn === null ? {} : { changeColumn }),
          },
        });
        set(one.id, { job });
        const { signal } = leaving.current;
        const watch = () => stream(watchImport, { params: { id: job.id }, signal });
        for await (const next of keepFollowing(watch, signal)) set(one.id, { job: next });
        set(one.id, { stage: 'ended' });
      } catch (error) {
        fail(one.id, error);
      } finally {
        const changed = [tablesKey, catalogKey, importsKey];
        await Promise.all(changed.map((queryKey) => client.invalidateQueries({ queryKey })));
      }
    }

    return {
      files,
      add(chosen: Iterable<File>) {
        const added = [...chosen].map(
          (file): ImportFile => ({ id: crypto.randomUUID(), file, stage: 'uploading', sent: 0 }),
        );
        setFiles((all) => [...all, ...added]);
        for (const one of added) void send(one);
      },
      remove: (id: string) => setFiles((all) => all.filter((one) => one.id !== id)),
      retry(one: ImportFile) {
        set(one.id, { stage: 'uploading', sent: 0, error: undefined });
        void send(one);
      },
      setPlan: (id: string, plan: ImportPlan) => set(id, { plan }),
      readAgain(one: ImportFile, options: ReadOptions) {
        if (one.upload === undefined) return;
        read(one.id, one.upload, options, one.plan).catch((error: unknown) => fail(one.id, error));
      },
      /** One after another, so that each has the whole machine. */
      async start() {
        for (const one of files.filter((file) => file.stage === 'ready')) await run(one);
      },
      cancel: (job: string) => call(cancelImport, { params: { id: job } }).catch(() => undefined),
      clear: () => setFiles([]),
    };
  }, [files, client]);
}

export type ImportFiles = ReturnType<typeof useImportFiles>;
