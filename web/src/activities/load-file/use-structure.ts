import { type FileFormatSetting, type FileReference, type LoadFileConfig, sampleCampaignFile } from '@fanfare/shared';
import { useEffect, useRef, useState } from 'react';
import { call } from '../../api/call.ts';
import { adoptStructure } from './adopt-structure.ts';

/** Takes format and columns from the beginning of a file. */
export function useStructure(config: LoadFileConfig, onChange: (config: LoadFileConfig) => void) {
  const [reading, setReading] = useState(false);
  const [error, setError] = useState<unknown>();
  const now = useRef({ config, onChange });
  useEffect(() => {
    now.current = { config, onChange };
  });
  const turn = useRef(0);

  /** Reads the file with a format, or finds the format out; what cannot be read leaves the columns as they are. */
  async function take(
    file: FileReference,
    format: FileFormatSetting | undefined,
    change: Partial<LoadFileConfig> = {},
  ) {
    turn.current += 1;
    const mine = turn.current;
    setReading(true);
    setError(undefined);
    const wanted = { ...now.current.config, ...change };
    const body = { timeZone: wanted.timeZone, ...(format === undefined ? {} : { format }) };
    try {
      const found = await call(sampleCampaignFile, { params: { file: file.id }, body });
      if (mine === turn.current) now.current.onChange(adoptStructure({ ...now.current.config, ...change }, found));
    } catch (failure) {
      if (mine !== turn.current) return;
      setError(failure);
      now.current.onChange({ ...now.current.config, ...change, ...(format === undefined ? {} : { format }) });
    } finally {
      if (mine === turn.current) setReading(false);
    }
  }

  return { reading, error, take };
}
