import { createHash } from 'node:crypto'

export type Half = 'tune' | 'report'

/**
 * Which half a supplier, sender or campaign belongs to. The halves never share one, so that what is reported was measured
 * on layouts and wordings that nobody tuned on. `group` is any stable name: a sender's domain, a supplier's name.
 */
export function halfOf(group: string): Half {
  const first = createHash('sha256').update(group.trim().toLowerCase()).digest()[0] ?? 0
  return first % 2 === 0 ? 'tune' : 'report'
}
