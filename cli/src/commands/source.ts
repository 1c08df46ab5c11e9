import type { Source, SourceLink, SourcePatch } from '@facteur/contract/source.ts'
import { type Command, type Given, listOf, needed, numberOf, textOf } from '../command.ts'
import { UsageError } from '../failures.ts'
import { readSecret, readText } from '../io.ts'
import { momentOf, printList, printOne } from '../print.ts'
import { readDay, showSource } from './show-source.ts'
import { changeServed, saysServed, servesCommand, servesOptions } from './belongs.ts'
import { reconcileCommand } from './reconcile.ts'
import { linkAgain, signInCommands } from './sign-in.ts'
import { idOf } from './source-id.ts'

const columns = [
  { title: 'ID', of: (source: Source) => source.id },
  { title: 'NAME', of: (source: Source) => source.name },
  { title: 'KIND', of: (source: Source) => source.connector },
  { title: 'HEALTH', of: (source: Source) => source.health },
  { title: 'SEEN', of: (source: Source) => `${source.progress.seen}/${source.progress.total}`, isRight: true },
  { title: 'COLLECTED', of: (source: Source) => String(source.progress.collected), isRight: true },
  { title: 'LAST SUCCESS', of: (source: Source) => momentOf(source.lastSuccessAt) },
  { title: 'TROUBLE', of: (source: Source) => source.trouble?.say ?? '' },
]

const mailboxOptions = {
  name: { type: 'string' },
  host: { type: 'string' },
  port: { type: 'string' },
  security: { type: 'string' },
  user: { type: 'string' },
  'password-file': { type: 'string' },
  folder: { type: 'string', multiple: true },
  alias: { type: 'string', multiple: true },
  since: { type: 'string' },
  'tls-ca': { type: 'string' },
  subfolders: { type: 'boolean' },
} as const

const scopeOptions = {
  name: { type: 'string' },
  folder: { type: 'string', multiple: true },
  'every-folder': { type: 'boolean' },
  subfolders: { type: 'boolean' },
  'no-subfolders': { type: 'boolean' },
  alias: { type: 'string', multiple: true },
  'every-address': { type: 'boolean' },
  since: { type: 'string' },
} as const

/** Only what is given is changed; what lists several is given whole. */
function scopePatch({ values }: Given, mayBeEmpty = false): SourcePatch {
  const [name, since] = ['name', 'since'].map((one) => textOf(values, one))
  const list = (option: string, none: string): string[] | undefined => {
    const given = listOf(values, option)
    if (values[none] !== true) return given.length === 0 ? undefined : given
    if (given.length > 0) throw new UsageError(`Give --${option} or --${none}, not both.`)
    return []
  }
  const [folders, aliases] = [list('folder', 'every-folder'), list('alias', 'every-address')]
  const includes = values['subfolders'] === true ? true : values['no-subfolders'] === true ? false : undefined
  const patch = {
    ...(name === undefined ? {} : { name }),
    ...(since === undefined ? {} : { since: since === 'everything' ? null : readDay(since) }),
    ...(folders === undefined ? {} : { folders }),
    ...(aliases === undefined ? {} : { aliases }),
    ...(includes === undefined ? {} : { includesSubfolders: includes }),
  }
  if (Object.keys(patch).length === 0 && !mayBeEmpty)
    throw new UsageError('Say what is to be changed, such as --since 2024-01-01.')
  return patch
}

async function imapLink({ io, values }: Given): Promise<SourceLink> {
  const [name, security, since, tlsCa] = ['name', 'security', 'since', 'tls-ca'].map((one) => textOf(values, one))
  if (security !== undefined && security !== 'implicit' && security !== 'starttls')
    throw new UsageError('--security must be implicit or starttls.')
  return {
    connector: 'imap',
    host: needed(values, 'host'),
    port: numberOf(values, 'port', 993),
    user: needed(values, 'user'),
    password: await readSecret(io, textOf(values, 'password-file')),
    folders: listOf(values, 'folder'),
    ...(values['subfolders'] === true ? { includesSubfolders: true } : {}),
    aliases: listOf(values, 'alias'),
    ...(name === undefined ? {} : { name }),
    ...(security === undefined ? {} : { security }),
    ...(since === undefined ? {} : { since: readDay(since) }),
    ...(tlsCa === undefined ? {} : { tlsCa: readText(tlsCa) }),
  }
}

function folderLink({ values, words }: Given): SourceLink {
  const [name, since] = ['name', 'since'].map((one) => textOf(values, one))
  return {
    connector: 'mail-folder',
    path: words[0] ?? '',
    aliases: listOf(values, 'alias'),
    ...(name === undefined ? {} : { name }),
    ...(since === undefined ? {} : { since: readDay(since) }),
  }
}

async function add(given: Given, link: SourceLink): Promise<void> {
  const source = await given.client.call('addSource', { body: link })
  showSource(given, source)
}

const one = { least: 1, most: 1 }

const steer = (
  verb: 'pause' | 'resume' | 'sync',
  route: 'pauseSource' | 'resumeSource' | 'syncSource',
  say: string,
): Command => ({
  name: `source ${verb}`,
  usage: 'ID [--json]',
  say,
  words: one,
  run: async (given) =>
    showSource(given, await given.client.call(route, { path: { id: await idOf(given, given.words[0] ?? '') } })),
})

export const sourceCommands: readonly Command[] = [
  {
    name: 'source add imap',
    usage:
      '--host H --user U --password-file F [--port P] [--security implicit|starttls] [--folder N]… [--subfolders] [--alias A]… [--since DATE] [--tls-ca FILE] [--name N] [--json]',
    say: 'Link a mailbox over IMAP',
    options: mailboxOptions,
    run: async (given) => add(given, await imapLink(given)),
  },
  {
    name: 'source add mail-folder',
    usage: 'PATH [--alias A]… [--since DATE] [--name N] [--json]',
    say: 'Link a folder of exported mail (.eml, .mbox, Maildir) on the machine of the server',
    options: { name: { type: 'string' }, alias: { type: 'string', multiple: true }, since: { type: 'string' } },
    words: one,
    run: (given) => add(given, folderLink(given)),
  },
  ...signInCommands,
  {
    name: 'source list',
    usage: '[--json]',
    say: 'All sources with their health',
    run: async ({ io, client, isJson }) => printList(io, (await client.call('listSources')).items, { isJson, columns }),
  },
  {
    name: 'source show',
    usage: 'ID [--json]',
    say: 'One source: what it looks at, and how it is',
    words: one,
    run: async (given) =>
      showSource(
        given,
        await given.client.call('getSource', { path: { id: await idOf(given, given.words[0] ?? '') } }),
      ),
  },
  {
    name: 'source folders',
    usage: 'ID [--json]',
    say: 'The folders of a linked mailbox as they are now',
    words: one,
    run: async (given) => {
      const path = { id: await idOf(given, given.words[0] ?? '') }
      const { folders } = await given.client.call('probeKeptSource', { path })
      printList(given.io, folders, {
        isJson: given.isJson,
        columns: [
          { title: 'PATH', of: (folder) => folder.path },
          { title: 'MAILS', of: (folder) => String(folder.messages ?? ''), isRight: true },
          { title: 'KIND', of: (folder) => folder.specialUse ?? '' },
        ],
      })
    },
  },
  {
    name: 'source change',
    usage:
      'ID [--folder N]…|--every-folder [--subfolders|--no-subfolders] [--alias A]…|--every-address [--since DATE|everything] [--serves ORG]…|--serves-none [--name N] [--json]',
    say: 'Change what is looked at: what is new is looked at, nothing is forgotten',
    options: { ...scopeOptions, ...servesOptions },
    words: one,
    run: async (given) => {
      const body = scopePatch(given, saysServed(given))
      const path = { id: await idOf(given, given.words[0] ?? '') }
      await changeServed(given, path.id)
      showSource(
        given,
        await (Object.keys(body).length === 0
          ? given.client.call('getSource', { path })
          : given.client.call('changeSource', { path, body })),
      )
    },
  },
  servesCommand,
  steer('pause', 'pauseSource', 'Stop looking for now'),
  steer('resume', 'resumeSource', 'Look again'),
  linkAgain(idOf),
  steer('sync', 'syncSource', 'Look now'),
  reconcileCommand,
  {
    name: 'source trust',
    usage: 'ID HOST|none|learn [--json]',
    say: 'Whose word on a sender counts: the host in Authentication-Results',
    words: { least: 2, most: 2 },
    run: async (given) => {
      const [word = '', host = ''] = given.words
      const trustedAuthservId = host === 'none' ? null : host === 'learn' ? '' : host
      const path = { id: await idOf(given, word) }
      showSource(given, await given.client.call('changeSource', { path, body: { trustedAuthservId } }))
    },
  },
  {
    name: 'source remove',
    usage: 'ID',
    say: 'Unlink; what was archived stays',
    words: one,
    run: async (given) => {
      const id = await idOf(given, given.words[0] ?? '')
      await given.client.call('removeSource', { path: { id } })
      printOne(given.io, { id, removed: true }, { isJson: given.isJson, lines: [['removed', id]] })
    },
  },
]
