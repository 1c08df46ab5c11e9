import type { ProbeResult } from '@facteur/contract/source.ts'
import type { ConnectorGround, SourceConnector } from '#connectors/kit/connector.ts'
import { chooseFolders } from './choose-folders.ts'

export type ProbeInput = {
  connector: SourceConnector
  ground: ConnectorGround
  settings: unknown
  secret: string | null
}

/** Opens a mailbox, counts its folders and closes it; nothing is read and nothing is kept. */
export async function probeSource({ connector, ground, settings, secret }: ProbeInput): Promise<ProbeResult> {
  const signal = AbortSignal.timeout(30_000)
  await using box = await connector.open({ settings: connector.settings.parse(settings), secret, signal }, ground)
  const listed = (await box.folders()).filter((folder) => folder.canOpen)
  const suggested = new Set(chooseFolders(listed, []).map((folder) => folder.path))
  const unknown = listed.filter((folder) => folder.messages === null).map((folder) => folder.path)
  const counted = unknown.length === 0 ? new Map<string, { messages: number }>() : await box.glance(unknown)
  const folders = listed.map(({ path, name, specialUse, messages }) => ({
    path,
    name,
    specialUse,
    messages: messages ?? counted.get(path)?.messages ?? null,
    suggested: suggested.has(path),
  }))
  return {
    folders,
    messages: folders.filter((folder) => folder.suggested).reduce((sum, folder) => sum + (folder.messages ?? 0), 0),
  }
}
