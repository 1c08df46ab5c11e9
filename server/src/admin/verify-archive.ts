import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Fault } from '#platform/fault.ts'
import { openGround, readHouse } from '../compose.ts'
import { makeLog } from '#platform/log.ts'
import { systemContext } from '#records/context.ts'
import { listOrganisations } from '#records/organisations/organisations.read.ts'
import { type ArchiveProof, verifyArchive } from '#records/verify-archive.ts'
import { readFlags } from './usage.ts'

/** A command that checks must not make an empty archive and call it intact. */
function requireArchive(): void {
  const { data, database } = readHouse(process.env)
  const folder = resolve(data ?? './data')
  if (database.url === null && !existsSync(join(folder, 'key-check')))
    throw new Fault('archive.nowhere', {
      say: `There is no archive in ${folder}: set FACTEUR_DATA to the folder where yours is.`,
    })
}

/** Proves the archive of every organisation here; 1 when anything was changed, moved or lost. */
export async function runVerifyArchive(args: readonly string[]): Promise<number> {
  const flags = readFlags(args, { json: { type: 'boolean' } })
  const log = makeLog((line) => (line.includes('"level":"info"') ? undefined : void process.stderr.write(line)))
  requireArchive()
  const open = await openGround(process.env, { log, stay: 'visit' })
  try {
    const proofs: ArchiveProof[] = []
    for (const organisation of await listOrganisations(open.ground)) {
      proofs.push(await verifyArchive(systemContext(open.ground, organisation, 'archive verify')))
    }
    const troubles = proofs.flatMap((proof) => proof.troubles)
    const sum = (pick: (proof: ArchiveProof) => number) => proofs.reduce((total, proof) => total + pick(proof), 0)
    const proof = {
      isIntact: troubles.length === 0,
      documents: sum((one) => one.documents),
      entries: sum((one) => one.entries),
      troubles,
    }
    if (flags.has('json')) process.stdout.write(`${JSON.stringify(proof)}\n`)
    else {
      for (const trouble of troubles) process.stdout.write(`${trouble.subject}  ${trouble.say} (${trouble.code})\n`)
      process.stdout.write(
        proof.isIntact
          ? `Intact: ${proof.documents} documents, ${proof.entries} journal entries.\n`
          : `Not intact: ${troubles.length} troubles.\n`,
      )
    }
    return proof.isIntact ? 0 : 1
  } finally {
    await open.close()
  }
}
