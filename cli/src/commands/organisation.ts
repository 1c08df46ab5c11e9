import { roles } from '@facteur/contract/organisation.ts'
import { type Command, type Given, needed, textOf } from '../command.ts'
import { Refusal, UsageError } from '../failures.ts'
import { momentOf, printList, printOne } from '../print.ts'

function roleOf(text: string) {
  const role = roles.find((one) => one === text)
  if (role === undefined) throw new UsageError(`A role is one of ${roles.join(', ')}.`)
  return role
}

/** A member by id or e-mail address. */
async function personOf({ client }: Given, word: string): Promise<string> {
  const { items } = await client.call('listPeople')
  const found = items.find((one) => one.id === word || one.email.toLowerCase() === word.toLowerCase())
  if (found === undefined) throw new Refusal(`There is no member "${word}".`)
  return found.id
}

const one = { least: 1, most: 1 }

export const organisationCommands: readonly Command[] = [
  {
    name: 'organisation list',
    usage: '[--json]',
    say: 'The organisation of this token: each token is bound to one',
    run: async ({ io, client, isJson }) =>
      printList(io, (await client.call('listOrganisations')).items, {
        isJson,
        columns: [
          { title: 'ID', of: (choice) => choice.id },
          { title: 'NAME', of: (choice) => choice.name },
          { title: 'ROLE', of: (choice) => choice.role },
        ],
      }),
  },
  {
    name: 'person list',
    usage: '[--json]',
    say: 'The members and what they may do',
    run: async ({ io, client, isJson }) =>
      printList(io, (await client.call('listPeople')).items, {
        isJson,
        columns: [
          { title: 'ID', of: (person) => person.id },
          { title: 'NAME', of: (person) => person.name },
          { title: 'E-MAIL', of: (person) => person.email },
          { title: 'ROLE', of: (person) => person.role },
          { title: 'SINCE', of: (person) => momentOf(person.since) },
        ],
      }),
  },
  {
    name: 'person invite',
    usage: '--email E --role owner|member|accountant [--json]',
    say: 'Invite somebody; prints the link where no outgoing mail is set up',
    options: { email: { type: 'string' }, role: { type: 'string' } },
    run: async ({ io, client, values, isJson }) => {
      const body = { email: needed(values, 'email'), role: roleOf(textOf(values, 'role') ?? 'member') }
      const made = await client.call('invitePerson', { body })
      printOne(io, made, {
        isJson,
        lines: [
          ['invited', made.email],
          ['role', made.role],
          ['mail', made.mail],
          ['link', made.link],
          ['valid until', momentOf(made.expiresAt)],
        ],
      })
    },
  },
  {
    name: 'person change',
    usage: 'PERSON owner|member|accountant [--json]',
    say: 'Give a member another role',
    words: { least: 2, most: 2 },
    run: async (given) => {
      const [word = '', role = ''] = given.words
      const body = { role: roleOf(role) }
      const person = await given.client.call('changePerson', { path: { id: await personOf(given, word) }, body })
      printOne(given.io, person, { isJson: given.isJson, lines: [[person.email, person.role]] })
    },
  },
  {
    name: 'person remove',
    usage: 'PERSON',
    say: 'Remove a member: their access and tokens end at once',
    words: one,
    run: async (given) => {
      const id = await personOf(given, given.words[0] ?? '')
      await given.client.call('removePerson', { path: { id } })
      printOne(given.io, { id, removed: true }, { isJson: given.isJson, lines: [['removed', id]] })
    },
  },
]
