import type { Diagnosis, Discovery } from '@facteur/contract/mailbox.ts'
import { type Command, type Given, numberOf, textOf } from '../command.ts'
import { UsageError } from '../failures.ts'
import { readSecret, readText } from '../io.ts'
import { printOne } from '../print.ts'
import { idOf } from './source-id.ts'

const securityOf = (word: string | undefined): { security?: 'implicit' | 'starttls' } => {
  if (word === undefined) return {}
  if (word === 'implicit' || word === 'starttls') return { security: word }
  throw new UsageError('--security must be implicit or starttls.')
}

/** By an id or a name of a linked source, or by server and user of one that is not linked yet. */
async function diagnose(given: Given): Promise<Diagnosis> {
  const { client, io, values, words } = given
  const host = textOf(values, 'host')
  if (host === undefined) {
    const [word] = words
    if (word === undefined) throw new UsageError('Give the ID of a source, or --host and --user of a mailbox.')
    return client.call('diagnoseSource', { path: { id: await idOf(given, word) } })
  }
  const [file, ca] = [textOf(values, 'password-file'), textOf(values, 'tls-ca')]
  const body = {
    host,
    port: numberOf(values, 'port', 993),
    user: textOf(values, 'user') ?? '',
    ...securityOf(textOf(values, 'security')),
    ...(file === undefined ? {} : { password: await readSecret(io, file) }),
    ...(ca === undefined ? {} : { tlsCa: readText(ca) }),
  }
  return client.call('diagnoseMailbox', { body })
}

function showDiscovery({ io, isJson }: Given, found: Discovery): number {
  const { address, provider, oauth, candidates, steps, say } = found
  printOne(io, found, {
    isJson,
    lines: [
      ['address', address],
      ['provider', provider?.name],
      ['sign in at', oauth],
      ...candidates.map(
        ({ host, port, security, user, isSure }) =>
          ['server', `${host}:${port} ${security}, user ${user}${isSure ? '' : ' (not tried)'}`] as const,
      ),
      ...steps.map((step) => [step.step, `${step.say} (${step.ms} ms)`] as const),
      ['so', say],
    ],
  })
  return candidates.length > 0 || oauth !== null ? 0 : 1
}

export const mailboxCommands: readonly Command[] = [
  {
    name: 'source discover',
    usage: 'ADDRESS [--json]',
    say: 'Find the server of a mailbox by its e-mail address; nothing is saved',
    words: { least: 1, most: 1 },
    run: async (given) =>
      showDiscovery(given, await given.client.call('discoverMailbox', { body: { email: given.words[0] ?? '' } })),
  },
  {
    name: 'source diagnose',
    usage:
      'ID | --host H [--user U --password-file F] [--port P] [--security implicit|starttls] [--tls-ca FILE] [--json]',
    say: 'Walk a connection step by step, from the name of the server to the folders',
    options: {
      host: { type: 'string' },
      port: { type: 'string' },
      security: { type: 'string' },
      user: { type: 'string' },
      'password-file': { type: 'string' },
      'tls-ca': { type: 'string' },
    },
    words: { least: 0, most: 1 },
    run: async (given) => {
      const found = await diagnose(given)
      if (given.isJson) printOne(given.io, found, { isJson: true, lines: [] })
      else given.io.out(found.report)
      return found.isGood ? 0 : 1
    },
  },
]
