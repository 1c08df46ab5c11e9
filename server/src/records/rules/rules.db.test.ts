import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Context, inTransaction } from '../context.ts'
import { judgeMessage } from '../messages/judge-message.ts'
import { getMessage } from '../messages/messages.read.ts'
import { collectMessage } from '../messages/collect-message.ts'
import { neverCollectMessage } from '../messages/never-collect-message.ts'
import { changeSource } from '../sources/change-source.ts'
import { getSource } from '../sources/sources.read.ts'
import { trustedAuthservOf } from '../sources/trusted-authserv.ts'
import { fillOrganisation } from '../testing/fill-organisation.ts'
import { type FreshGround, freshGround } from '../testing/fresh-ground.ts'
import { makeOrganisation } from '../testing/make-organisation.ts'
import { changeRule } from './change-rule.ts'
import { findRule } from './find-rule.ts'
import { noteRulesUsed } from './note-rule-used.ts'
import { removeRule } from './remove-rule.ts'
import { listKnownRules, listRules } from './rules.read.ts'

let now = new Date('2026-05-01T08:00:00Z')
let fresh: FreshGround
beforeAll(async () => void (fresh = await freshGround({ clock: { now: () => now } })))
afterAll(() => fresh[Symbol.asyncDispose]())

const nl = { language: 'nl' } as const

/** A filled organisation without rules, and further mails of the same and of other senders. */
async function filled() {
  const { ctx } = await makeOrganisation(fresh.ground)
  const ids = await fillOrganisation(ctx)
  await removeRule(ctx, { id: ids.rule })
  return { ctx, ids }
}

async function addMail(ctx: Context, like: string, change: Record<string, unknown>): Promise<string> {
  const id = `msg_${String(Math.random()).slice(2, 12)}`
  const all = { id, uid: Math.floor(Math.random() * 1e9), links: null, collect: false, is_unsure: true, ...change }
  await fresh.asSuperuser(
    `insert into message select (jsonb_populate_record(m, $2::jsonb)).* from message m where m.id = $1`,
    [like, JSON.stringify(all)],
  )
  return id
}

test('"collect it anyway" is remembered for mails of that sender with such a subject, once', async () => {
  const { ctx, ids } = await filled()
  await collectMessage(ctx, { id: ids.message })
  await collectMessage(ctx, { id: ids.message })
  const [rule, ...more] = await listRules(ctx)
  expect(more).toEqual([])
  expect(rule).toMatchObject({
    effect: 'collect',
    sender: 'info@gist.example',
    subject: 'Factuur 2026-0042',
    madeFrom: ids.message,
    usedCount: 0,
  })
  expect((await getMessage(ctx, ids.message, nl)).rule).toBe(rule?.id)
  const rules = await listKnownRules(ctx)
  const isFound = (sender: string, subject: string) => findRule(rules, { sender, subject })?.id === rule?.id
  expect(isFound('Info@Gist.example', 'Re: Factuur 2026-0077')).toBe(true)
  expect(isFound('info@gist.example', 'Offerte 2026-0042')).toBe(false)
  expect(isFound('info@andere.example', 'Factuur 2026-0042')).toBe(false)
})

test('"never again" reaches as far as was said; what waited for a look among them no longer does, until it is taken back', async () => {
  const { ctx, ids } = await filled()
  const alike = await addMail(ctx, ids.message, { sender: 'verkoop@gist.example', subject: 'Actie van de week' })
  const sub = await addMail(ctx, ids.message, { sender: 'shop@mail.gist.example' })
  const foreign = await addMail(ctx, ids.message, { sender: 'verkoop@anders.example' })
  await neverCollectMessage(ctx, { id: ids.message, isWholeHost: true, isAnySubject: true })
  const [rule] = await listRules(ctx)
  expect(rule).toMatchObject({ effect: 'never', sender: '@gist.example', subject: '' })
  expect(await getMessage(ctx, alike, nl)).toMatchObject({ isUnsure: false, rule: rule?.id })
  expect(await getMessage(ctx, sub, nl)).toMatchObject({ isUnsure: false, rule: rule?.id })
  expect((await getMessage(ctx, foreign, nl)).isUnsure).toBe(true)
  expect(await getMessage(ctx, ids.message, nl)).toMatchObject({ collect: true, documentIds: [ids.document] })
  await removeRule(ctx, { id: rule?.id ?? '' })
  expect(await listRules(ctx)).toEqual([])
  expect(await getMessage(ctx, ids.message, nl)).toMatchObject({ collect: true, rule: null, isUnsure: false })
  expect(await getMessage(ctx, alike, nl)).toMatchObject({ isUnsure: true, rule: null })
  await expect(removeRule(ctx, { id: rule?.id ?? '' })).rejects.toMatchObject({ code: 'rule.missing' })
})

test('a rule that reaches less far lets go of what it is not about any more', async () => {
  const { ctx, ids } = await filled()
  const [one, other] = [
    await addMail(ctx, ids.message, { sender: 'nieuws@gist.example', subject: 'Actie 12' }),
    await addMail(ctx, ids.message, { sender: 'verkoop@gist.example', subject: 'Actie 13' }),
  ]
  await neverCollectMessage(ctx, { id: one, isWholeHost: true, isAnySubject: true })
  const [rule] = await listRules(ctx)
  const unsure = async () => [(await getMessage(ctx, one, nl)).isUnsure, (await getMessage(ctx, other, nl)).isUnsure]
  expect(await unsure()).toEqual([false, false])
  await changeRule(ctx, { id: rule?.id ?? '', isWholeHost: false, isAnySubject: true })
  expect(await unsure()).toEqual([false, true])
  await collectMessage(ctx, { id: one })
  await removeRule(ctx, { id: rule?.id ?? '' })
  expect(await unsure()).toEqual([false, true])
})

test('a rule can reach further or less far, but not over everybody at a public provider, nor onto another rule', async () => {
  const { ctx, ids } = await filled()
  const mail = await addMail(ctx, ids.message, { sender: 'jan@gmail.com', subject: 'Zomerkamp' })
  await collectMessage(ctx, { id: ids.message })
  const [rule] = await listRules(ctx)
  const id = rule?.id ?? ''
  expect(await changeRule(ctx, { id, isWholeHost: true, isAnySubject: true })).toMatchObject({
    sender: '@gist.example',
    subject: '',
  })
  expect(await changeRule(ctx, { id, isWholeHost: false, isAnySubject: false })).toMatchObject({
    sender: 'info@gist.example',
    subject: 'Factuur 2026-0042',
  })
  await neverCollectMessage(ctx, { id: ids.message, isWholeHost: true, isAnySubject: false })
  await expect(changeRule(ctx, { id, isWholeHost: true, isAnySubject: false })).rejects.toMatchObject({
    code: 'rule.exists',
  })
  await expect(neverCollectMessage(ctx, { id: mail, isWholeHost: true, isAnySubject: true })).rejects.toMatchObject({
    code: 'rule.public-host',
  })
})

test('the rule that says most exactly what it is about decides', () => {
  const rule = (id: string, sender: string, subject: string) => ({ id, effect: 'never' as const, sender, subject })
  const rules = [
    rule('host', '@gist.example', ''),
    rule('one', 'info@gist.example', 'factuur'),
    rule('any', 'info@gist.example', ''),
  ]
  const decides = (sender: string, subject: string) => findRule(rules, { sender, subject })?.id
  expect(decides('info@gist.example', 'Factuur 12')).toBe('one')
  expect(decides('info@gist.example', 'Offerte')).toBe('any')
  expect(decides('jan@gist.example', 'Factuur')).toBe('host')
  expect(decides('jan@notgist.example', 'Factuur')).toBeUndefined()
})

test('a rule counts what it decided, and a verdict names it only while it exists', async () => {
  const { ctx, ids } = await filled()
  await collectMessage(ctx, { id: ids.message })
  const id = (await listRules(ctx))[0]?.id ?? ''
  await inTransaction(ctx, (tx) => noteRulesUsed(tx, ctx, [id, id, 'rul_gone']))
  expect((await listRules(ctx))[0]).toMatchObject({ usedCount: 2, lastUsedAt: now.toISOString() })
  const judgement = {
    id: ids.message,
    state: 'judged' as const,
    kind: 'invoice',
    direction: 'purchase',
    collect: true,
    place: 'attachment',
    language: 'nl',
    isUnsure: false,
    reasons: [],
    links: null,
    keepsOriginal: true,
    authservId: 'mx.lune.example',
    ruleId: 'rul_gone',
  }
  await inTransaction(ctx, (tx) => judgeMessage(tx, ctx, judgement))
  expect((await getMessage(ctx, ids.message, nl)).rule).toBe(null)
})

test('the mail server that most mails name on top is trusted, unless the owner says another', async () => {
  const { ctx, ids } = await filled()
  for (const authserv_id of ['mx.lune.example', 'mx.lune.example', 'mx.lune.example', 'vals.example'])
    await addMail(ctx, ids.message, { authserv_id })
  const trusted = async () => {
    now = new Date(now.getTime() + 60_000)
    return (await getSource(ctx, ids.source)).trustedAuthserv
  }
  expect(await trusted()).toEqual({ id: 'mx.lune.example', isGiven: false })
  await addMail(ctx, ids.message, { authserv_id: 'vals.example' })
  await addMail(ctx, ids.message, { authserv_id: 'vals.example' })
  expect(await trusted()).toEqual({ id: null, isGiven: false })
  await changeSource(ctx, { id: ids.source, trustedAuthservId: 'MX.Lune.example' })
  expect(await trusted()).toEqual({ id: 'mx.lune.example', isGiven: true })
  await changeSource(ctx, { id: ids.source, trustedAuthservId: null })
  expect(await trusted()).toEqual({ id: null, isGiven: true })
  await changeSource(ctx, { id: ids.source, trustedAuthservId: '' })
  expect((await trusted()).isGiven).toBe(false)
  const row = { id: ids.source, trusted_authserv: 'x.example', is_authserv_given: true }
  expect(await inTransaction(ctx, (tx) => trustedAuthservOf(tx, ctx, row))).toBe('x.example')
})
