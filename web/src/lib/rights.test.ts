import { routes, type RouteName } from '@facteur/contract/routes.ts'
import { expect, test } from 'vitest'
import { mayDo } from './rights.ts'

// Safe: the keys of the table itself.
const names = Object.keys(routes) as RouteName[]

test('an accountant is offered nothing that changes anything', () => {
  const offered = names.filter((name) => mayDo('accountant', name)).map((name) => routes[name].right)
  expect(new Set(offered)).toEqual(new Set(['anybody', 'read']))
})

test('a member is offered all but what only an owner may do', () => {
  expect(mayDo('member', 'collectMessage')).toBe(true)
  expect(mayDo('member', 'addDestination')).toBe(false)
  expect(mayDo('member', 'showRecoveryKey')).toBe(false)
})

test('an owner is offered everything', () => {
  expect(names.filter((name) => !mayDo('owner', name))).toEqual([])
})
