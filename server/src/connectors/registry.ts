import type { FeedConnector, SourceConnector } from './kit/connector.ts'
import { gmail } from './gmail/gmail.connector.ts'
import { imap } from './imap/imap.connector.ts'
import { mailFolder } from './mail-folder/mail-folder.connector.ts'
import { microsoft365 } from './microsoft-365/microsoft-365.connector.ts'

/** Every source connector by its name: one line each. */
export const sourceConnectors = {
  imap,
  'mail-folder': mailFolder,
}

export type SourceConnectorName = keyof typeof sourceConnectors

/** Settings are checked by the connector's own schema before `open`. */
export function findSourceConnector(name: string): SourceConnector<unknown> | undefined {
  return Object.hasOwn(sourceConnectors, name) ? sourceConnectors[name as SourceConnectorName] : undefined
}

/** Those that tell their changes and are signed in by tokens, by their name. */
export const feedConnectors = {
  gmail,
  'microsoft-365': microsoft365,
}

export type FeedConnectorName = keyof typeof feedConnectors

export function findFeedConnector(name: string): FeedConnector<unknown> | undefined {
  return Object.hasOwn(feedConnectors, name) ? feedConnectors[name as FeedConnectorName] : undefined
}
