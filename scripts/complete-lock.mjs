// npm leaves an optional package for another platform out of the lock file when it could not look it up, and `npm ci`
// then refuses the lock file as out of step. This writes the missing entries; run it after every change of the lock file.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, say } from './set-up.mjs'

const systems = ['linux', 'darwin', 'win32', 'freebsd', 'openharmony', 'android', 'netbsd', 'openbsd', 'sunos', 'aix']
const processors = [
  'x64',
  'arm64',
  'arm',
  'ia32',
  'ppc64',
  'riscv64',
  's390x',
  'loong64',
  'mips64el',
  'universal',
  'wasm32',
]

const file = join(root, 'package-lock.json')
const lock = JSON.parse(readFileSync(file, 'utf8'))
const added = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
  Object.entries(optionalDependencies)
    .filter(([name]) => !isFound(path, name))
    .map(([name, version]) => add(path, { name, version })),
)

if (process.argv.includes('--check')) {
  if (added.length > 0) say(`package-lock.json lacks ${added.length} optional packages: node scripts/complete-lock.mjs`)
  process.exitCode = added.length > 0 ? 1 : 0
} else {
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  say(`${added.length} optional packages added to package-lock.json`)
}

function isFound(path, name) {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (lock.packages[join(folder, 'node_modules', name)]) return true
    if (folder === '') return false
  }
}

/** Without a system and a processor npm would try to fetch it everywhere, so a name that tells neither is an error. */
function add(path, { name, version }) {
  const words = name.split(/[/-]/)
  const os = systems.filter((system) => words.includes(system))
  const cpu = processors.filter((processor) => words.includes(processor))
  if (!/^\d/.test(version) || os.length + cpu.length === 0)
    throw new Error(`${path} wants ${name}@${version}: add it by hand.`)
  const place = `node_modules/${name}`
  const libc = words.some((word) => word.startsWith('musl')) ? ['musl'] : words.includes('gnu') ? ['glibc'] : []
  const limits = Object.entries({ cpu, libc, os }).filter(([, values]) => values.length > 0)
  lock.packages[place] = { version, optional: true, ...Object.fromEntries(limits) }
  return place
}
