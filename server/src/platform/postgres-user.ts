import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, lstatSync } from 'node:fs'
import { Fault } from './fault.ts'

/** `command` goes in front of initdb and postgres; `owner` is who must own what they write, when that is not us. */
export type PostgresUser = { command: string[]; owner?: { uid: number; gid: number } }

const nobody = 65534

/**
 * PostgreSQL refuses to be root. As root it runs as nobody: in a user namespace of its own, where the files stay root's,
 * or, where that is refused, as the real user nobody. A folder that belongs to somebody else is opened as that user.
 * Throws `database.cannot-run-as-root`, `database.folder-refused`.
 */
export function choosePostgresUser({ dataFolder, folder }: { dataFolder: string; folder: string }): PostgresUser {
  const owner = existsSync(folder) ? lstatSync(folder) : undefined
  const us = process.getuid?.()
  if (us !== 0) {
    if (owner && owner.uid !== us) throw notOurs(owner.uid)
    return { command: [] }
  }
  if (owner && owner.uid !== 0) return otherUser(dataFolder, { uid: owner.uid, gid: owner.gid })
  if (hasUserNamespace()) {
    return { command: ['unshare', '--user', `--map-user=${nobody}`, `--map-group=${nobody}`, '--'] }
  }
  if (owner) throw cannotRun()
  return otherUser(dataFolder, { uid: nobody, gid: nobody })
}

function hasUserNamespace(): boolean {
  return succeeds(['unshare', '--user', `--map-user=${nobody}`, `--map-group=${nobody}`, '--', 'true'])
}

function otherUser(dataFolder: string, owner: { uid: number; gid: number }): PostgresUser {
  const command = ['setpriv', `--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups', '--']
  const canReach = () => succeeds([...command, 'test', '-x', dataFolder])
  if (!canReach()) {
    // Its group may pass through the data folder, and read nothing in it.
    chownSync(dataFolder, 0, owner.gid)
    chmodSync(dataFolder, 0o710)
    if (!canReach()) throw cannotRun()
  }
  return { command, owner }
}

function succeeds([program = '', ...args]: string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore', timeout: 5_000 })
    return true
  } catch {
    return false
  }
}

function cannotRun(): Fault {
  return new Fault('database.cannot-run-as-root', {
    say: 'PostgreSQL refuses to run as root, and no other user can reach the data folder: start Facteur as an ordinary user, or choose a folder under /var/lib with FACTEUR_DATA.',
  })
}

function notOurs(uid: number): Fault {
  return new Fault('database.folder-refused', {
    say: `The database in the data folder belongs to another user (number ${uid}): start Facteur as that user.`,
    facts: { uid },
  })
}
