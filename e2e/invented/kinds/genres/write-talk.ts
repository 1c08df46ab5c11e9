import type { Mail } from '../../mime.ts'
import type { Random } from '../../random.ts'
import { borrowedLines } from './borrowed.ts'
import { firmOf, hostOf, personOf } from './fill.ts'
import { laidOut, typedPage, wrap } from './lay-out.ts'
import { type Part, anyDay, idAt } from './part.ts'
import type { TongueBook } from './tongue.ts'

const programs = [
  'Mutt/1.4i', 'Mozilla/5.0 (X11; U; Linux i686) Gecko/20020826', 'KMail/1.4.3', 'Ximian Evolution 1.0.8', 'Sylpheed version 0.8',
  'exmh version 2.5 07/13/2001 with nmh-1.0.4', 'Microsoft Outlook, Build 10.0.2627', 'Microsoft Outlook Express 6.00.2600.0000',
  'Apple Mail (2.546)', 'iPhone Mail (18G82)', 'Lotus Notes Release 6.5', 'Eudora 5.1', 'Gnus/5.09 (Emacs/21.2)', 'Pine.LNX.4.44',
  'Mozilla Thunderbird 102.3', 'The Bat! (v1.61)', 'Internet Mail Service (5.5.2653.19)', 'Roundcube Webmail/1.4', 'SquirrelMail/1.4',
] // oxfmt-ignore
const listNames = [
  'Zeilpraat',
  'fretwork',
  'Ketel-L',
  'gardeners',
  'MapTalk',
  'choir',
  'pd-users',
  'rigging',
  'Webclub',
  'bookworms',
  'radio-dev',
  'kubik',
  'stitch',
  'lugwest',
  'SoundTalk',
]

const speaker =
  ({ random, fill }: Part, book: TongueBook) =>
  (text: string) =>
    fill(text.replaceAll('{x}', () => random.pick(book.things)))

function writer(random: Random): { name: string; address: string; host: string } {
  const person = personOf(random)
  const [first = '', ...rest] = person.split(' ')
  const last = rest.join('')
  const host = hostOf(firmOf(random))
  const local = random
    .pick([
      first,
      `${first}.${last}`,
      `${first[0] ?? ''}${last}`,
      `${first}_${random.digits(2)}`,
      last,
      random.word(6),
      `${first}+list`,
    ])
    .toLowerCase()
    .replaceAll(/[^a-z\d._+-]/g, '')
  const name = random.pick([
    person,
    person,
    person,
    first,
    `${last}, ${first}`,
    '',
    `${first} "${random.word(5)}" ${last}`,
    local,
    `${person} (${firmOf(random)})`,
  ])
  return { name, address: `${local}@${host}`, host }
}

function paragraphs(
  { random }: Part,
  lines: readonly string[],
  { most, say }: { most: number; say: (text: string) => string },
): string {
  const count = random.int(1, most)
  const blocks: string[] = []
  for (let i = 0; i < count; i += 1)
    blocks.push(
      wrap(
        Array.from({ length: random.int(1, 4) }, () =>
          say(random.chance(0.05) ? random.pick(borrowedLines) : random.pick(lines)),
        ).join(' '),
        random.chance(0.6) ? 72 : 400,
      ),
    )
  return blocks.join('\n\n')
}

const quote = (text: string, mark: string) =>
  text
    .split('\n')
    .map((line) => `${mark}${line}`)
    .join('\n')

/** What is above, between and below what others wrote. */
function answered(part: Part, book: TongueBook, say: (text: string) => string): string {
  const { random } = part
  const theirs = () => paragraphs(part, book.talk, { most: 2, say })
  const mine = () => paragraphs(part, book.talk, { most: 2, say })
  const head = random.chance(0.85) ? `${say(random.pick(book.wrote))}\n` : ''
  const mark = random.pick(['> ', '> ', '>', '| ', '>> ', ': '])
  if (random.chance(0.55))
    return `${head}${quote(theirs(), mark)}\n\n${mine()}${random.chance(0.4) ? `\n\n${quote(theirs(), mark)}\n\n${mine()}` : ''}`
  const below = random.chance(0.5)
    ? quote(theirs(), mark)
    : `From: ${personOf(random)}\nSent: ${say('{d}')} 10:12\nTo: ${personOf(random)}\nSubject: ${say(random.pick(book.talkSubjects))}\n\n${theirs()}`
  return `${mine()}\n\n${head}${below}`
}

function signature(
  part: Part,
  { name, address }: { name: string; address: string },
  say: (text: string) => string,
): string {
  const { random } = part
  const first = name.split(/[ ,]/)[0] ?? ''
  const sign = random.pick([
    first,
    first,
    name,
    first.toLowerCase(),
    `-- \n${name}\n${say('{b}')}, ${say('{s}')}`,
    `-- \n${name} | ${address} | http://www.${hostOf(firmOf(random))}`,
    `/${first}`,
    `- ${first}`,
    '',
    `--\n"${say('{p}')} says hello."`,
  ])
  return sign
}

const noise = (random: Random): string =>
  random.pick([
    '',
    '',
    '',
    '',
    '\n\nSent from my phone',
    '\n\n_________________________________________________________________\nGet your free web mail at http://www.postzak.example/',
    '\n\n-----BEGIN PGP SIGNATURE-----\nVersion: GnuPG v1.0.6\n\niD8DBQE9\n-----END PGP SIGNATURE-----',
    '\n\nThis e-mail is confidential and for the addressee only. If you are not the intended recipient, please delete it.',
    '\n\nDo You Yahoo-like mail? http://mail.brievenbus.example',
  ])

/** A mail to a list where everybody writes, of 1999 or of today. */
export function listMail(part: Part, book: TongueBook): Mail {
  const { random } = part
  const say = speaker(part, book)
  const list = random.pick(listNames)
  const host = `lists.${hostOf(firmOf(random))}`
  const from = writer(random)
  const isAnswer = random.chance(0.65)
  const tag = random.chance(0.5) ? `[${list}] ` : ''
  const about = say(random.pick(book.talkSubjects))
  const subject = isAnswer
    ? random.pick([`Re: ${tag}${about}`, `${tag}Re: ${about}`, `RE: ${tag}${about}`, `Re: ${about}`])
    : `${tag}${about}`
  const body =
    isAnswer && random.chance(0.85) ? answered(part, book, say) : paragraphs(part, book.talk, { most: 4, say })
  const foot = random.chance(0.55)
    ? random.pick([
        `\n\n_______________________________________________\n${list} mailing list\n${list}@${host}\nhttp://${host}/mailman/listinfo/${list}`,
        `\n\n-- \n${list} maillist  -  ${list}@${host}\nhttp://${host}/list/\nList maintainer: listmaster@${host}`,
        `\n\nhttp://${host}/mailman/listinfo/${list}\n`,
        `\n\nTo unsubscribe from this group, send an email to: ${list}-unsubscribe@${host}`,
        `\n\n-------------------------------------------------------\nThis mail is sponsored by: ${say('{b}')}\n${say('{u}')}\n_______________________________________________\n${list} mailing list`,
      ])
    : ''
  const greets = random.chance(0.3) ? `${say(random.pick(book.greetings))}\n\n` : ''
  const parts = random.chance(0.35) ? `\n\n${random.pick(book.partings)}` : ''
  const text = `${greets}${body}${parts}\n${signature(part, from, say)}${noise(random)}${foot}\n`
  return {
    from,
    to: [
      { address: `${list.toLowerCase()}@${host}` },
      ...(random.chance(0.3) ? [{ address: writer(random).address }] : []),
    ],
    subject,
    date: anyDay(random),
    messageId: idAt(random, from.host),
    ...(random.chance(0.12)
      ? { html: laidOut(random, { text, host }) }
      : random.chance(0.1)
        ? { html: typedPage(random, text) }
        : {}),
    text,
    headers: listHeaders(random, { list, host, from: from.address, isAnswer }),
  }
}

function listHeaders(
  random: Random,
  { list, host, from, isAnswer }: { list: string; host: string; from: string; isAnswer: boolean },
): [string, string][] {
  const name = list.toLowerCase()
  const style = random.int(0, 4)
  return [
    ...(isAnswer && random.chance(0.75) ? [['In-Reply-To', `<${idAt(random, host)}>`] as [string, string]] : []),
    ...(isAnswer && random.chance(0.5) ? [['References', `<${idAt(random, host)}>`] as [string, string]] : []),
    ...(random.chance(0.6) ? [['X-Mailer', random.pick(programs)] as [string, string]] : []),
    ['Return-Path', `<${random.chance(0.85) ? `${name}-admin@${host}` : from}>`],
    ...(style <= 1
      ? ([
          ['List-Id', `<${name}.${host}>`],
          ['List-Post', `<mailto:${name}@${host}>`],
          ['List-Unsubscribe', `<mailto:${name}-request@${host}?subject=unsubscribe>`],
          ['Precedence', 'bulk'],
          ['X-BeenThere', `${name}@${host}`],
        ] as [string, string][])
      : style === 2
        ? ([
            ['X-Mailing-List', `${name}@${host}`],
            ['Precedence', 'list'],
          ] as [string, string][])
        : style === 3
          ? ([['Precedence', 'bulk']] as [string, string][])
          : []),
  ]
}

/** A mail from one person to another or to a few. */
export function privateMail(part: Part, book: TongueBook): Mail {
  const { random } = part
  const say = speaker(part, book)
  const from = writer(random)
  const isAnswer = random.chance(0.4)
  const isForward = !isAnswer && random.chance(0.15)
  const about = random.chance(0.08) ? '' : say(random.pick(book.talkSubjects))
  const subject = isAnswer
    ? `${random.pick(['Re: ', 'RE: ', 'Re:', 'AW: ', 'Antw: ', 'SV: '])}${about}`
    : isForward
      ? `${random.pick(['Fwd: ', 'FW: ', 'TR: ', 'WG: '])}${about}`
      : about
  const short = random.chance(0.3)
  const own = short
    ? say(random.pick(book.talk))
    : isAnswer && random.chance(0.7)
      ? answered(part, book, say)
      : paragraphs(part, book.talk, { most: 4, say })
  const forwarded = isForward
    ? `\n\n---------- Forwarded message ---------\nFrom: ${personOf(random)}\nDate: ${say('{d}')}\nSubject: ${about}\n\n${paragraphs(part, random.chance(0.5) ? book.news : book.talk, { most: 3, say })}`
    : ''
  const greets = random.chance(short ? 0.3 : 0.6) ? `${say(random.pick(book.greetings))}\n\n` : ''
  const parts = random.chance(short ? 0.3 : 0.6) ? `\n\n${random.pick(book.partings)}` : ''
  const text = `${greets}${own}${parts}\n${random.chance(0.8) ? signature(part, from, say) : ''}${noise(random)}${forwarded}\n`
  const html = random.chance(0.35) ? { html: typedPage(random, text) } : {}
  const others = Array.from({ length: random.chance(0.25) ? random.int(1, 5) : 0 }, () => ({
    address: writer(random).address,
  }))
  return {
    from,
    to: [
      {
        name: random.chance(0.5) ? personOf(random) : '',
        address: `${random.pick(['info', 'an', 'post'])}@postkamer.example`,
      },
      ...others,
    ],
    subject,
    date: anyDay(random),
    messageId: idAt(random, from.host),
    ...(html.html !== undefined && random.chance(0.3) ? {} : { text }),
    ...html,
    headers: [
      ...(isAnswer && random.chance(0.75)
        ? [['In-Reply-To', `<${idAt(random, 'postkamer.example')}>`] as [string, string]]
        : []),
      ...(random.chance(0.5) ? [['X-Mailer', random.pick(programs)] as [string, string]] : []),
      ...(random.chance(0.4) ? [['Return-Path', `<${from.address}>`] as [string, string]] : []),
    ],
  }
}
