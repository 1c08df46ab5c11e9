import type { OpenedMail } from '@facteur/formats/rendition.ts'
import type { SupplierMemory } from '#records/suppliers/supplier-memory.ts'
import { nameKey, wordsOfName } from '#records/suppliers/supplier-name.ts'
import { squash } from '../../reading/squash.ts'
import { isBesideOne, isVariantOf } from './looks-alike.ts'

const maxPaper = 20_000
/** So many suppliers may write from one host before it is that of a house that sends for others. */
const mostAtOneHost = 2
const shortestName = 6
/** Names of one word, or of fewer letters, stand in those of others. */
const shortestTelling = 10

/** Those in whose name a mail speaks. Who borrows it leaves out the number that says who they are. */
export function meantBy({
  mail,
  host,
  vats,
  all,
  suppliers,
  hasPaper,
}: {
  mail: OpenedMail
  host: string
  vats: readonly string[]
  all: string
  suppliers: readonly SupplierMemory[]
  hasPaper: boolean
}): SupplierMemory[] {
  const byNumber = suppliers.filter(({ vatNumbers }) => vatNumbers.some((number) => vats.includes(number)))
  if (byNumber.length > 0) return byNumber
  const here = suppliers.filter(
    ({ hosts, vatNumbers }) => hosts.includes(host) && (vats.length === 0 || vatNumbers.length === 0),
  )
  if (here.length > 0) return here.length <= (hasPaper ? 1 : mostAtOneHost) ? here : []
  const beside = suppliers.filter((one) => isBesideOne(host, one.hosts) || isVariantOf(host, one.hosts))
  // Neighbours of one trade or family have hosts like each other's; a forger has the very name on the paper.
  if (vats.length > 0) return beside.filter((one) => isNamedIn(one.name, all))
  if (beside.length > 0) return beside
  const name = nameKey(mail.from[0]?.name ?? '')
  return name.length < shortestName ? [] : suppliers.filter((one) => keyOf(one) === name)
}

/** A memory is the same object until something about it changes. */
const keys = new WeakMap<SupplierMemory, string>()
function keyOf(supplier: SupplierMemory): string {
  const key = keys.get(supplier) ?? nameKey(supplier.name)
  keys.set(supplier, key)
  return key
}

const isNamedIn = (name: string, text: string) => {
  const key = nameKey(name)
  return key.length >= shortestTelling && wordsOfName(name).length > 1 && squash(text.slice(0, maxPaper)).includes(key)
}
