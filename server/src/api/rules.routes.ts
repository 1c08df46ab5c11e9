import { changeRule } from '#records/rules/change-rule.ts'
import { removeRule } from '#records/rules/remove-rule.ts'
import { listRules } from '#records/rules/rules.read.ts'
import type { Handlers } from './handler.ts'

export function makeRuleHandlers(): Pick<Handlers, 'listRules' | 'changeRule' | 'removeRule'> {
  return {
    listRules: async (ctx) => ({ items: await listRules(ctx) }),
    changeRule: (ctx, { path, body }) => changeRule(ctx, { id: path.id, ...body }),
    removeRule: (ctx, { path }) => removeRule(ctx, path),
  }
}
