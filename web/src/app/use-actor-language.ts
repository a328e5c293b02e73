import { setActorLanguage } from '@fanfare/shared';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { actorLanguageQuery } from '../api/language-queries.ts';
import { call } from '../api/call.ts';
import { chooseLanguage } from '../i18n/choose-language.ts';
import { languages, type LanguageTag } from '../i18n/languages.ts';
import { chosenLanguage } from '../i18n/reader.ts';

/**
 * Lets the language follow the person: what they chose in another browser is taken up here, and what was chosen here
 * before they had a name is kept with it.
 */
export function useActorLanguage(name: string | undefined): void {
  const { data } = useQuery(actorLanguageQuery(name));
  useEffect(() => {
    if (!data) return;
    const stored = languages.find((tag) => tag === data.language);
    const here = chosenLanguage();
    if (stored) chooseLanguage(stored);
    else if (here) void keepWithActor(here);
  }, [data]);
}

/** Keeps a choice with the person's name; the page begins anew in that language. */
export async function chooseActorLanguage(tag: LanguageTag): Promise<void> {
  await keepWithActor(tag);
  chooseLanguage(tag);
}

/** Where the server cannot be reached the choice holds here until the page is next opened. */
async function keepWithActor(tag: LanguageTag): Promise<void> {
  await call(setActorLanguage, { body: { language: tag } }).catch(() => undefined);
}
