import type { Supplier } from '@facteur/contract/supplier.ts'

/** What to call a supplier whose name was never read: the host of its mails, else its VAT number, else nothing. */
export function nameOf({ name, hosts, vatNumbers }: Pick<Supplier, 'name' | 'hosts' | 'vatNumbers'>): string {
  return [name, hosts[0], vatNumbers[0]].find((one) => one !== undefined && one !== '') ?? '–'
}
