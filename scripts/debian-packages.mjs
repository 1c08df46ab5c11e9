import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Each package, what for, and how to see that it is there. Looking at files is much quicker than asking dpkg. */
const packages = [
  {
    name: 'util-linux',
    why: 'limits on hostile files, and the embedded database',
    isThere: () => ['prlimit', 'flock', 'unshare', 'setpriv'].every(isProgram),
  },
  { name: 'bubblewrap', why: 'reading hostile files in isolation', isThere: () => isProgram('bwrap') },
  {
    name: 'dovecot-imapd',
    why: 'tests against a real IMAP server',
    onlyTests: true,
    isThere: () => isProgram('dovecot') && existsSync('/usr/lib/dovecot/imap'),
  },
  { name: 'postgresql', why: 'tests on the PostgreSQL of Debian', onlyTests: true, isThere: hasPostgres },
  { name: 'chromium', why: 'printing mails that are themselves the receipt', isThere: hasChromium },
  {
    name: 'poppler-utils',
    why: 'a second opinion on PDF text',
    onlyTests: true,
    isThere: () => isProgram('pdftotext'),
  },
  {
    name: 'fonts-dejavu-core',
    why: 'printed mails: Greek, Cyrillic, Arabic, Hebrew',
    isThere: () => existsSync('/usr/share/fonts/truetype/dejavu'),
  },
  { name: 'fonts-liberation', why: 'printed mails that ask for Arial or Times', isThere: hasLiberation },
  { name: 'fonts-noto-color-emoji', why: 'emoji in printed mails', isThere: () => hasFont('noto/NotoColorEmoji.ttf') },
  {
    // 2 MB; fonts-noto-cjk is finer and thirty times as large.
    name: 'fonts-wqy-microhei',
    why: 'Chinese, Japanese and Korean in printed mails',
    isThere: () => hasFont('wqy/wqy-microhei.ttc') || existsSync('/usr/share/fonts/opentype/noto'),
  },
]

const tryAgainMs = 24 * 3600 * 1000

/** Installs what is missing where we may; else says which, what for and the command, and goes on. */
export function setUpDebianPackages({ forTests, say, triedFile }) {
  const missing = packages.filter(({ onlyTests, isThere }) => (forTests || !onlyTests) && !isThere())
  if (missing.length === 0) return
  const names = missing.map(({ name }) => name)
  if (mayTry(triedFile, names)) {
    say(`installing Debian packages: ${names.join(' ')} …`)
    install(names)
    writeFileSync(triedFile, names.join(' '))
  }
  for (const { name, why, isThere } of missing) {
    if (!isThere()) say(`Debian package ${name} is missing (${why}): apt-get install ${name}. Going on without it.`)
  }
}

// A failed attempt is not repeated at every start, that would take longer than the start itself.
function mayTry(triedFile, names) {
  if (!isProgram('apt-get') || !asRoot()) return false
  if (process.env.CI || !existsSync(triedFile)) return true
  const tried = readFileSync(triedFile, 'utf8').split(' ')
  return Date.now() - statSync(triedFile).mtimeMs > tryAgainMs || names.some((name) => !tried.includes(name))
}

function install(names) {
  const apt = (...args) => {
    const [program, ...before] = [
      ...asRoot(),
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'RUNLEVEL=1',
      'apt-get',
      '-y',
      '-q',
    ]
    return spawnSync(program, [...before, ...args], { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
  }
  const wanted = ['install', '--no-install-recommends', ...names]
  if (apt(...wanted)) return
  // One missing name makes apt refuse them all, so the rest gets a try one by one.
  if (!apt('update') || !apt(...wanted)) names.forEach((name) => apt('install', '--no-install-recommends', name))
}

/** What to put before a command to run it as root; undefined when we may not. RUNLEVEL=1 keeps new services from starting. */
function asRoot() {
  if (process.getuid?.() === 0) return []
  return isProgram('sudo') && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0
    ? ['sudo', '-n']
    : undefined
}

function isProgram(name) {
  const folders = `${process.env.PATH ?? ''}:/usr/local/sbin:/usr/sbin:/usr/bin:/sbin:/bin`.split(':')
  return folders.some((folder) => folder && existsSync(join(folder, name)))
}

function hasPostgres() {
  const folder = '/usr/lib/postgresql'
  return existsSync(folder) && readdirSync(folder).some((version) => existsSync(join(folder, version, 'bin/initdb')))
}

/** Any Chrome will do; server/src/platform/browser-child-launch.ts looks in the same places. */
function hasChromium() {
  const named = process.env.FACTEUR_CHROMIUM
  if (named) return existsSync(named)
  return ['chromium', 'google-chrome', 'google-chrome-stable'].some(isProgram)
}

const hasFont = (path) => existsSync(join('/usr/share/fonts/truetype', path))

function hasLiberation() {
  return ['liberation', 'liberation2'].some((name) => existsSync(join('/usr/share/fonts/truetype', name)))
}
