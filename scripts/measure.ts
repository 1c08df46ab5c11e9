import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

const rooms = ['contract', 'formats', 'reader', 'browser', 'server', 'web', 'cli']

type Source = {
  path: string
  lines: number
  functions: number[]
  inputs: number[]
  anys: number
  casts: number
  defaults: number
}

const sources = rooms.flatMap((room) => filesIn(room)).map(measure)
printTable()

function filesIn(folder: string): string[] {
  return entriesOf(folder).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory())
      return ['node_modules', 'dist', 'fixtures', 'testing'].includes(entry.name) ? [] : filesIn(path)
    return /\.tsx?$/.test(path) && !/\.test\.tsx?$|\.config\.ts$|\.d\.ts$/.test(path) ? [path] : []
  })
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

function measure(path: string): Source {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true)
  const found: Source = { path, lines: linesOf(file, file), functions: [], inputs: [], anys: 0, casts: 0, defaults: 0 }
  visit(file)
  return found

  function visit(node: ts.Node): void {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      found.functions.push(linesOf(node, file))
      found.inputs.push(Math.max(0, ...node.parameters.map(keysOf)))
    }
    if (node.kind === ts.SyntaxKind.AnyKeyword) found.anys++
    if ((ts.isAsExpression(node) && !ts.isConstTypeReference(node.type)) || ts.isNonNullExpression(node)) found.casts++
    if (ts.isExportAssignment(node) || ('modifiers' in node && isDefaultExport(node))) found.defaults++
    ts.forEachChild(node, visit)
  }
}

function keysOf({ name }: ts.ParameterDeclaration): number {
  return ts.isObjectBindingPattern(name) ? name.elements.length : 0
}

function isDefaultExport(node: ts.Node): boolean {
  return (
    ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)
  )
}

function linesOf(node: ts.Node, file: ts.SourceFile): number {
  const lineAt = (position: number) => file.getLineAndCharacterOfPosition(position).line
  return lineAt(node.getEnd()) - lineAt(node.getStart(file)) + 1
}

function printTable(): void {
  const total = sum(sources.map(({ lines }) => lines))
  const perThousand = (count: number) => ((count * 1000) / Math.max(1, total)).toFixed(1)
  const lines = sources.map((source) => source.lines)
  const functions = sources.flatMap((source) => source.functions)
  const [largest, share] = largestRoom(total)
  row('', 'here', 'aim', 'look again at')
  row('files / lines', `${sources.length} / ${total}`, '', '')
  row('lines per file', spread(lines), 'median 60, p90 180', `400: ${longest((source) => source.lines, 400)}`)
  row(
    'lines per function',
    spread(functions),
    'median 12, p90 35',
    `60: ${longest((source) => Math.max(0, ...source.functions), 60)}`,
  )
  row(
    'keys of one input',
    spread(sources.flatMap((source) => source.inputs)),
    '4',
    `7: ${longest((source) => Math.max(0, ...source.inputs), 7)}`,
  )
  row(
    'any / default exports',
    `${sum(sources.map(({ anys }) => anys))} / ${sum(sources.map(({ defaults }) => defaults))}`,
    '0 / 0',
    '0',
  )
  row('casts per 1,000 lines', perThousand(sum(sources.map(({ casts }) => casts))), '2', '4')
  row('share of largest room', `${share}% (${largest})`, '15%', '20%')
}

function row(...[name = '', here = '', aim = '', again = '']: string[]): void {
  console.log(`${name.padEnd(23)}${here.padEnd(40)}${aim.padEnd(21)}${again}`)
}

function spread(numbers: number[]): string {
  const sorted = numbers.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0
  return `median ${at(0.5)}, p90 ${at(0.9)}, most ${at(1)}`
}

function longest(by: (source: Source) => number, limit: number): string {
  const over = sources.filter((source) => by(source) > limit).toSorted((a, b) => by(b) - by(a))
  return (
    over
      .slice(0, 3)
      .map((source) => `${source.path} (${by(source)})`)
      .join(', ') || 'none'
  )
}

/** A room is a folder of the server, or a package. */
function largestRoom(total: number): [string, number] {
  const sizes = new Map<string, number>()
  for (const { path, lines } of sources) {
    const parts = path.split('/')
    const room = parts[0] === 'server' && parts.length > 3 ? `server/${parts[2]}` : (parts[0] ?? '')
    sizes.set(room, (sizes.get(room) ?? 0) + lines)
  }
  const [name, size] = [...sizes].toSorted(([, a], [, b]) => b - a)[0] ?? ['', 0]
  return [name, Math.round((size * 100) / Math.max(1, total))]
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
