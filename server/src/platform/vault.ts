import { existsSync } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Key, decryptObject, encryptObject } from './crypto.ts'
import { Fault } from './fault.ts'
import { type ObjectId, type OrganisationId, makeId } from './ids.ts'
import { setting } from './settings.ts'

export const vaultSettings = {
  vault: setting.text('FACTEUR_VAULT', {
    or: 'file:',
    doc: 'Where originals are kept, encrypted: `file:` (in the data folder) or `file:/some/folder`.',
  }),
}

/** Where encrypted bytes lie. `put` returns only when they survive a power cut. */
export type VaultDriver = {
  put(name: string, bytes: Buffer): Promise<void>
  get(name: string): Promise<Buffer>
  remove(name: string): Promise<void>
  list(): AsyncIterable<{ name: string; changedAt: Date }>
}

export type Vault = {
  /** Encrypts and stores under a new id; the bytes are on disk when this returns, so the row may be committed. */
  store(organisation: OrganisationId, bytes: Uint8Array): Promise<ObjectId>
  load(organisation: OrganisationId, object: string): Promise<Buffer>
  remove(organisation: OrganisationId, object: string): Promise<void>
  list(): AsyncIterable<{ name: string; changedAt: Date }>
}

type KeyOf = (organisation: OrganisationId) => Promise<Key>

export function makeVault(driver: VaultDriver, keyOf: KeyOf): Vault {
  const identity = (organisation: string, object: string) => `object:${organisation}/${object}`
  const name = (organisation: string, object: string) => `${organisation}/${object.slice(-2)}/${object}`
  return {
    async store(organisation, bytes) {
      const object = makeId('ObjectId')
      const sealed = encryptObject(
        await keyOf(organisation),
        identity(organisation, object),
        Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      )
      await driver.put(name(organisation, object), sealed)
      return object
    },
    async load(organisation, object) {
      const sealed = await driver.get(name(organisation, object))
      return decryptObject(await keyOf(organisation), identity(organisation, object), sealed)
    },
    remove: (organisation, object) => driver.remove(name(organisation, object)),
    list: () => driver.list(),
  }
}

/** Files in a folder: written beside, synced, renamed, and the folder synced too. */
export function makeFileDriver(folder: string): VaultDriver {
  const known = new Set<string>()
  const pathOf = (name: string) => join(folder, name)
  async function ensureFolder(path: string) {
    if (known.has(path)) return
    await mkdir(path, { recursive: true, mode: 0o700 })
    await syncFolder(dirname(path))
    await syncFolder(dirname(dirname(path)))
    known.add(path)
  }
  return {
    async put(name, bytes) {
      const path = pathOf(name)
      try {
        await ensureFolder(dirname(path))
        const file = await open(`${path}.part`, 'w', 0o600)
        try {
          await file.writeFile(bytes)
          await file.datasync()
        } finally {
          await file.close()
        }
        await rename(`${path}.part`, path)
        await syncFolder(dirname(path))
      } catch (cause) {
        await rm(`${path}.part`, { force: true }).catch(() => undefined)
        throw asStorageFault(cause)
      }
    },
    async get(name) {
      try {
        return await readFile(pathOf(name))
      } catch (cause) {
        throw readFault(cause, folder)
      }
    },
    remove: (name) => rm(pathOf(name), { force: true }),
    list: () => walk(folder, ''),
  }
}

/** Missing only where the vault itself is there; a folder that is not mounted or a tired disk is trouble of the house, and waits. */
function readFault(cause: unknown, folder: string): Fault {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  if (code === 'ENOENT' && existsSync(folder))
    return new Fault('vault.missing', { say: 'A stored original is missing from the vault.', cause })
  return new Fault('vault.unreadable', { say: 'The vault cannot be read right now.', retry: 'later', cause })
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

async function* walk(folder: string, inside: string): AsyncIterable<{ name: string; changedAt: Date }> {
  const entries = await readdir(join(folder, inside), { withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    const name = inside === '' ? entry.name : `${inside}/${entry.name}`
    if (entry.isDirectory()) yield* walk(folder, name)
    else yield { name, changedAt: (await stat(join(folder, name))).mtime }
  }
}

function asStorageFault(cause: unknown): Fault {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new Fault('vault.full', {
      say: 'The disk is full: make room, and Facteur goes on by itself.',
      retry: 'later',
      cause,
    })
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM')
    return new Fault('vault.read-only', { say: 'The data folder cannot be written to.', retry: 'later', cause })
  return new Fault('vault.unwritable', { say: 'The vault could not be written to.', retry: 'later', cause })
}
