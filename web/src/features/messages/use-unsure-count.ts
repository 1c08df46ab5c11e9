import { useAnswer } from '../../lib/queries.ts'

/** How many mails wait for the owner's word; undefined while it is not known. */
export function useUnsureCount(): number | undefined {
  return useAnswer('listMessages', { query: { verdict: 'unsure', limit: 1 } }).data?.total
}
