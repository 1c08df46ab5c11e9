import type { Document, UploadResult } from '@facteur/contract/document.ts'

export type UploadMark = UploadResult['items'][number]['outcome'] | 'locked' | 'unreadable' | 'set-aside'

/** A tick only for what went well: a file that arrived and cannot be read is no success. */
export function uploadMarkOf(
  outcome: UploadResult['items'][number]['outcome'],
  document: Pick<Document, 'state' | 'needsPassword'> | undefined,
): UploadMark {
  if (document?.needsPassword === true) return 'locked'
  if (document?.state === 'unreadable' || document?.state === 'set-aside') return document.state
  return outcome
}
