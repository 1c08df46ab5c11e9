/** One queue a stage; the ids in them are those of the noun the stage works on. */
export const queues = [
  'recognise',
  'look',
  'print',
  'fetch',
  'extract',
  'archive',
  'deliver',
  'digest',
  'weekly',
] as const
export type QueueName = (typeof queues)[number]

/** Fresh mail goes before the years of a back-fill. */
export const priorities = { fresh: 10, backfill: 0 } as const
