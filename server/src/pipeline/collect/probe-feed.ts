import type { ProbeResult } from '@facteur/contract/source.ts'
import type { AccessToken, ConnectorGround, FeedConnector } from '#connectors/kit/connector.ts'
import type { FolderInfo } from '#connectors/kit/mailbox.ts'
import { Fault } from '#platform/fault.ts'
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
  const listed = await listFolders({ connector, ground, settings, accessToken }, signal)
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

async function listFolders(
  { connector, ground, settings, accessToken }: ProbeFeedInput,
  signal: AbortSignal,
): Promise<FolderInfo[]> {
  try {
    await using feed = await connector.openFeed(
      { settings: connector.settings.parse(settings), accessToken, signal },
      ground,
    )
    return (await feed.folders()).filter((folder) => folder.canOpen)
  } catch (thrown) {
    // Nobody typed that host, so nobody can mend its spelling.
    const isLine = thrown instanceof Fault && /^egress\.(?:unknown-host|failed|timeout|tls)$/.test(thrown.code)
    if (!isLine && !signal.aborted) throw thrown
    throw new Fault('mailbox.unreachable', {
      say: 'The provider of this mailbox does not answer right now: try again in a moment.',
      retry: 'later',
      cause: thrown,
    })
  }
}
