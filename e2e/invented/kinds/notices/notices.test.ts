import { expect, test } from 'vitest'
import { atelierLune } from '../../owner.ts'
import { makeRandom } from '../../random.ts'
import { suppliers } from '../../suppliers.ts'
import { makeCast } from '../../world.ts'
import { notices } from './notices.ts'
import { noticeMail } from './write-notice.ts'

const traits = new Set([
  'bulk',
  'automatic',
  'html',
  'plain',
  'follow',
  'portal',
  'body',
  'links',
  'many-links',
  'unsafe-link',
  'reply-to',
])

test('every row is well formed, from an address that nobody has', () => {
  for (const notice of notices) {
    expect(notice.address, notice.subject).toMatch(/^\S+@\S+\.example$/)
    for (const trait of notice.traits) expect(traits).toContain(trait)
  }
})

test('no gap or choice stays unfilled, and the same chance gives the same mail', () => {
  const cast = makeCast({ owner: atelierLune, suppliers })
  for (const [index, notice] of notices.entries()) {
    const once = () => noticeMail(cast.sceneAt(new Date('2026-05-04T09:00:00Z'), makeRandom(`n${index}`)), notice)
    const { mail } = once()
    expect(`${mail.subject} ${mail.text ?? ''} ${mail.html ?? ''} ${mail.from.name ?? ''}`).not.toMatch(
      /\{\w+\}|\[[^\]]*\|/,
    )
    expect(once().mail).toEqual(mail)
  }
})
