import { existsSync, mkdtempSync, readdirSync, realpathSync, chownSync, chmodSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** How the browser child is started. `home`: a folder of its own to take away afterwards, where it has one on disk. */
export type BrowserLaunch = {
  command: string
  args: string[]
  environment: Record<string, string>
  isSandboxed: boolean
  home?: string
}

const projectRoot = fileURLToPath(new URL('../../../', import.meta.url))
const unprivileged = 65_534
/** Processor time of each process in its whole life; open files. Memory is watched from outside: a limit on what is set aside breaks V8. */
const limits = ['--cpu=900', '--nofile=2048', '--core=0', '--'] as const
const nodeFlags = [
  '--max-old-space-size=192',
  '--max-semi-space-size=4',
  '--disable-warning=ExperimentalWarning',
] as const

/** The Chromium to use: the one that was named, else Debian's, else any Chrome of this machine. Undefined where there is none. */
export function findChromium(named: string | null): string | undefined {
  if (named !== null) return existsSync(named) ? named : undefined
  const places = [
    '/usr/lib/chromium/chromium',
    '/usr/lib/chromium-browser/chromium-browser',
    '/opt/google/chrome/chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/opt/chromium.org/chromium/chromium',
    '/usr/bin/chromium',
  ]
  return [...places, ...playwrightBrowsers()].find((path) => existsSync(path))
}

/** What Playwright downloaded for somebody on this machine. */
function playwrightBrowsers(): string[] {
  const folder = process.env['PLAYWRIGHT_BROWSERS_PATH'] ?? join(homedir(), '.cache/ms-playwright')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => /^chromium-\d+$/.test(name))
    .toSorted()
    .toReversed()
    .map((name) => join(folder, name, 'chrome-linux/chrome'))
}

/** The launches to try, safest first. Never as root: where we are root, it becomes nobody. */
export function listBrowserLaunches(chromium: string): (() => BrowserLaunch)[] {
  const isRoot = process.getuid?.() === 0
  const [bwrap, prlimit, setpriv] = ['bwrap', 'prlimit', 'setpriv'].map(findProgram)
  const launches: (() => BrowserLaunch)[] = []
  if (bwrap && prlimit && (!isRoot || setpriv))
    launches.push(() => launchShutIn({ bwrap, prlimit, chromium, ...(isRoot && setpriv ? { setpriv } : {}) }))
  if (!isRoot) launches.push(() => launchPlain({ chromium, ...(prlimit ? { prlimit } : {}) }))
  else if (setpriv) launches.push(() => launchPlain({ chromium, setpriv, ...(prlimit ? { prlimit } : {}) }))
  return launches
}

type Tools = { bwrap: string; prlimit: string; setpriv?: string; chromium: string }

/** No network, no processes but its own, a file system of programs and fonts; Chromium makes its own sandbox inside. */
function launchShutIn({ bwrap, prlimit, setpriv, chromium }: Tools): BrowserLaunch {
  const program = realpathSync(chromium)
  const args = [
    ...limits,
    bwrap,
    ...(setpriv ? rootNamespaces : userNamespaces),
    '--die-with-parent',
    '--new-session',
    '--clearenv',
    ...Object.entries(environmentIn('/tmp/home')).flatMap(([name, value]) => ['--setenv', name, value]),
    '--proc',
    '/proc',
    '--dev',
    '/dev',
    // What it writes lies in memory: a page that saves without end must meet an end.
    '--perms',
    '1777',
    '--size',
    '150000000',
    '--tmpfs',
    '/tmp',
    '--perms',
    '1777',
    '--dir',
    '/tmp/home',
    '--perms',
    '1777',
    '--size',
    '300000000',
    '--tmpfs',
    '/dev/shm',
    '--ro-bind',
    '/usr',
    '/usr',
    ...['/bin', '/lib', '/lib64'].flatMap((folder) => bindIfThere(folder)),
    '--dir',
    '/etc',
    '--dir',
    '/etc/ssl',
    '--dir',
    '/var',
    '--dir',
    '/var/cache',
    ...['/etc/fonts', '/var/cache/fontconfig', '/etc/alternatives'].flatMap((folder) => bindIfThere(folder)),
    ...(program.startsWith('/usr/') ? [] : ['--ro-bind', dirname(program), dirname(program)]),
    '--dir',
    '/facteur',
    '--dir',
    '/facteur/bin',
    '--ro-bind',
    realpathSync(findNode()),
    '/facteur/bin/node',
    ...['node_modules', 'browser', 'formats'].flatMap((folder) => [
      '--ro-bind',
      realpathSync(join(projectRoot, folder)),
      `/facteur/${folder}`,
    ]),
    ...(setpriv
      ? ['--ro-bind', setpriv, '/facteur/bin/setpriv', '--chdir', '/', '--', '/facteur/bin/setpriv', ...becomeNobody]
      : ['--chdir', '/', '--']),
    '/facteur/bin/node',
    ...nodeFlags,
    '/facteur/browser/src/main.ts',
    program,
  ]
  return { command: prlimit, args, environment: {}, isSandboxed: true }
}

const userNamespaces = ['--unshare-user', '--unshare-all', '--uid', '65534', '--gid', '65534', '--cap-drop', 'ALL']
// As for readers: root keeps the real user namespace, so that becoming nobody is real.
const rootNamespaces = [
  '--unshare-ipc',
  '--unshare-pid',
  '--unshare-net',
  '--unshare-uts',
  '--unshare-cgroup-try',
  '--cap-drop',
  'ALL',
  ...['CAP_SETUID', 'CAP_SETGID', 'CAP_SETPCAP'].flatMap((name) => ['--cap-add', name]),
]
const becomeNobody = [
  `--reuid=${unprivileged}`,
  `--regid=${unprivileged}`,
  '--clear-groups',
  '--no-new-privs',
  '--inh-caps=-all',
  '--bounding-set=-all',
]

/** Without bubblewrap: Chromium's own sandbox and the layers in the child remain. */
function launchPlain(tools: { chromium: string; setpriv?: string; prlimit?: string }): BrowserLaunch {
  const home = mkdtempSync(join(tmpdir(), 'facteur-browser-'))
  chmodSync(home, 0o700)
  if (tools.setpriv) chownSync(home, unprivileged, unprivileged)
  const become = tools.setpriv ? [tools.setpriv, ...becomeNobody] : []
  const bound = tools.prlimit ? [tools.prlimit, ...limits] : []
  const node = [findNode(), ...nodeFlags, join(projectRoot, 'browser/src/main.ts'), realpathSync(tools.chromium)]
  const [command = findNode(), ...args] = [...bound, ...become, ...node]
  return { command, args, environment: environmentIn(home), isSandboxed: false, home }
}

const environmentIn = (home: string) => ({
  HOME: home,
  TMPDIR: home === '/tmp/home' ? '/tmp' : home,
  PATH: '/usr/bin:/bin',
  LANG: 'C.UTF-8',
})

function findNode(): string {
  const pinned = join(projectRoot, `node_modules/node-${process.platform}-${process.arch}/bin/node`)
  return existsSync(pinned) ? pinned : process.execPath
}

function findProgram(name: string): string | undefined {
  return ['/usr/bin', '/bin', '/usr/local/bin'].map((folder) => join(folder, name)).find((path) => existsSync(path))
}

const bindIfThere = (folder: string): string[] =>
  existsSync(folder) ? ['--ro-bind', realpathSync(folder), folder] : []
