import { test as base, expect } from '@playwright/test';
import { accessibilityFaults } from './accessibility.ts';
import { Api } from './api.ts';
import { CampaignsPage } from './pages/campaigns-page.ts';
import { CatalogPage } from './pages/catalog-page.ts';
import { EditorPage } from './pages/editor-page.ts';
import { ImportPage } from './pages/import-page.ts';
import { TablePage } from './pages/table-page.ts';
import { startTestServer, type TestServer } from './server.ts';

interface WorkerFixtures {
  /** How many people the demo data holds; 0 starts with no data at all. */
  demoPeople: number;
  server: TestServer;
}

interface Fixtures {
  /** Fails the test at its end when the page broke its content security policy or threw. */
  cleanPage: void;
  /** Whether the browser has seen the tour, which opens by itself once. */
  tourSeen: boolean;
  /** Changes behind the page; asking for it gives the browser a name first. */
  api: Api;
  campaigns: CampaignsPage;
  editor: EditorPage;
  imports: ImportPage;
  catalog: CatalogPage;
  tables: TablePage;
  /** Fails unless axe finds nothing to object to on the page as it is now. */
  expectAccessible: (label: string) => Promise<void>;
  /** Fails unless all text can be read in dark, for what another test looks at in light: nothing but colours differs. */
  expectReadableInDark: (label: string) => Promise<void>;
  /** Both: accessible in light, readable in dark. */
  expectAccessibleInBoth: (label: string) => Promise<void>;
}

/** The test function of all specs: a server per worker, page objects, and a page that may not break its policy. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  demoPeople: [0, { option: true, scope: 'worker' }],
  server: [
    async ({ demoPeople }, use) => {
      const server = await startTestServer(demoPeople);
      await use(server);
      await server.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ server }, use) => use(server.address),
  tourSeen: [true, { option: true }],
  cleanPage: [
    async ({ page, tourSeen }, use) => {
      if (tourSeen) await page.addInitScript(() => localStorage.setItem('fanfare.tour', 'seen'));
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(`thrown: ${error.message}`));
      page.on('console', (message) => {
        if (/content security policy/i.test(message.text())) complaints.push(message.text());
      });
      await use();
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
  api: async ({ page }, use) => {
    const api = new Api(page);
    await api.signIn();
    await use(api);
  },
  campaigns: async ({ page }, use) => use(new CampaignsPage(page)),
  editor: async ({ page }, use) => use(new EditorPage(page)),
  imports: async ({ page }, use) => use(new ImportPage(page)),
  catalog: async ({ page }, use) => use(new CatalogPage(page)),
  tables: async ({ page }, use) => use(new TablePage(page)),
  expectAccessible: async ({ page }, use) => {
    await use(async (label) => expect(await accessibilityFaults(page), label).toEqual([]));
  },
  expectReadableInDark: async ({ page }, use) => {
    await use(async (label) => {
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await accessibilityFaults(page, { rule: 'color-contrast' }), `${label}, dark`).toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });
    });
  },
  expectAccessibleInBoth: async ({ expectAccessible, expectReadableInDark }, use) => {
    await use(async (label) => {
      await expectAccessible(label);
      await expectReadableInDark(label);
    });
  },
});

export { expect };
