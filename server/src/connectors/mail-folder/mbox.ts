/** Where one message lies in an mbox file: bytes from `start` up to `end`, without the "From " line before it. */
export type MboxSpan = { start: number; end: number; receivedAt: Date | null }

const separatorText = Buffer.from('\nFrom ')
const longestSeparator = 300
// asctime, as all writers use it; stricter than "From " alone, because people write that too.
const strict =
  /^From \S+.*?\b((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? +(?:[A-Z][a-z]{2} +\d{1,2}|\d{1,2} +[A-Z][a-z]{2}) +[\d: +-]*\d{4}.*)$/

/** The date of a separator line, null when the line has none, undefined when it is no separator. */
export function readSeparator(line: string, { isLoose = false } = {}): Date | null | undefined {
  const match = strict.exec(line.trimEnd())
  if (match) {
    const date = new Date(match[1] ?? '')
    return Number.isNaN(date.getTime()) ? null : date
  }
  return isLoose && line.startsWith('From ') ? null : undefined
}

/** The messages of an mbox, from its bytes in pieces. Never holds more than one piece and a line. */
export async function readMboxSpans(pieces: AsyncIterable<Buffer>): Promise<MboxSpan[]> {
  const spans: MboxSpan[] = []
  // A newline before the file makes its first line a line like any other; a second one stands for the empty line.
  let window: Buffer = Buffer.from('\n\n')
  let offset = -2
  let isLoose = false
  const scan = (isEnd: boolean) => {
    const limit = isEnd ? window.length : window.length - longestSeparator
    let from = 0
    for (let at = window.indexOf(separatorText); at >= 0 && at < limit; at = window.indexOf(separatorText, at + 1)) {
      const lineEnd = window.indexOf(0x0a, at + 1)
      const line = window
        .subarray(at + 1, lineEnd < 0 ? window.length : lineEnd)
        .toString('latin1')
        .slice(0, longestSeparator)
      const receivedAt = isAfterEmptyLine(window, at)
        ? readSeparator(line, { isLoose: isLoose || spans.length === 0 })
        : undefined
      if (receivedAt === undefined) continue
      // A writer that dates its first separator in a way of its own does so in all.
      if (spans.length === 0) isLoose = readSeparator(line) === undefined
      const last = spans.at(-1)
      if (last) last.end = offset + at + 1
      spans.push({ start: offset + (lineEnd < 0 ? window.length : lineEnd + 1), end: Infinity, receivedAt })
      from = at + 1
    }
    const keep = Math.max(from, window.length - longestSeparator - 4, 0)
    offset += keep
    window = window.subarray(keep)
  }
  for await (const piece of pieces) {
    window = Buffer.concat([window, piece])
    scan(false)
  }
  const size = offset + window.length
  scan(true)
  const last = spans.at(-1)
  if (last) last.end = Math.max(size, last.start)
  return spans
}

function isAfterEmptyLine(window: Buffer, newlineAt: number): boolean {
  const before = window[newlineAt - 1]
  return before === 0x0a || (before === 0x0d && window[newlineAt - 2] === 0x0a)
}

/** The message as it was before it went into the mbox: without the empty line after it, one `>` taken from quoted "From " lines (mboxrd). */
export function unquoteMbox(raw: Buffer): Buffer {
  const text = raw.toString('latin1')
  const whole = text.replace(/(\r?\n)\r?\n$/, '$1')
  const unquoted = whole.includes('>From ') ? whole.replace(/^>(>*From )/gm, '$1') : whole
  return unquoted.length === text.length ? raw : Buffer.from(unquoted, 'latin1')
}
