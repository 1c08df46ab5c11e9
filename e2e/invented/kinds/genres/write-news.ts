import type { Mail } from '../../mime.ts'
import type { Random } from '../../random.ts'
import { borrowedLines } from './borrowed.ts'
import { hostOf, personOf } from './fill.ts'
import { clicked, laidOut, wrap } from './lay-out.ts'
import { type Part, anyDay, idAt } from './part.ts'
import type { TongueBook } from './tongue.ts'

const machines = ['ListManager Web Interface', 'PHPMailer 5.2', 'MIME::Lite 2.117', 'Microsoft CDO for Exchange 2000', 'Delivery Agent 2.0', 'Mailjet', 'StormPost 1.0', 'Campaign Monitor'] // oxfmt-ignore
const locals = [
  'news',
  'newsletter',
  'list',
  'info',
  'hello',
  'editor',
  'subscriptions',
  'champion',
  'webmaster',
  'notify',
  'updates',
  'alerts',
  'fanclub',
  'press',
  'reply',
  'mail',
  'offers',
  'shop',
  'letter',
  'DoNotReply',
  'announce',
  'club',
  'tours',
  'journal',
]

/** Something written for many: an issue with sections, an advertisement, an announcement; as text or as a page, with or without the lines of a list. */
export function broadsheet(part: Part, book: TongueBook): Mail {
  const { random, fill } = part
  const say = (text: string) => fill(text.replaceAll('{x}', () => random.pick(book.things)))
  const firm = say('{b}')
  const host = hostOf(firm)
  const person = personOf(random)
  const name = random.pick([
    firm,
    firm,
    `${firm} News`,
    `The ${firm} Team`,
    `${firm} Fan Club`,
    person,
    `${person} (${firm})`,
    `${person} - ${firm}`,
    `${firm}.example`,
    '',
  ])
  // Many are sent by a house that mails for others: its host in the address, its host in the links.
  const mailer = random.pick(['verzendhuis', 'briefduif', 'mailwerk', `${random.word(6)}`])
  const own = `${random.chance(0.12) ? person.split(' ')[0]?.toLowerCase() : random.pick(locals)}${random.chance(0.15) ? `-${random.digits(6)}` : ''}@${random.pick(['', '', 'mail.', 'news.', 'email.', 'reply.'])}${host}`
  const address = random.chance(0.18)
    ? `${random.pick(locals)}${random.chance(0.5) ? `.${host.split('.')[0]}` : ''}${random.chance(0.4) ? `_${random.digits(7)}` : ''}@${random.pick(['reply.', 'em.', 'b.', `${random.word(6)}.`])}${mailer}.example`
    : own
  const subject = say(random.pick(book.newsSubjects))
  const text = random.pick([issueText, issueText, advertText, announcement, digestText])(part, book, say)
  const leave = random.chance(0.75)
    ? `\n\n${random.chance(0.4) ? `${ruleOf(random)}\n` : ''}${Array.from({ length: random.int(1, 2) }, () => say(random.pick(book.leave))).join('\n')}`
    : ''
  const clicks = random.chance(0.3) ? `${random.pick(['click', 'links', 't', 'www'])}.${mailer}.example` : undefined
  const whole = clicked(`${text}${leave}\n`, clicks)
  const isPage = random.chance(0.5)
  return {
    from: { name, address },
    to: [
      {
        address: random.pick(['an@postkamer.example', 'info@postkamer.example', `subscribers@${host}`, `list@${host}`]),
      },
    ],
    subject,
    date: anyDay(random),
    messageId: idAt(random, random.chance(0.7) ? host : 'mta.verzendhuis.example'),
    ...(isPage && random.chance(0.5) ? {} : { text: whole }),
    ...(isPage ? { html: laidOut(random, { text: whole, host: clicks ?? host }) } : {}),
    headers: newsHeaders(random, host),
  }
}

function newsHeaders(random: Random, host: string): [string, string][] {
  const lines: [string, string][] = []
  if (random.chance(0.3))
    lines.push([
      'List-Unsubscribe',
      random.chance(0.5) ? `<https://${host}/u/${random.word(9)}>` : `<mailto:leave-${random.digits(6)}@${host}>`,
    ])
  if (random.chance(0.2)) lines.push(['Precedence', random.pick(['bulk', 'list'])])
  if (random.chance(0.35)) lines.push(['X-Mailer', random.pick(machines)])
  if (random.chance(0.06))
    lines.push([
      'X-Mailer',
      random.pick(['Microsoft Outlook Express 6.00.2600.0000', 'Pegasus Mail for Win32', 'Mutt/1.3']),
    ])
  if (random.chance(0.15)) lines.push(['X-Campaign-Id', random.digits(5)])
  if (random.chance(0.7))
    lines.push([
      'Return-Path',
      `<${random.pick(['bounce', 'owner-news', `b-${random.digits(8)}`, 'news', 'list'])}@${random.chance(0.3) ? 'mta.verzendhuis.example' : host}>`,
    ])
  if (random.chance(0.3)) lines.push(['Reply-To', `reply@${host}`])
  return lines
}

type Say = (text: string) => string
const ruleOf = (random: Random) => random.pick(['-', '=', '*', '_', '~', '- ', '#', '+']).repeat(random.int(20, 66))
const some = (random: Random, lines: readonly string[], count: number, say: Say): string[] =>
  Array.from({ length: count }, () => say(random.chance(0.08) ? random.pick(borrowedLines) : random.pick(lines)))

function issueText({ random }: Part, book: TongueBook, say: Say): string {
  const rule = ruleOf(random)
  const sections = Array.from({ length: random.chance(0.15) ? random.int(8, 24) : random.int(2, 7) }, (_, at) => {
    const title = random.chance(0.4) ? random.pick(book.headings) : say(random.pick(book.newsSubjects))
    const shown = random.pick([
      title.toUpperCase(),
      title,
      `${at + 1}. ${title}`,
      `* ${title}`,
      `>> ${title} <<`,
      `==> ${title}`,
    ])
    const body = wrap(some(random, book.news, random.int(1, 5), say).join(' '), random.chance(0.7) ? 68 : 300)
    const call = random.chance(0.6) ? `\n${say(random.pick(book.calls))}` : ''
    return `${random.chance(0.5) ? `${rule}\n` : ''}${shown}\n${random.chance(0.3) ? `${rule}\n` : ''}${body}${call}`
  })
  const head = random.chance(0.6)
    ? `${random.chance(0.5) ? `${rule}\n` : ''}${say(random.pick(book.newsSubjects)).toUpperCase()}\n${rule}\n`
    : ''
  const list = random.chance(0.35)
    ? `${random.pick(book.headings)}\n${some(random, book.newsSubjects, random.int(2, 5), say)
        .map((line, at) => `${random.chance(0.5) ? `${at + 1}. ` : '- '}${line}`)
        .join('\n')}\n\n`
    : ''
  const hello = random.chance(0.25) ? `${say(random.pick(book.greetings))}\n\n` : ''
  const foot = random.chance(0.25) ? `\n\n${random.pick(book.partings)}\n${personOf(random)}\n${say('{b}')}` : ''
  return `${head}${hello}${list}${sections.join('\n\n')}${foot}`
}

function advertText({ random }: Part, book: TongueBook, say: Say): string {
  const blocks = Array.from(
    { length: random.int(1, 4) },
    () =>
      `${some(random, book.news, random.int(1, 2), say).join(' ')}${random.chance(0.5) ? '!' : ''}\n${say(random.pick(book.calls))}`,
  )
  return `${random.chance(0.3) ? `${say(random.pick(book.greetings))}\n\n` : ''}${blocks.join('\n\n')}`
}

function announcement({ random }: Part, book: TongueBook, say: Say): string {
  const hello = random.chance(0.4) ? `${say(random.pick(book.greetings))}\n\n` : ''
  const body = Array.from({ length: random.int(2, 5) }, () =>
    wrap(some(random, book.news, random.int(1, 3), say).join(' '), 72),
  ).join('\n\n')
  const foot = random.chance(0.4) ? `\n\n${personOf(random)}\n${say('{b}')}\n${say('{u}')}` : ''
  return `${hello}${body}\n\n${say(random.pick(book.calls))}${foot}`
}

/** Headlines only, one below the other, as machines gather them. */
function digestText({ random }: Part, book: TongueBook, say: Say): string {
  return some(random, book.newsSubjects, random.int(3, 9), say)
    .map(
      (line) =>
        `${random.pick(['* ', '- ', '', '[+] '])}${line}\n    ${say('{u}')}${random.chance(0.4) ? `\n    ${say(random.pick(book.news))}` : ''}`,
    )
    .join(random.chance(0.6) ? '\n\n' : '\n')
}
