// Writes the demonstration mailbox anew: node e2e/invented/make-demo.ts
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeDemo } from './demo.ts'

const folder = join(import.meta.dirname, '../../server/demo')
mkdirSync(folder, { recursive: true })
for (const old of readdirSync(folder).filter((name) => name.endsWith('.eml'))) rmSync(join(folder, old))
const mails = await makeDemo()
for (const mail of mails) writeFileSync(join(folder, `${mail.name}.eml`), mail.raw)
const bytes = mails.reduce((sum, mail) => sum + mail.raw.length, 0)
console.log(`${mails.length} mails, ${Math.round(bytes / 1000)} kB, in ${folder}`)
