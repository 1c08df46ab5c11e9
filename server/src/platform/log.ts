export type LogFacts = Record<string, string | number | boolean | null | undefined>

/** Ids, counts and codes only: never a secret, a subject, an address or a document's content. */
export type Log = {
  info(event: string, facts?: LogFacts): void
  warn(event: string, facts?: LogFacts): void
  error(event: string, facts?: LogFacts): void
}

/** One JSON object a line on standard error. */
export function makeLog(write: (line: string) => void = (line) => void process.stderr.write(line)): Log {
  const say =
    (level: string) =>
    (event: string, facts: LogFacts = {}) =>
      write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...facts })}\n`)
  return { info: say('info'), warn: say('warn'), error: say('error') }
}

export const silentLog: Log = { info() {}, warn() {}, error() {} }
