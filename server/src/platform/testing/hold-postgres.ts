import { silentLog } from '../log.ts'
import { openPostgres } from '../postgres-server.ts'

// A process of its own that opens a data folder and waits to be killed: `node hold-postgres.ts FOLDER PASSWORD`.
const [, , dataFolder = '', superuserPassword = ''] = process.argv
const server = await openPostgres({ dataFolder, superuserPassword, log: silentLog })
process.stdout.write(`${JSON.stringify({ isAdopted: server.isAdopted })}\n`)
process.once('SIGTERM', () => void server.stop().then(() => process.exit(0)))
setInterval(() => undefined, 60_000)
