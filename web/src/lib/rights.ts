import type { Role } from '@facteur/contract/organisation.ts'
import { type RouteName, routes } from '@facteur/contract/routes.ts'
import { useAnswer } from './queries.ts'

/** Whether the server lets a member of this role do it; the same rule as its own (`hasRight` there). */
export function mayDo(role: Role, act: RouteName): boolean {
  const { right } = routes[act]
  if (right === 'anybody' || right === 'read' || role === 'owner') return true
  return right === 'write' && role === 'member'
}

/** Whether who is signed in may do it here. Until that is known nothing is offered that may be refused. */
export function useMay(act: RouteName): boolean {
  const role = useAnswer('getMe').data?.role
  return role !== undefined && mayDo(role, act)
}
