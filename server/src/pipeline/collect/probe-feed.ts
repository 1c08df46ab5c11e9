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
  return {
    folders,
    messages: folders.filter((folder) => folder.suggested).reduce((sum, folder) => sum + (folder.messages ?? 0), 0),
  }
}
