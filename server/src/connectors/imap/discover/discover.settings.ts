import { setting } from '#platform/settings.ts'

/** How a mailbox is found from its address alone. */
export const discoverSettings = {
  ispdb: setting.text('FACTEUR_ISPDB', {
    or: 'https://autoconfig.thunderbird.net/v1.1/',
    doc: 'The public list of mail servers that is asked about the domain of an address (never about the address) when nothing else tells; `off` asks nobody.',
  }),
  dnsServers: setting.list('FACTEUR_DNS_SERVERS', {
    or: [],
    shown: 'those of the machine',
    doc: 'Comma-separated name servers (`address` or `address:port`) for mailboxes and their discovery.',
  }),
}
