import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { en } from './texts/en.ts'

const folder = new URL('texts/', import.meta.url)
const others = readdirSync(folder)
  .map((name) => name.replace('.ts', ''))
  .filter((code) => code !== 'en')

function leavesOf(tree: object, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value] as const] : [...leavesOf(value, `${prefix}${key}.`)],
    ),
  )
}

const slotsOf = (text: string) =>
  [...text.matchAll(/\{\{(\w+)/g)].map((hit) => hit[1] ?? '').toSorted((a, b) => a.localeCompare(b))

test('Dutch, French and German are spoken beside English', () => {
  expect(others).toEqual(expect.arrayContaining(['nl', 'fr', 'de']))
})

test.each(others)('%s says everything that English says, and nothing else', async (code) => {
  const texts = leavesOf((await import(new URL(`${code}.ts`, folder).href))[code])
  const english = leavesOf(en)
  const keys = [...texts.keys()].sort()
  expect(keys).toEqual([...english.keys()].sort())
  for (const [key, text] of texts) {
    expect(text.trim(), key).not.toBe('')
    expect(slotsOf(text), key).toEqual(slotsOf(english.get(key) ?? ''))
  }
})

test('whatever the history of a document may hold has its words', () => {
  const source = new URL('../../../server/src/', import.meta.url)
  const actions = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.includes('.test.'))
    .flatMap((path) => [
      ...readFileSync(new URL(path, source), 'utf8').matchAll(/action: '((?:document|payment|delivery)\.[a-z-]+)'/g),
    ])
    .map((hit) => hit[1] ?? '')
  const outcomes = [
    'delivery.accepted',
    'delivery.uncertain',
    'delivery.failed',
    'delivery.send-again',
    'delivery.it-arrived',
  ]
  expect(actions).toContain('document.receive')
  expect(Object.keys(en.action)).toEqual(
    expect.arrayContaining([...actions, ...outcomes].map((one) => one.replace('.', '-'))),
  )
})
