import type { Random } from '../../random.ts'
import type { Notice } from './notice.ts'

/** Headers as servers, services and filters write them around a mail of this sort. */
export function headersOf(random: Random, notice: Notice, address: string): [string, string][] {
  const host = hostOf(notice.address)
  return [
    ...filterLines(random, notice),
    ...envelopeLines(random, { notice, host: hostOf(address) }),
    ...proofLines(random, { notice, host }),
    ...manners(random, { notice, host }),
  ]
}

type Lines = [string, string][]
const hostOf = (address: string) => (address.split('@')[1] ?? 'x.example').replaceAll(/\{\w+\}/g, 'x')

/** Half of the mailboxes have a filter that says what it thinks, and it is not always right. */
function filterLines(random: Random, { kind, traits }: Notice): Lines {
  const isBulk = traits.includes('bulk')
  const isJunk = random.chance(kind === 'phishing' ? 0.6 : isBulk ? 0.07 : 0.012)
  if (!random.chance(0.5)) return []
  return random.pick<Lines>([
    [['X-Spam-Flag', isJunk ? 'YES' : 'NO']],
    [['X-Spam-Status', isJunk ? 'Yes, score=7.3 required=5.0' : 'No, score=-0.2 required=5.0']],
    [['X-MS-Exchange-Organization-SCL', isJunk ? random.pick(['5', '6', '8', '9']) : '1']],
  ])
}

function envelopeLines(random: Random, { notice, host }: { notice: Notice; host: string }): Lines {
  if (random.chance(0.2)) return []
  const service = `bounce-${random.word(9)}@${random.pick(['mta', 'bounces', 'em'])}.${random.pick(['briefduif', 'verzendhuis', 'mailwerk'])}.example`
  const stranger = random.chance(0.45)
    ? `${random.pick(['bounce', 'return', 'mailer', `b-${random.digits(8)}`])}@${random.word(9)}.example`
    : `${random.word(8)}@${random.word(9)}.example`
  const isAway =
    notice.kind === 'phishing' ? random.chance(0.5) : random.chance(notice.traits.includes('bulk') ? 0.4 : 0.12)
  const own = `${random.pick(['bounce', 'noreply', 'mailer', 'www-data'])}@${random.chance(0.3) ? 'em.' : ''}${host}`
  return [['Return-Path', `<${isAway ? (notice.kind === 'phishing' ? stranger : service) : own}>`]]
}

function proofLines(random: Random, { notice: { kind }, host }: { notice: Notice; host: string }): Lines {
  const isBait = kind === 'phishing'
  if (random.chance(isBait ? 0.25 : 0.025))
    return [
      [
        'Authentication-Results',
        `mx.postkamer.example; spf=softfail smtp.mailfrom=${host}; dkim=none; dmarc=fail header.from=${host}`,
      ],
    ]
  if (random.chance(isBait ? 0.75 : 0.9))
    return [
      [
        'Authentication-Results',
        `mx.postkamer.example; spf=pass smtp.mailfrom=${host}; dkim=pass header.d=${host}; dmarc=pass header.from=${host}`,
      ],
    ]
  return []
}

function manners(random: Random, { notice: { kind, traits }, host }: { notice: Notice; host: string }): Lines {
  const lines: Lines = programLines(random, { kind, traits })
  if (traits.includes('bulk') ? random.chance(0.65) : traits.includes('links') && random.chance(0.12))
    lines.push(['List-Unsubscribe', `<https://${host}/u/${random.word(12)}>`])
  // Bait that is sent by a service has the headers of one.
  if (kind === 'phishing' && random.chance(0.15)) lines.push(['List-Unsubscribe', `<mailto:u@${host}>`])
  if (traits.includes('automatic') && random.chance(0.6)) lines.push(['Auto-Submitted', 'auto-generated'])
  if (traits.includes('reply-to') || (kind === 'phishing' && random.chance(0.15)))
    lines.push(['Reply-To', `${random.word(9)}@brievenbak.example`])
  return lines
}

/** With which program: machines and people alike say so, or pretend. */
function programLines(random: Random, { kind, traits }: Pick<Notice, 'kind' | 'traits'>): Lines {
  const isBait = kind === 'phishing'
  const isMachine = traits.includes('bulk') || traits.includes('automatic') || traits.includes('html')
  const lines: Lines = []
  if (random.chance(isBait ? 0.35 : isMachine ? 0.3 : 0.1))
    lines.push([
      'X-Mailer',
      random.pick(['PHPMailer 6.1.4', 'Mailjet', 'nodemailer 6.4', 'Microsoft CDO for Windows 2000', 'SwiftMailer']),
    ])
  else if (random.chance(isBait ? 0.25 : kind === 'personal' ? 0.5 : 0.08))
    lines.push([
      'X-Mailer',
      random.pick([
        'Microsoft Outlook 16.0',
        'iPhone Mail (18G82)',
        'Mozilla Thunderbird',
        'Apple Mail (2.3445)',
        'Roundcube Webmail/1.4',
        'SquirrelMail/1.4',
      ]),
    ])
  if (isMachine && random.chance(0.12)) lines.push(['Feedback-ID', `${random.digits(6)}:mail`])
  if (isBait && random.chance(0.07)) lines.push(['In-Reply-To', `<${random.word(12)}@${random.word(6)}.example>`])
  return lines
}
