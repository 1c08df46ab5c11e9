import { readFileSync } from 'node:fs'
import { UsageError } from './failures.ts'

/** What the command line touches of the world; handed in, so that tests need none of it. */
export type Io = {
  out(text: string): void
  err(text: string): void
  env: Readonly<Record<string, string | undefined>>
  isOutTty: boolean
  isErrTty: boolean
  columns: number
  readInput(): Promise<string>
  fetch: typeof fetch
  now(): number
  pause(ms: number): Promise<void>
}

export function processIo(): Io {
  // A pager that was closed early is no failure.
  process.stdout.on('error', () => undefined)
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    env: process.env,
    isOutTty: process.stdout.isTTY === true,
    isErrTty: process.stderr.isTTY === true,
    columns: process.stdout.columns ?? 120,
    readInput: async () => {
      let text = ''
      for await (const chunk of process.stdin) text += String(chunk)
      return text
    },
    fetch: globalThis.fetch,
    now: () => Date.now(),
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  }
}

/** A password from a file or, for `-`, from standard input; one line end at its end is none of it. */
export async function readSecret(io: Io, file: string | undefined): Promise<string> {
  if (file === undefined)
    throw new UsageError(
      '--password-file is needed (a file, or - for standard input); a password never goes on the command line.',
    )
  const text = file === '-' ? await io.readInput() : readText(file)
  const secret = text.replace(/\r?\n$/, '')
  if (secret === '') throw new UsageError('The password is empty.')
  return secret
}

export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new UsageError(`The file ${file} cannot be read.`)
  }
}
