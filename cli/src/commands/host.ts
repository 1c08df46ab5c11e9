import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Command, Given } from '../command.ts'

const program = fileURLToPath(new URL('../../../server/src/admin/main.ts', import.meta.url))

/** What works on the host without a server is a program of the server's; it has our standard input and output. */
function onHost(name: string, usage: string, say: string): Command {
  return { name, usage, say, run: ({ words, io }: Given) => hand([...name.split(' '), ...words], io.env) }
}

function hand(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { stdio: 'inherit', env: { ...env } })
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
    const pass = signals.map((signal) => [signal, () => void child.kill(signal)] as const)
    for (const [signal, listener] of pass) process.on(signal, listener)
    child.once('error', reject)
    child.once('exit', (code) => {
      for (const [signal, listener] of pass) process.removeListener(signal, listener)
      resolve(code ?? 1)
    })
  })
}

export const hostCommands: readonly Command[] = [
  onHost(
    'setup',
    '--email E --password-file F --organisation NAME [--name N] [--vat-number BE…] [--language nl|fr|de|en] [--json]',
    'Make the first owner without a browser; prints an API token once',
  ),
  onHost(
    'inspect',
    'PATH… [--organisation-vat BE…] [--own-address A] [--json]',
    'Judge mails and files here, without a server',
  ),
  onHost('settings', '[--json]', 'All settings, their texts and values'),
  onHost('archive verify', '[--json]', 'Recompute every hash of the archive and the journal'),
]
