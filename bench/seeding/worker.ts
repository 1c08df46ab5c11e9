import { parentPort, workerData } from 'node:worker_threads'
import { writeShare } from './write-share.ts'
import type { Share } from './write-share.ts'

// Safe: only seed-mailbox.ts starts this file, and it passes a Share.
const share = workerData as Share
parentPort?.postMessage(await writeShare(share))
