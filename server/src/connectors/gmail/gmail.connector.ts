import { z } from 'zod'
import type { FeedConnector } from '#connectors/kit/connector.ts'
import { Fault } from '#platform/fault.ts'
import { openGmailFeed } from './gmail.client.ts'

const settings = z.object({
  address: z.string().trim().max(320).optional().describe('The address that was signed in; shown, never asked'),
})
export type GmailSettings = z.output<typeof settings>

/** Gmail and Google Workspace, by the Gmail API; reads only, by its scope too. */
export const gmail: FeedConnector<GmailSettings> = {
  name: 'gmail',
  settings,
  oauth: 'google',
  async openFeed({ accessToken, signal }, ground) {
    const { fetch, apiUrls } = ground
    if (fetch === undefined || apiUrls === undefined)
      throw new Fault('source.unknown-kind', { say: 'This kind of source is not known here.' })
    return openGmailFeed({ apiUrl: apiUrls.google, fetch, accessToken, signal }, ground)
  },
}
