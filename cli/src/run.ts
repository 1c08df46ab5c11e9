import { makeClient } from './client.ts'
import { type Command, readArguments } from './command.ts'
import { Refusal, UsageError } from './failures.ts'
import { deliveryCommands } from './commands/delivery.ts'
import { destinationCommands } from './commands/destination.ts'
import { correctCommands } from './commands/correct.ts'
import { documentCommands } from './commands/document.ts'
import { hostCommands } from './commands/host.ts'
import { linkCommands } from './commands/link.ts'
import { mailboxCommands } from './commands/mailbox.ts'
import { messageCommands } from './commands/message.ts'
import { needsYouCommands } from './commands/needs-you.ts'
import { organisationCommands } from './commands/organisation.ts'
import { paymentCommands } from './commands/payment.ts'
import { ruleCommands } from './commands/rule.ts'
import { sourceCommands } from './commands/source.ts'
import { supplierCommands } from './commands/supplier.ts'
import { tokenCommands } from './commands/token.ts'
import { waitCommand } from './commands/wait.ts'
import type { Io } from './io.ts'

export const commands: readonly Command[] = [
  ...hostCommands,
  ...sourceCommands,
  ...mailboxCommands,
  ...messageCommands,
  ...linkCommands,
  ...ruleCommands,
  ...documentCommands,
  ...correctCommands,
  ...supplierCommands,
  waitCommand,
  ...destinationCommands,
  ...deliveryCommands,
  ...needsYouCommands,
  ...paymentCommands,
  ...tokenCommands,
  ...organisationCommands,
]

/** Runs one command. Exit status: 0 done, 1 refused or failed, 2 wrong usage. */
export async function runFacteur(args: readonly string[], io: Io): Promise<number> {
  try {
    return await dispatch(args, io)
  } catch (thrown) {
    io.err(`facteur: ${sentenceOf(thrown)}\n`)
    return thrown instanceof UsageError ? 2 : 1
  }
}

function sentenceOf(thrown: unknown): string {
  if (thrown instanceof UsageError || thrown instanceof Refusal) return thrown.message
  return thrown instanceof Error ? `Something went wrong: ${thrown.message}` : 'Something went wrong.'
}

async function dispatch(args: readonly string[], io: Io): Promise<number> {
  const command = find(args)
  if (command === undefined) return explain(args, io)
  const rest = args.slice(command.name.split(' ').length)
  // Host commands know their own flags; everything goes to the program on the host as it is.
  if (hostCommands.includes(command) && !rest.some((one) => one === '--help' || one === '-h')) {
    return (await command.run({ io, client: makeClient(io), values: {}, words: [...rest], isJson: false })) ?? 0
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    io.out(`facteur ${command.name} ${command.usage}\n\n${command.say}\n`)
    return 0
  }
  const { values, words } = readArguments(command, rest)
  return (await command.run({ io, client: makeClient(io), values, words, isJson: values['json'] === true })) ?? 0
}

/** The command with the longest name that the words begin with. */
function find(args: readonly string[]): Command | undefined {
  const matching = commands.filter((command) => command.name.split(' ').every((word, i) => args[i] === word))
  return matching.toSorted((a, b) => b.name.length - a.name.length)[0]
}

function explain(args: readonly string[], io: Io): number {
  const [first] = args
  const isAsked =
    first === undefined || first === 'help' || first === '--help' || first === '-h' || args.includes('--help')
  const group = commands.filter((command) => command.name.startsWith(`${first} `))
  const shown = group.length > 0 ? group : commands
  const width = Math.max(...shown.map((command) => command.name.length))
  const text = shown.map((command) => `  ${command.name.padEnd(width)}  ${command.say}`).join('\n')
  const help = `Usage: facteur COMMAND … [--json] [--help]\n\n${text}\n\nThe commands that speak to a server read FACTEUR_URL and FACTEUR_TOKEN.\n`
  if (isAsked) io.out(help)
  else
    io.err(
      `facteur: ${group.length > 0 ? (args.length < 2 ? `"${first}" needs to be told what to do` : `"${args.slice(0, 2).join(' ')}" is not a command`) : `"${first}" is not a command`}.\n\n${help}`,
    )
  return isAsked ? 0 : 2
}
