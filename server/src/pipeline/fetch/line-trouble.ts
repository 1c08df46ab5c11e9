import type { Fault } from '#platform/fault.ts'

export type LineTrouble = { is: 'failed' | 'refused'; code: string }

/** What a fault of the line means for a link. `isAnswered`: the server had begun, so a link for one use may be spent. */
export function troubleOf(fault: Fault): LineTrouble {
  if (fault.code === 'egress.refused') return { is: 'refused', code: 'link.leads-inside' }
  if (fault.code === 'egress.bad-address') return { is: 'refused', code: 'link.not-of-the-web' }
  if (fault.code === 'egress.bomb') return { is: 'refused', code: 'link.brings-bomb' }
  if (fault.code === 'egress.tls') return { is: 'refused', code: 'link.certificate-wrong' }
  if (fault.code === 'egress.unknown-host') return { is: 'failed', code: 'link.host-unknown' }
  if (fault.facts['isAnswered'] === true) return { is: 'failed', code: 'link.broke-off' }
  return { is: 'failed', code: fault.code === 'egress.timeout' ? 'link.too-slow' : 'link.unreachable' }
}
