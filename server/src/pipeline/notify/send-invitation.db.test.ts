import { expect, test } from 'vitest'
import type { OutgoingMail, Parcel, SendOutcome } from '#connectors/kit/outgoing-mail.ts'
import { Fault } from '#platform/fault.ts'
import { freshGround } from '#records/testing/fresh-ground.ts'
import { makeOrganisation } from '#records/testing/make-organisation.ts'
import { makeInvitationMail } from './make-invitation.ts'
import { makeSendInvitation } from './send-invitation.ts'

const link = 'https://facteur.example/invitation#token=fci_x'
const invitation = { email: 'bo@houder.example', role: 'accountant', link } as const

function outgoingThat(outcome: SendOutcome | Fault): { outgoing: OutgoingMail; sent: Parcel[] } {
  const sent: Parcel[] = []
  const session = {
    async send(parcel: Parcel) {
      sent.push(parcel)
      if (outcome instanceof Fault) throw outcome
      return outcome
    },
    close: () => undefined,
  }
  return { outgoing: { from: 'facteur@x.example', open: async () => session }, sent }
}

test('one mail to the invited address alone, with the link; what did not leave is said to have failed', async () => {
  await using fresh = await freshGround()
  const { ctx } = await makeOrganisation(fresh.ground)
  const good = outgoingThat({ state: 'accepted' })
  const bad = [
    outgoingThat({ state: 'refused', isForGood: true, code: 'smtp.refused', say: 'no' }),
    outgoingThat({ state: 'uncertain', say: 'cut off' }),
    outgoingThat(new Fault('outgoing-mail.unreachable', { say: 'gone' })),
  ]

  expect(await makeSendInvitation(undefined)(ctx, { ...invitation, language: 'nl' })).toBe('none')
  expect(await makeSendInvitation(good.outgoing)(ctx, { ...invitation, language: 'fr' })).toBe('sent')
  for (const { outgoing } of bad)
    expect(await makeSendInvitation(outgoing)(ctx, { ...invitation, language: 'fr' })).toBe('failed')
  expect(good.sent).toHaveLength(1)
  expect(good.sent[0]).toMatchObject({ to: ['bo@houder.example'], subject: 'Lid vous invite chez Atelier Lune' })
  expect(good.sent[0]?.text).toContain(link)
})

test.each(['nl', 'fr', 'de', 'en'] as const)('in %s it says who, where, what one may, and for how long', (language) => {
  const mail = makeInvitationMail({
    language,
    organisationName: 'Lune',
    hostName: 'Els',
    role: 'member',
    link,
    days: 7,
  })
  for (const part of ['Els', 'Lune', link, '7']) expect(mail.text).toContain(part)
  expect(mail.subject).toMatch(/Els.*Lune/)
  expect(JSON.stringify(mail)).not.toMatch(/\{\w+\}/)
})

test('names that people typed are no markup, no link and no second header', () => {
  const organisationName = '<a href="https://evil.example">Win</a>\r\nBcc: x@y.example'
  const mail = makeInvitationMail({
    language: 'en',
    organisationName,
    hostName: '{organisation} $& https://evil.example',
    role: 'owner',
    link,
    days: 7,
  })
  expect(mail.subject).not.toMatch(/[\r\n]/)
  expect(mail.html).not.toContain('evil.example"')
  expect(mail.html.match(/<a /g)).toHaveLength(1)
  expect(mail.text.match(/https:/g)).toHaveLength(1)
})
