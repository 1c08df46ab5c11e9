import type { Io } from './io.ts'

export type Column<Row> = { title: string; of(row: Row): string; isRight?: boolean }

/** A list: with `--json` one object a line, else aligned columns under their titles. */
export function printList<Row>(
  io: Io,
  rows: readonly Row[],
  { isJson, columns }: { isJson: boolean; columns: readonly Column<Row>[] },
): void {
  if (isJson) return rows.forEach((row) => io.out(`${JSON.stringify(row)}\n`))
  if (rows.length === 0) return
  const cells = rows.map((row) => columns.map((column) => plain(column.of(row))))
  const widths = columns.map((column, i) =>
    Math.min(60, Math.max(column.title.length, ...cells.map((line) => widthOf(line[i] ?? '')))),
  )
  const line = (values: readonly string[]) => {
    const padded = columns.map((column, i) => pad(values[i] ?? '', widths[i] ?? 0, column.isRight === true))
    const text = padded.join('  ').trimEnd()
    return `${io.isOutTty ? [...text].slice(0, io.columns).join('') : text}\n`
  }
  io.out(line(columns.map((column) => column.title)))
  for (const values of cells) io.out(line(values))
}

/** One value: JSON on one line, or a name and a value a line. */
export function printOne(
  io: Io,
  value: object,
  { isJson, lines }: { isJson: boolean; lines: readonly (readonly [string, string | null | undefined])[] },
): void {
  if (isJson) return io.out(`${JSON.stringify(value)}\n`)
  const shown = lines.filter(([, text]) => text !== null && text !== undefined && text !== '')
  const width = Math.max(0, ...shown.map(([name]) => name.length))
  for (const [name, text] of shown) io.out(`${name.padEnd(width)}  ${plain(text ?? '')}\n`)
}

// Outside text must not steer the terminal.
const plain = (text: string) => text.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ')

const widthOf = (text: string) => [...text].length

function pad(text: string, width: number, isRight: boolean): string {
  const letters = [...text]
  const cut = letters.length > width ? `${letters.slice(0, width - 1).join('')}…` : text
  const space = ' '.repeat(Math.max(0, width - widthOf(cut)))
  return isRight ? space + cut : cut + space
}

export const dayOf = (moment: string | null): string => moment?.slice(0, 10) ?? ''
export const momentOf = (moment: string | null): string =>
  moment === null ? '' : moment.slice(0, 16).replace('T', ' ')
export const saysOf = (reasons: readonly { say: string }[]): string => reasons.map((reason) => reason.say).join('; ')
