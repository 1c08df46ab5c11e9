import type { Diagnosis, DiagnosisQuery, Discovery } from '@facteur/contract/mailbox.ts'
import type { Language } from '@facteur/contract/verdict.ts'
import type { ConnectorGround } from '#connectors/kit/connector.ts'
import type { EgressFetch } from '#platform/egress-fetch.ts'
import { type Environment, readSettings } from '#platform/settings.ts'
import { diagnoseMailbox } from './diagnose/diagnose.ts'
import { discoverMailbox } from './discover/discover.ts'
import { discoverSettings } from './discover/discover.settings.ts'
import { makeMailDns } from './discover/mail-dns.ts'

export type MailboxDoors = {
  /** Finds the server of a mailbox by its address. Throws `mailbox.address-invalid`. */
  discoverMailbox(email: string, language: Language): Promise<Discovery>
  /** Walks a connection step by step; what fails is in the answer. */
  diagnoseMailbox(query: DiagnosisQuery, language: Language): Promise<Diagnosis>
}

type Input = { ground: ConnectorGround; fetch: EgressFetch; environment: Environment; now(): Date }

export function makeMailboxDoors({ ground, fetch, environment, now }: Input): MailboxDoors {
  const { ispdb, dnsServers } = readSettings(discoverSettings, environment)
  const discoverGround = {
    egress: ground.egress,
    fetch,
    dns: makeMailDns({ servers: dnsServers }),
    ispdb: ispdb === 'off' ? null : ispdb,
  }
  return {
    discoverMailbox: (email, language) => discoverMailbox(email, discoverGround, { language }),
    diagnoseMailbox: (query, language) => diagnoseMailbox(query, ground, { language, now: now() }),
  }
}

/** Where the operator named name servers, hosts are looked up there too; undefined: the machine does it. */
export function makeNamedLookup(environment: Environment): { lookup?: ReturnType<typeof makeMailDns>['addresses'] } {
  const { dnsServers } = readSettings(discoverSettings, environment)
  return dnsServers.length === 0 ? {} : { lookup: makeMailDns({ servers: dnsServers }).addresses }
}
