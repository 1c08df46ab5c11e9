import type { ProbeResult } from '@facteur/contract/source.ts'
import type { ConnectorGround, SourceConnector } from '#connectors/kit/connector.ts'
import { maxFolders, type FolderInfo, type OpenMailbox } from '#connectors/kit/mailbox.ts'
import { Fault } from '#platform/fault.ts'
import { chooseFolders } from './choose-folders.ts'

export type ProbeInput = {
  connector: SourceConnector
  ground: ConnectorGround
  settings: unknown
  secret: string | null
  /** For all of it; default 27 s. */
  timeoutMs?: number
}

/** Somebody waits for the answer. */
const wholeMs = 27_000
/** A count is nice to see, a list of folders is needed: counting one by one ends here. */
const countingMs = 10_000

/** Opens a mailbox, counts its folders and closes it, within 30 seconds; nothing is read and nothing is kept. */
export async function probeSource(input: ProbeInput): Promise<ProbeResult> {
  const signal = AbortSignal.timeout(input.timeoutMs ?? wholeMs)
  try {
    return await probeWithin(input, signal)
  } catch (thrown) {
    if (!signal.aborted) throw thrown
    throw new Fault('mailbox.unreachable', {
      say: 'The mail server did not give its list of folders within half a minute; nothing was saved.',
      retry: 'later',
      cause: thrown,
    })
  }
}

async function probeWithin(
  { connector, ground, settings, secret }: ProbeInput,
  signal: AbortSignal,
): Promise<ProbeResult> {
  const parsed = connector.settings.parse(settings)
  await using box = await connector.open({ settings: parsed, secret, signal }, ground)
  const all = await box.folders()
  if (all.length >= maxFolders && !namesFolders(settings)) throw tooManyFolders()
  const listed = all.filter((folder) => folder.canOpen)
  const suggested = new Set(chooseFolders(listed, []).map((folder) => folder.path))
  const counted = await countFolders(box, listed)
  const folders = listed.map(({ path, name, specialUse, messages }) => ({
    path,
    name,
    specialUse,
    messages: messages ?? counted.get(path) ?? null,
    suggested: suggested.has(path),
  }))
  return {
    folders,
    messages: folders.filter((folder) => folder.suggested).reduce((sum, folder) => sum + (folder.messages ?? 0), 0),
  }
}

async function countFolders(box: OpenMailbox, listed: readonly FolderInfo[]): Promise<Map<string, number>> {
  const unknown = listed.filter((folder) => folder.messages === null).map((folder) => folder.path)
  const counted = new Map<string, number>()
  const until = performance.now() + countingMs
  // Three at a time are asked one by one, so that a slow server is left in time.
  for (let at = 0; at < unknown.length && performance.now() < until; at += 3)
    for (const [path, { messages }] of await box.glance(unknown.slice(at, at + 3))) counted.set(path, messages)
  return counted
}

/** Whoever names folders gets them, however many others there are. */
const namesFolders = (settings: unknown): boolean => {
  const folders = typeof settings === 'object' && settings !== null && 'folders' in settings ? settings.folders : []
  return Array.isArray(folders) && folders.length > 0
}

const tooManyFolders = () =>
  new Fault('mailbox.too-many-folders', {
    say: `This mailbox has more than ${maxFolders.toLocaleString('en-GB')} folders, more than Facteur can look at; name the folders to look in with the command line.`,
  })
