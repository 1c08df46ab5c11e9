import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Client, becomeOwner } from './client.ts'
import { type Environment, type House, makeHouse } from './facteur.ts'
import { makeCertificates } from './tls.ts'

/** Certificates for the hosts of an invented web, which a server of the test then speaks for. */
export async function makeWebCertificates(hosts: readonly string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'facteur-web-'))
  const certificates = await makeCertificates({ folder, names: hosts })
  return { ...certificates, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) }
}

/** A running Facteur for which every name of the web leads to one port of this machine. */
export async function makeWebHouse({
  port,
  caFile,
  more = {},
}: {
  port: number
  caFile: string
  more?: Environment
}): Promise<AsyncDisposable & { client: Client; house: House; mails: string; output(): string }> {
  const mails = await mkdtemp(join(tmpdir(), 'facteur-mails-'))
  const environment = {
    FACTEUR_EGRESS_RESOLVE: `*=127.0.0.1:${port}`,
    FACTEUR_MAIL_FOLDERS: mails,
    NODE_EXTRA_CA_CERTS: caFile,
    ...more,
  }
  const house = await makeHouse(environment)
  const server = await house.start()
  const client = await becomeOwner(server)
  return {
    client,
    house,
    mails,
    output: () => server.output(),
    async [Symbol.asyncDispose]() {
      await house[Symbol.asyncDispose]()
      await rm(mails, { recursive: true, force: true })
    },
  }
}
