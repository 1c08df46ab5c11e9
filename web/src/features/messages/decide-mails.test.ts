import { expect, test } from 'vitest'
import type { call } from '../../lib/api.ts'
import { type MailInDoubt, canDecide, decideMails } from './decide-mails.ts'

const mail = (id: string, kind: MailInDoubt['kind'] = 'newsletter'): MailInDoubt => ({ id, kind, collect: false })

/** A server that notes what it is asked; each rule it makes is for the letter that a mail's id begins with. */
function listening(refuses = '') {
  const asked: string[] = []
  const ask = async (name: string, { path, body }: { path: { id: string }; body?: object }) => {
    asked.push([name, path.id, JSON.stringify(body)].filter(Boolean).join(' '))
    if (path.id === refuses) throw new Error('refused')
    return { id: path.id, rule: `rule-${path.id[0]}` }
  }
  // Safe: decideMails uses nothing of an answer but id and rule.
  return { asked, ask: ask as unknown as typeof call }
}

test('never again for three mails of two senders is taken back by two rules, each once', async () => {
  const { asked, ask } = listening()
  const { undo } = await decideMails(ask, { mails: [mail('a1'), mail('a2'), mail('b1')], decision: 'never' })
  asked.length = 0
  for (const step of undo) await step()
  expect(asked).toEqual(['removeRule rule-a', 'removeRule rule-b'])
})

test('never again from a forged name reaches mails like it only, from others the whole address', async () => {
  const { asked, ask } = listening()
  await decideMails(ask, { mails: [mail('a1'), mail('b1', 'phishing')], decision: 'never' })
  expect(asked).toEqual([
    'neverCollectMessage a1 {"isWholeHost":false,"isAnySubject":true}',
    'neverCollectMessage b1 {"isWholeHost":false,"isAnySubject":false}',
  ])
})

test('one that is refused does not stop the rest, and only what was done is taken back', async () => {
  const { asked, ask } = listening('a2')
  const steps: number[] = []
  const { undo, failed, mails } = await decideMails(ask, {
    mails: [mail('a1'), mail('a2'), mail('a3')],
    decision: 'collect',
    onStep: (done) => void steps.push(done),
  })
  expect([failed.length, mails.map((one) => one.id), steps]).toEqual([1, ['a1', 'a3'], [1, 2, 3]])
  asked.length = 0
  for (const step of undo) await step()
  expect(asked).toEqual(['uncollectMessage a1', 'uncollectMessage a3'])
})

test('what looks like a fraud is not collected among many', () => {
  expect(canDecide('collect', mail('a', 'phishing'))).toBe(false)
  expect(canDecide('never', mail('a', 'phishing'))).toBe(true)
  expect(canDecide('collect', mail('a', 'other'))).toBe(true)
})
