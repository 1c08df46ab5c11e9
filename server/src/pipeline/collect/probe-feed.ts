import type { ProbeResult } from '@facteur/contract/source.ts'
import type { AccessToken, ConnectorGround, FeedConnector } from '#connectors/kit/connector.ts'
import { chooseFolders } from './choose-folders.ts'

export type ProbeFeedInput = {
  connector: FeedConnector
  ground: ConnectorGround
  settings: unknown
  accessToken: AccessToken
}

/** Opens a mailbox behind an API, lists its folders and closes it; nothing is read and nothing is kept. */
export async function probeFeed({ connector, ground, settings, accessToken }: ProbeFeedInput): Promise<ProbeResult> {
  const signal = AbortSignal.timeout(30_000)
  await using feed = await connector.openFeed(
    { settings: connector.settings.parse(settings), accessToken, signal },
    ground,
  )
  const listed = (await feed.folders()).filter((folder) => folder.canOpen)
  const suggested = new Set(chooseFolders(listed, []).map((folder) => folder.path))
  const folders = listed.map(({ path, name, specialUse, messages }) => ({
    path,
    name,
    specialUse,
    messages,
    suggested: suggested.has(path),
  }))
  const counted = folders.filter((folder) => folder.suggested && folder.messages !== null)
  // A provider may not count the folder that holds everything: then at least what one folder is known to hold.
  const messages =
    counted.length > 0
      ? counted.reduce((sum, folder) => sum + (folder.messages ?? 0), 0)
      : Math.max(0, ...folders.map((folder) => folder.messages ?? 0))
  return { folders, messages }
}
