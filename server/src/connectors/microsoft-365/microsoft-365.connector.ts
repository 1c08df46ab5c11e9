import { z } from 'zod'
import type { FeedConnector } from '#connectors/kit/connector.ts'
import { Fault } from '#platform/fault.ts'
import { openGraphFeed } from './microsoft-365.client.ts'

const settings = z.object({
  address: z.string().trim().max(320).optional().describe('The address that was signed in; shown, never asked'),
})
export type Microsoft365Settings = z.output<typeof settings>

/** Microsoft 365, Outlook.com and Hotmail, by Microsoft Graph; reads only, by its scope too. */
export const microsoft365: FeedConnector<Microsoft365Settings> = {
  name: 'microsoft-365',
  settings,
  oauth: 'microsoft',
  async openFeed({ accessToken, signal }, ground) {
    const { fetch, apiUrls } = ground
    if (fetch === undefined || apiUrls === undefined)
      throw new Fault('source.unknown-kind', { say: 'This kind of source is not known here.' })
    return openGraphFeed({ apiUrl: apiUrls.microsoft, fetch, accessToken, signal }, ground)
  },
}
