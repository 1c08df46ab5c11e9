import type { RouteName } from '@facteur/contract/routes.ts'
import type { ReactNode } from 'react'
import { useMay } from '../lib/rights.ts'

/** Shown only to who may do it; the server would refuse everybody else. */
export function IfMay({ act, children }: { act: RouteName; children: ReactNode }) {
  return useMay(act) ? <>{children}</> : null
}
