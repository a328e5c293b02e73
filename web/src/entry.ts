import { askEarly } from './api/early.ts';

// The page's policy forbids making functions of texts, which zod would try for each schema as it is made: it asks here.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

/**
 * The first thing that runs, and small: has everything fetched at once that the page will need, where one would otherwise
 * wait for the other: the program, the page at this address, and its data.
 */
const campaign = /^\/campaigns\/([^/]+)$/u.exec(location.pathname)?.[1];

void import('./main.tsx');
askEarly('/api/actor');
if (campaign !== undefined) {
  askEarly(`/api/campaigns/${campaign}`);
  void import('./editor/EditorPage.tsx');
} else if (['/', '/campaigns'].includes(location.pathname)) {
  void import('./campaigns/CampaignsPage.tsx');
}
