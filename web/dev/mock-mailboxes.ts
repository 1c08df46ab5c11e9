import type { Diagnosis, Discovery } from '@facteur/contract/mailbox.ts'
import type { Reconciliation } from '@facteur/contract/source.ts'

/** Whatever the address is, its server is found at the last step; `nowhere` in it finds nothing. */
export function mockDiscovery(email: string): Discovery {
  const isFound = !email.includes('nowhere')
  const host = `mail.${email.split('@')[1] ?? 'example.com'}`
  return {
    address: email,
    provider: null,
    oauth: null,
    candidates: isFound
      ? [{ host, port: 993, security: 'implicit', user: email, from: 'guess', isSure: !email.includes('unsure') }]
      : [],
    steps: [],
    say: isFound
      ? `The mailbox is on the server ${host}.`
      : 'The server of this mailbox could not be found. Its name is in the help pages of the provider, under IMAP.',
  }
}

const step = (name: Diagnosis['steps'][number]['step'], say: string, ms: number): Diagnosis['steps'][number] => ({
  step: name,
  state: 'good',
  ms,
  say,
  next: null,
  code: null,
})

/** `cert` in the host fails at the certificate, anything else at the password. */
export function mockDiagnosis(host: string): Diagnosis {
  const before = [
    step('name', `The name ${host} is known; it leads to 93.184.215.14.`, 14),
    step('permission', 'Facteur may connect to it.', 0),
    step('connection', `${host} answers on port 993.`, 23),
  ]
  const skipped = (name: Diagnosis['steps'][number]['step']) => ({
    ...step(name, 'Not reached.', 0),
    state: 'skipped' as const,
  })
  const steps: Diagnosis['steps'] = host.includes('cert')
    ? [
        ...before,
        {
          step: 'encryption',
          state: 'bad',
          ms: 61,
          say: `The certificate was made for another name: shared7.hoster.example. No password was sent.`,
          next: 'Use that name as the server if your provider gives it too.',
          code: 'mailbox.certificate',
        },
        skipped('greeting'),
        skipped('sign-in'),
        skipped('folders'),
      ]
    : [
        ...before,
        step(
          'encryption',
          `The line is encrypted. The certificate proves the name ${host}; Example Trust issued it, and it holds until 3 March 2027.`,
          48,
        ),
        step('greeting', `${host} greets as a mail server (IMAP).`, 31),
        {
          step: 'sign-in',
          state: 'bad',
          ms: 812,
          say: 'Google needs an app password: your own password opens the webmail only.',
          next: 'Make one in your Google account and use it here.',
          code: 'mailbox.app-password-needed',
        },
        skipped('folders'),
      ]
  return { isGood: false, steps, provider: null, report: `${host}:993\n${steps.map(({ say }) => say).join('\n')}\n` }
}

const reconciled = (path: string, there: number, gone: number) => ({ path, there, known: there, missing: 0, gone })

export const mockReconciliation: Reconciliation = {
  state: 'done',
  askedAt: '2026-11-22T09:12:00.000Z',
  startedAt: '2026-11-22T09:12:01.000Z',
  finishedAt: '2026-11-22T09:12:41.000Z',
  foldersTotal: 3,
  totals: { there: 50_312, known: 50_312, missing: 0, gone: 41 },
  folders: [reconciled('INBOX', 41_022, 41), reconciled('INBOX/Leveranciers', 8978, 0), reconciled('Archief', 312, 0)],
}
