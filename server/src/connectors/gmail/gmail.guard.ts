import type { ReadRule } from '#connectors/kit/read-guard.ts'

const id = '[A-Za-z0-9_-]{1,128}'

/** All that Facteur ever asks of Gmail: nothing here changes a mailbox. */
export const gmailRule = (base: string): ReadRule => ({
  base,
  paths: [
    /^\/users\/me\/profile$/,
    /^\/users\/me\/settings\/sendAs$/,
    /^\/users\/me\/labels$/,
    new RegExp(`^/users/me/labels/${id}$`),
    /^\/users\/me\/messages$/,
    new RegExp(`^/users/me/messages/${id}$`),
    /^\/users\/me\/history$/,
  ],
})
