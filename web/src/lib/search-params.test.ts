import { expect, test } from 'vitest'
import { documentSearch, messageSearch, nextSearch } from './search-params.ts'

test('after sign-in one goes on inside the house, never to another site', () => {
  expect(nextSearch({ next: '/documents?query=gist' })).toEqual({ next: '/documents?query=gist' })
  for (const next of ['https://evil.example/', '//evil.example', '/\\evil.example', '/\t/evil.example', 'documents'])
    expect(nextSearch({ next })).toEqual({})
})

test('a filter that does not exist falls away', () => {
  expect(documentSearch({ kind: 'invoice', state: 'melted', from: '2026-13', to: '2026-03-31' })).toEqual({
    kind: 'invoice',
    to: '2026-03-31',
  })
  expect(messageSearch({ verdict: 'melted' })).toEqual({})
})

test('an invoice number typed as search stays text', () => {
  expect(messageSearch({ query: 2026 })).toEqual({ query: '2026' })
})
