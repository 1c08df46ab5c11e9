import type { SourceConnector } from './kit/connector.ts'
import { imap } from './imap/imap.connector.ts'
import { mailFolder } from './mail-folder/mail-folder.connector.ts'

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
