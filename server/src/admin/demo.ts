import { randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hashPassword } from '#platform/passwords.ts'
import type { Environment } from '#platform/settings.ts'
import { type Ground, systemContext } from '#records/context.ts'
import { createFirstOwner } from '#records/organisations/create-first-owner.ts'
import { addSource } from '#records/sources/add-source.ts'

const mailFolder = join(dirname(fileURLToPath(import.meta.url)), '../../demo')
const email = 'lune@atelier-lune.example'

/** The demonstration: a data folder of its own, this machine only, no outgoing mail, a password that is new at each start. */
export function openDemo(given: Environment) {
  const {
    DATABASE_URL: _,
    FACTEUR_DATABASE_OWNER_URL: __,
    FACTEUR_SMTP_URL: ___,
    FACTEUR_PUBLIC_URL: ____,
    FACTEUR_MASTER_KEY_FILE: _____,
    ...rest
  } = given
  const environment: Environment = {
    ...rest,
    FACTEUR_DATA: given['FACTEUR_DATA'] ?? './data-demo',
    FACTEUR_HOST: '127.0.0.1',
    FACTEUR_PORT: given['FACTEUR_PORT'] ?? '8421',
    FACTEUR_ROLE: 'all',
    FACTEUR_EGRESS_ALLOW: '',
  }
  return { environment, mailFolder, prepare }
}

async function prepare(ground: Ground): Promise<{ email: string; password: string }> {
  const password = randomBytes(9).toString('base64url')
  const passwordHash = await hashPassword(password)
  const person = await ground.database.kysely
    .selectFrom('auth_user')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirst()
  if (person !== undefined) {
    await ground.database.kysely
      .updateTable('auth_account')
      .set({ password: passwordHash })
      .where('userId', '=', person.id)
      .execute()
    return { email, password }
  }
  const { organisation } = await createFirstOwner(ground, {
    proof: { is: 'host' },
    name: 'Luna Maes',
    email,
    passwordHash,
    organisation: 'Atelier Lune',
    vatNumber: 'BE0977315481',
    language: 'en',
  })
  await ground.database.kysely.updateTable('installation').set({ is_demo: true }).execute()
  await addSource(systemContext(ground, organisation, 'demo'), {
    connector: 'mail-folder',
    name: 'Mailbox of Atelier Lune',
    path: mailFolder,
    aliases: [],
  })
  return { email, password }
}
