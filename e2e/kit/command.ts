import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Environment, root } from './facteur.ts'

export type Done = { status: number | null; stdout: string; stderr: string; ms: number }

const program = join(root, 'cli/bin/facteur.mjs')

/** Why the command line cannot be run here, or null. */
export const commandMissing = (): string | null =>
  existsSync(join(root, 'cli/src/main.ts')) ? null : 'the command line is not there yet (cli/src/main.ts)'

export type Command = (
  words: readonly string[],
  more?: { environment?: Environment; input?: string; timeoutMs?: number },
) => Promise<Done>

/** `facteur …` as a person or script runs it, in this environment. Never throws for a refusal: look at `status`. */
export function makeCommand(environment: Environment): Command {
  return (words, more = {}) =>
    new Promise((resolve, reject) => {
      const began = performance.now()
      const env = {
        PATH: process.env['PATH'] ?? '',
        HOME: process.env['HOME'] ?? '',
        ...environment,
        ...more.environment,
      }
      const child = spawn(join(root, 'node_modules/.bin/node'), [program, ...words], { cwd: root, env, stdio: 'pipe' })
      const said = { stdout: '', stderr: '' }
      child.stdout.on('data', (chunk: Buffer) => void (said.stdout += chunk.toString()))
      child.stderr.on('data', (chunk: Buffer) => void (said.stderr += chunk.toString()))
      const timer = setTimeout(() => child.kill('SIGKILL'), more.timeoutMs ?? 180_000)
      child.once('error', reject)
      child.once(
        'close',
        (status) => (clearTimeout(timer), resolve({ status, ...said, ms: performance.now() - began })),
      )
      child.stdin.on('error', () => undefined)
      child.stdin.end(more.input ?? '')
    })
}

/** The lines of a list printed with `--json`, one object each. */
export function readLines<Line>({ stdout }: Done): Line[] {
  // Safe: a test looks at the fields it names, and fails where they are not there.
  return stdout
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Line)
}
