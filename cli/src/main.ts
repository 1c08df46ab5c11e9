import { runFacteur } from './run.ts'
import { processIo } from './io.ts'

process.exitCode = await runFacteur(process.argv.slice(2), processIo())
