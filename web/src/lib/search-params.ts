import { documentStates } from '@facteur/contract/document.ts'
import { messageFilters } from '@facteur/contract/message.ts'
import { documentKinds } from '@facteur/contract/verdict.ts'

type Raw = Record<string, unknown>

/** Filters live in the address, so that a view can be kept, shared and gone back to. Unknown values fall away. */
export function documentSearch(raw: Raw) {
  return {
    ...text(raw, 'query'),
    ...oneOf(raw, 'kind', documentKinds),
    ...oneOf(raw, 'state', documentStates),
    ...oneOf(raw, 'review', ['yes'] as const),
    ...day(raw, 'from'),
    ...day(raw, 'to'),
  }
}

export function messageSearch(raw: Raw) {
  return {
    ...text(raw, 'query'),
    ...oneOf(raw, 'verdict', messageFilters),
    ...text(raw, 'source'),
    ...text(raw, 'open'),
  }
}

/** A mail that lies open over the list. */
export function openSearch(raw: Raw) {
  return text(raw, 'open')
}

export function supplierSearch(raw: Raw) {
  return text(raw, 'query')
}

export function paymentSearch(raw: Raw) {
  return { ...oneOf(raw, 'show', ['open', 'paid', 'other'] as const) }
}

/** Back from signing in at Google or Microsoft: which sign-in it was, or why it was not taken; or from telling them about this Facteur. */
export function linkSearch(raw: Raw) {
  return { ...text(raw, 'attempt'), ...text(raw, 'refused'), ...text(raw, 'provider') }
}

export function attemptSearch(raw: Raw) {
  return text(raw, 'attempt')
}

/** Where to go after sign-in: a path of ours, never another site. */
export function nextSearch(raw: Raw): { next?: string } {
  const { next } = text(raw, 'next')
  return next !== undefined && isOwnPath(next) ? { next } : {}
}

export function isOwnPath(path: string): boolean {
  return /^\/(?![/\\])/.test(path) && !/[\\\p{Cc}]/u.test(path)
}

function text<Key extends string>(raw: Raw, key: Key): { [K in Key]?: string } {
  const value = raw[key]
  // The router reads ?query=2026 as a number.
  const found = typeof value === 'number' ? String(value) : value
  return typeof found === 'string' && found !== '' ? keep(key, found) : {}
}

function oneOf<Key extends string, Word extends string>(
  raw: Raw,
  key: Key,
  words: readonly Word[],
): { [K in Key]?: Word } {
  const found = words.find((word) => word === raw[key])
  return found === undefined ? {} : keep(key, found)
}

function day<Key extends string>(raw: Raw, key: Key): { [K in Key]?: string } {
  const value = raw[key]
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? keep(key, value) : {}
}

// Safe: an object with one computed key is typed by its index only.
const keep = <Key extends string, Value>(key: Key, value: Value) => ({ [key]: value }) as { [K in Key]?: Value }
