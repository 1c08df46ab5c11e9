import { existsSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** How a reader child is started: a command line and nothing of our environment but `childEnvironment`. */
export type Launch = { command: string; args: string[]; isSandboxed: boolean }

/**
 * To the C library: a picture's memory goes back to the kernel when it is done with, and all threads share one store. 30 MB
 * less for a child that recognised a page, and no slower.
 */
export const childEnvironment = {
  MALLOC_ARENA_MAX: '1',
  MALLOC_MMAP_THRESHOLD_: '262144',
  MALLOC_TRIM_THRESHOLD_: '262144',
} as const

const projectRoot = fileURLToPath(new URL('../../../', import.meta.url))

/**
 * Memory as the kernel counts it (what is set aside for writing, of which Node takes 650 MB before it does anything), and
 * processor time for the child's whole life.
 */
const childLimits = ['--data=1400000000', '--cpu=600', '--nofile=128', '--fsize=0', '--core=0'] as const
// One helper thread and small young spaces: 30 MB less for a child that has read 270 mails, and no slower.
const nodeFlags = [
  '--max-old-space-size=240',
  '--max-semi-space-size=4',
  '--v8-pool-size=1',
  '--disable-warning=ExperimentalWarning',
  '--no-global-search-paths',
] as const
const unprivileged = '65534'

/** The launches to try, safest first. */
export function listLaunches(): Launch[] {
  const bwrap = findProgram('bwrap')
  const prlimit = findProgram('prlimit')
  const plain = launchPlain()
  if (!bwrap || !prlimit) return [plain]
  const mapped = launchSandboxed({ bwrap, prlimit })
  const setpriv = process.getuid?.() === 0 ? findProgram('setpriv') : undefined
  // The mapped one is root's second choice: for a project whose files nobody but root may read.
  return setpriv ? [launchSandboxed({ bwrap, prlimit, setpriv }), mapped, plain] : [mapped, plain]
}

type Tools = { bwrap: string; prlimit: string; setpriv?: string }

function launchSandboxed({ bwrap, prlimit, setpriv }: Tools): Launch {
  const node = realpathSync(findNode())
  const args = [
    ...childLimits,
    '--',
    bwrap,
    ...(setpriv ? rootNamespaces : userNamespaces),
    '--die-with-parent',
    '--new-session',
    '--clearenv',
    ...Object.entries(childEnvironment).flatMap(([name, value]) => ['--setenv', name, value]),
    '--proc',
    '/proc',
    '--dev',
    '/dev',
    '--tmpfs',
    '/tmp',
    ...['/lib', '/lib64', '/usr/lib', '/usr/lib64'].flatMap((folder) => bindIfThere(folder)),
    // Made first: folders that a bind makes by the way can be entered by root alone.
    '--dir',
    '/facteur',
    '--dir',
    '/facteur/bin',
    '--ro-bind',
    node,
    '/facteur/bin/node',
    ...['node_modules', 'reader', 'formats'].flatMap((folder) => [
      '--ro-bind',
      realpathSync(join(projectRoot, folder)),
      `/facteur/${folder}`,
    ]),
    ...(setpriv ? dropPrivileges(setpriv) : ['--chdir', '/', '--']),
    '/facteur/bin/node',
    ...nodeFlags,
    '/facteur/reader/src/main.ts',
  ]
  return { command: prlimit, args, isSandboxed: true }
}

const userNamespaces = [
  '--unshare-user',
  '--unshare-all',
  '--uid',
  unprivileged,
  '--gid',
  unprivileged,
  '--cap-drop',
  'ALL',
]
// Root keeps the real user namespace, so that becoming 65534 below is real and not a mapping of root.
const rootNamespaces = [
  '--unshare-ipc',
  '--unshare-pid',
  '--unshare-net',
  '--unshare-uts',
  '--unshare-cgroup-try',
  '--cap-drop',
  'ALL',
  '--cap-add',
  'CAP_SETUID',
  '--cap-add',
  'CAP_SETGID',
  '--cap-add',
  'CAP_SETPCAP',
]

function dropPrivileges(setpriv: string): string[] {
  const becomeNobody = [
    `--reuid=${unprivileged}`,
    `--regid=${unprivileged}`,
    '--clear-groups',
    '--no-new-privs',
    '--inh-caps=-all',
    '--bounding-set=-all',
  ]
  return ['--ro-bind', setpriv, '/facteur/bin/setpriv', '--chdir', '/', '--', '/facteur/bin/setpriv', ...becomeNobody]
}

/** Without bubblewrap: a child with limits and Node's own permission model, which stops neither the network nor a takeover of Node itself. */
function launchPlain(): Launch {
  const folders = ['node_modules', 'reader', 'formats'].map(
    (folder) => `--allow-fs-read=${join(realpathSync(projectRoot), folder)}`,
  )
  // Pictures are decoded by a library that Node calls an add-on.
  const node = [...nodeFlags, '--permission', '--allow-addons', ...folders, join(projectRoot, 'reader/src/main.ts')]
  const prlimit = findProgram('prlimit')
  if (!prlimit) return { command: findNode(), args: node, isSandboxed: false }
  return { command: prlimit, args: [...childLimits, '--', findNode(), ...node], isSandboxed: false }
}

/** The pinned Node of the project where it is installed (its binary is what a sandbox can bind), else the one that runs us. */
function findNode(): string {
  const pinned = join(projectRoot, `node_modules/node-${process.platform}-${process.arch}/bin/node`)
  return existsSync(pinned) ? pinned : process.execPath
}

function findProgram(name: string): string | undefined {
  return ['/usr/bin', '/bin', '/usr/local/bin'].map((folder) => join(folder, name)).find((path) => existsSync(path))
}

// A link such as /lib -> usr/lib is bound as the folder it leads to; anything else a distribution lacks is left out.
function bindIfThere(folder: string): string[] {
  return existsSync(folder) && existsSync(dirname(folder)) ? ['--ro-bind', realpathSync(folder), folder] : []
}
