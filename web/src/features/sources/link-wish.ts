import type { ProbeResult } from '@facteur/contract/source.ts'
import type { CallInput } from '../../lib/api.ts'

export type StartFrom = 'everything' | 'this-year' | 'twelve-months' | 'day'

/** What the owner has said so far on the way to a linked mailbox. */
export type LinkWish = {
  host: string
  port: number
  security: 'implicit' | 'starttls'
  user: string
  password: string
  tlsCa: string
  folders: string[]
  includesSubfolders: boolean
  aliases: string[]
  startFrom: StartFrom
  startDay: string
  name: string
  /** Other organisations of the owner that get papers here too. */
  serves: { id: string; addresses: string[] }[]
}

export const emptyWish: LinkWish = {
  host: '',
  port: 993,
  security: 'implicit',
  user: '',
  password: '',
  tlsCa: '',
  folders: [],
  includesSubfolders: false,
  aliases: [],
  startFrom: 'everything',
  startDay: '',
  name: '',
  serves: [],
}

/** The body for `probeSource` and `addSource`. `today` is a day. */
export function linkOf(wish: LinkWish, today: string): CallInput<'addSource'>['body'] {
  const since = sinceOf(wish, today)
  return {
    connector: 'imap',
    host: wish.host.trim(),
    port: wish.port,
    security: wish.security,
    user: wish.user.trim(),
    password: wish.password,
    folders: wish.folders,
    ...(wish.includesSubfolders ? { includesSubfolders: true } : {}),
    aliases: wish.aliases,
    ...(wish.name.trim() === '' ? {} : { name: wish.name.trim() }),
    ...(since === undefined ? {} : { since }),
    ...(wish.serves.length === 0 ? {} : { serves: wish.serves }),
    ...(wish.tlsCa.trim() === '' ? {} : { tlsCa: wish.tlsCa }),
  }
}

export function sinceOf(
  { startFrom, startDay }: Pick<LinkWish, 'startFrom' | 'startDay'>,
  today: string,
): string | undefined {
  if (startFrom === 'this-year') return `${today.slice(0, 4)}-01-01`
  if (startFrom === 'twelve-months') return aYearBefore(today)
  if (startFrom === 'day' && startDay !== '') return startDay
  return undefined
}

export function suggestedFolders(probe: ProbeResult): string[] {
  return probe.folders.filter((folder) => folder.suggested).map((folder) => folder.path)
}

function aYearBefore(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year - 1, month - 1, date)).toISOString().slice(0, 10)
}
