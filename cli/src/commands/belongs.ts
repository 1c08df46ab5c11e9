import type { DocumentWhose } from '@facteur/contract/document.ts'
import { type Command, type Given, listOf, needed } from '../command.ts'
import { Refusal, UsageError } from '../failures.ts'
import { printList, printOne } from '../print.ts'
import { idOf } from './source-id.ts'

const one = { least: 1, most: 1 }

export const servesOptions = { serves: { type: 'string', multiple: true }, 'serves-none': { type: 'boolean' } } as const

/** Which of these is meant: by its id, or by a name that only one has. */
function pick<Choice extends { id: string; name: string }>(choices: readonly Choice[], word: string): Choice {
  const named = choices.filter(({ id, name }) => id === word || name.toLowerCase() === word.toLowerCase())
  if (named[0] !== undefined && named.length === 1) return named[0]
  const known = choices.map(({ id, name }) => `${name} (${id})`).join(', ')
  throw new Refusal(
    named.length > 1
      ? `More than one organisation is called "${word}": give its id.`
      : `There is no organisation "${word}" to choose here${known === '' ? '' : `: there is ${known}`}.`,
  )
}

export const saysServed = ({ values }: Given): boolean =>
  listOf(values, 'serves').length > 0 || values['serves-none'] === true

/** Those that are named are served from now on, each with the addresses it has, and no others. Nothing where nothing was said. */
export async function changeServed(given: Given, id: string): Promise<void> {
  const { client, values } = given
  const words = listOf(values, 'serves')
  const isNone = values['serves-none'] === true
  if (isNone && words.length > 0) throw new UsageError('Give --serves or --serves-none, not both.')
  if (!saysServed(given)) return
  const { choices } = await client.call('getServed', { path: { id } })
  const serves = words.map((word) => pick(choices, word)).map((it) => ({ id: it.id, addresses: it.addresses }))
  await client.call('changeServed', { path: { id }, body: { serves } })
}

export const servesCommand: Command = {
  name: 'source serves',
  usage: 'ID [--json]',
  say: 'Which other organisations get their papers in this mailbox, and which could',
  words: one,
  run: async (given) => {
    const path = { id: await idOf(given, given.words[0] ?? '') }
    const { choices } = await given.client.call('getServed', { path })
    printList(given.io, choices, {
      isJson: given.isJson,
      columns: [
        { title: 'ID', of: (choice) => choice.id },
        { title: 'NAME', of: (choice) => choice.name },
        { title: 'SERVED', of: (choice) => (choice.isServed ? 'yes' : '') },
        { title: 'ADDRESSES', of: (choice) => choice.addresses.join(', ') },
      ],
    })
  },
}

const linesOf = ({ isAsked, handedTo, choices }: DocumentWhose) =>
  [
    ['belongs to', handedTo?.name ?? (isAsked ? 'not known: say it' : choices.find((it) => it.isOurs)?.name)],
    ['could be of', choices.map(({ id, name }) => `${name} (${id})`).join(', ')],
  ] as const

export const documentWhoseCommands: readonly Command[] = [
  {
    name: 'document whose',
    usage: 'ID [--json]',
    say: 'To which organisation it belongs, where its mailbox serves several',
    words: one,
    run: async ({ io, client, words: [id = ''], isJson }) => {
      const whose = await client.call('getDocumentWhose', { path: { id } })
      printOne(io, whose, { isJson, lines: linesOf(whose) })
    },
  },
  {
    name: 'document belongs',
    usage: 'ID --organisation ORG [--json]',
    say: 'Say to which organisation it belongs; said again, it is taken back or handed on',
    options: { organisation: { type: 'string' } },
    words: one,
    run: async ({ io, client, values, words: [id = ''], isJson }) => {
      const { choices } = await client.call('getDocumentWhose', { path: { id } })
      const organisation = pick(choices, needed(values, 'organisation'))
      const document = await client.call('decideDocumentWhose', {
        path: { id },
        body: { organisation: organisation.id },
      })
      const lines = [
        ['document', document.name],
        ['belongs to', organisation.name],
        ['state', document.state],
      ] as const
      printOne(io, document, { isJson, lines })
    },
  },
]
