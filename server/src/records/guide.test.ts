import { globSync, readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { reasonCodes } from './reasons.ts'

const root = new URL('../../../', import.meta.url).pathname
const guide = 'docs/guide/reasons'
const code = String.raw`[a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*`

// Where a code is born: a fault, a maker of faults, or the `code` of a trouble, a notice or an unreadable file.
const births = new RegExp(
  String.raw`\b(?:new (?:Fault|UnreadableError|ApiError)|make|makeReason|because)\(\s*'(${code})'|\bcode: ([^,;}\n]*)|^ {4}\| '(${code})'$`,
  'gm',
)
const rooms = [
  'server/src/**/*.ts',
  'reader/src/**/*.ts',
  'formats/src/**/*.ts',
  'cli/src/**/*.ts',
  'web/src/**/*.{ts,tsx}',
]

function codesIn(text: string): string[] {
  return [...text.matchAll(births)].flatMap(([, direct, expression, word]) => {
    if (expression !== undefined)
      return [...expression.matchAll(new RegExp(`'(${code})'`, 'g'))].map(([, one]) => one ?? '')
    return direct ?? word ?? []
  })
}

function allCodes(): Set<string> {
  const files = rooms
    .flatMap((room) => globSync(room, { cwd: root }))
    .filter((file) => !/\.test\.|\/(testing|fixtures|dev)\/|conformance/.test(file))
  return new Set([...reasonCodes, ...files.flatMap((file) => codesIn(readFileSync(root + file, 'utf8')))])
}

const pagesIn = (folder: string): string[] =>
  readdirSync(root + folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.replace(/\.md$/, ''))

test('codes are found in faults, troubles, notices and lists of words', () => {
  const text = `throw new Fault(\n  'disk.full', {})\nreturn { code: isLate ? 'post.late' : 'post.lost', say }\n    | 'file.odd'\nmake(\n 'box.shut', 'x')\naudit({ action: 'box.open' })`
  expect(codesIn(text)).toEqual(['disk.full', 'post.late', 'post.lost', 'file.odd', 'box.shut'])
  expect(allCodes().size).toBeGreaterThan(150)
})

test.each([guide, `${guide}/nl`, `${guide}/fr`, `${guide}/de`])(
  'every code a person can see has a page in %s, and no page has lost its code',
  (folder) => {
    const codes = allCodes()
    const pages = pagesIn(folder)
    expect({
      missing: [...codes].filter((one) => !pages.includes(one)),
      left: pages.filter((one) => !codes.has(one)),
    }).toEqual({ missing: [], left: [] })
  },
)

test.each([
  { folder: guide, means: 'What it means', todo: 'What you can do' },
  { folder: `${guide}/nl`, means: 'Wat het betekent', todo: 'Wat je kunt doen' },
  { folder: `${guide}/fr`, means: 'Ce que cela signifie', todo: 'Ce que vous pouvez faire' },
  { folder: `${guide}/de`, means: 'Was es bedeutet', todo: 'Was Sie tun können' },
])('each page in $folder says what it means and what one can do, on one screen', ({ folder, means, todo }) => {
  const odd = pagesIn(folder).filter((page) => {
    const text = readFileSync(`${root}${folder}/${page}.md`, 'utf8')
    return (
      !new RegExp(`^# [^\\n]+\\n\\n## ${means}\\n\\n[^#]+\\n\\n## ${todo}\\n\\n[^#]+\\n$`).test(text) ||
      text.split('\n').length > 20
    )
  })
  expect(odd).toEqual([])
})

test('what an owner reads in Dutch is there in French and German too', () => {
  const dutch = pagesIn('docs/guide/nl')
  expect(dutch).toContain('link-a-mailbox')
  expect(pagesIn('docs/guide/fr')).toEqual(dutch)
  expect(pagesIn('docs/guide/de')).toEqual(dutch)
})
