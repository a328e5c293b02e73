import { expect, type Page } from '@playwright/test';
import type { CampaignGraph } from '@fanfare/shared';

type Row = Record<string, string | number | boolean | null>;

/** What a test prepares or changes behind the page, through the server's own interface and as the same person. */
export class Api {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Gives the browser a name, so that it is not asked for one, and the language it asks for. */
  async signIn(name = 'Maren Kowalski'): Promise<void> {
    await this.post('/api/actor', { name });
    await this.page.request.put('/api/actor/language', { data: { language: null } });
  }

  /** Makes a campaign and tells its id. */
  async createCampaign(name: string, graph?: CampaignGraph): Promise<string> {
    const created = await this.post('/api/campaigns', { name, ...(graph ? { graph } : {}) });
    return (created as { id: string }).id;
  }

  /** Inserts or changes rows of a table by key. */
  async writeRows(table: string, rows: readonly Row[]): Promise<void> {
    await this.post(`/api/tables/${table}/rows`, { rows });
  }

  private async post(path: string, data: unknown): Promise<unknown> {
    const answer = await this.page.request.post(path, { data });
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
    return answer.json();
  }
}
