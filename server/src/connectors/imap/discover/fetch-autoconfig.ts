import type { MailAddress } from '@facteur/formats/mail-address.ts'
import type { EgressAnswer, EgressFetch } from '#platform/egress-fetch.ts'
import { maxAutoconfigBytes, readAutoconfig, type ConfiguredServer } from './read-autoconfig.ts'

type Ground = { address: MailAddress; fetch: EgressFetch; signal: AbortSignal; isFromOperator?: boolean }

const maxRedirects = 2

/** Asks all pages at once and takes the first in order that names a server. What fails says nothing: it is a guess that was wrong. */
export async function fetchAutoconfig(pages: readonly string[], ground: Ground): Promise<ConfiguredServer[]> {
  const found = await Promise.all(pages.map((page) => readPage(page, ground).catch(() => [])))
  return found.find((servers) => servers.length > 0) ?? []
}

async function readPage(page: string, { address, fetch, signal, isFromOperator = false }: Ground) {
  let url = page
  for (let hop = 0; hop <= maxRedirects; hop += 1) {
    const isBuiltIn = isFromOperator && hop === 0
    // The operator may name a list of their own without TLS; nobody else may.
    if (!isBuiltIn && !url.startsWith('https://')) return []
    const answer = await fetch(url, {
      namedBy: isBuiltIn ? 'operator' : 'owner',
      maxBytes: maxAutoconfigBytes,
      timeoutMs: 5_000,
      signal,
      headers: { accept: 'text/xml, application/xml' },
    })
    const next = redirectOf(answer, url)
    if (next === undefined) return isXml(answer) ? readAutoconfig(answer.bytes.toString('utf8'), address) : []
    url = next
  }
  return []
}

function redirectOf({ status, headers }: EgressAnswer, base: string): string | undefined {
  const location = headers['location']
  if (status < 300 || status > 399 || location === undefined || !URL.canParse(location, base)) return undefined
  return new URL(location, base).href
}

const isXml = ({ status, isCut }: EgressAnswer) => status === 200 && !isCut
