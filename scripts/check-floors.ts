import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

// With a TypeScript that has no programmatic API the tool reads nothing and finds nothing wrong: hence the floor.
const fewestModules = 50
const rooms = ['contract', 'formats', 'reader', 'browser', 'server', 'web', 'cli'].filter((room) => existsSync(room))

type Cruise = {
  modules: { source: string }[]
  summary: { violations: { rule: { name: string }; from: string; to: string }[] }
}

const { stdout, stderr } = spawnSync(
  process.execPath,
  [
    'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
    '--config',
    '.dependency-cruiser.cjs',
    '-T',
    'json',
    ...rooms,
  ],
  { encoding: 'utf8', maxBuffer: 2 ** 28 },
)
if (!stdout) throw new Error(`dependency-cruiser said nothing: ${stderr}`)

// Safe: the tool's own JSON, and a wrong shape would fail below rather than pass.
const { modules, summary }: Cruise = JSON.parse(stdout)
const ours = modules.filter(({ source }) => rooms.some((room) => source.startsWith(`${room}/`)))
const problems = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)
if (ours.length < fewestModules)
  problems.push(`only ${ours.length} modules were read, at least ${fewestModules} expected`)

console.log([...problems, `${ours.length} modules, ${problems.length} problems`].join('\n'))
process.exitCode = problems.length > 0 ? 1 : 0
