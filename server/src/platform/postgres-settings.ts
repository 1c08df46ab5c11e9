// Kept small on purpose: idle, the whole server takes about 20 MB on a box that also runs everything else.
const settings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '60',
  shared_buffers: '64MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  jit: 'off',
  io_method: 'sync',
  max_worker_processes: '2',
  max_parallel_workers: '0',
  max_parallel_workers_per_gather: '0',
  autovacuum_worker_slots: '2',
  autovacuum_max_workers: '2',
  max_logical_replication_workers: '0',
  max_wal_senders: '0',
  max_wal_size: '512MB',
  min_wal_size: '64MB',
  wal_compression: 'on',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  // A statement, or the detail of a refused row, may hold a document's content.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
} as const

/** The arguments of `postgres`: nothing secret, since any user of the machine can read them. */
export function postgresArguments({ folder, socketFolder, port }: PostgresPlace): string[] {
  const all = { ...settings, unix_socket_directories: quoteList(socketFolder), port: String(port) }
  return ['-D', folder, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

type PostgresPlace = { folder: string; socketFolder: string; port: number }

// The setting is a comma-separated list; quoted, a comma in the path stays a comma.
const quoteList = (path: string) => `"${path.replaceAll('"', '""')}"`

/** A real locale for the text search parser, the built-in provider for the same order on every machine. */
export const initdbArguments = [
  '--username=postgres',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C.UTF-8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--text-search-config=simple',
  '--data-checksums',
  '--no-instructions',
]
