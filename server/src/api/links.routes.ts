import { listLinkRules, removeLinkRule, sayLinkRule } from '#records/links/link-rules.ts'
import { getLink, listLinks } from '#records/links/links-shown.read.ts'
import { fetchLink, settleLink } from '#records/links/steer-link.ts'
import type { Handlers } from './handler.ts'

type Mine = 'listLinks' | 'getLink' | 'fetchLink' | 'settleLink' | 'listLinkRules' | 'sayLinkRule' | 'removeLinkRule'

export function makeLinkHandlers(): Pick<Handlers, Mine> {
  return {
    listLinks: async (ctx, { query, http }) => ({ items: await listLinks(ctx, query, http) }),
    getLink: (ctx, { path, http }) => getLink(ctx, path.id, http),
    fetchLink: async (ctx, { path, http }) => {
      await fetchLink(ctx, path)
      return getLink(ctx, path.id, http)
    },
    settleLink: async (ctx, { path, body, http }) => {
      await settleLink(ctx, { id: path.id, ...body })
      return getLink(ctx, path.id, http)
    },
    listLinkRules: async (ctx) => ({ items: await listLinkRules(ctx) }),
    sayLinkRule: (ctx, { body }) => sayLinkRule(ctx, body),
    removeLinkRule: (ctx, { path }) => removeLinkRule(ctx, path),
  }
}
