import type { Mail } from '../../mime.ts'
import { firmOf, hostOf } from './fill.ts'
import { clicked, laidOut } from './lay-out.ts'
import type { MachineBook } from './machines.ts'
import type { ParcelBook } from './parcels.ts'
import { type Part, anyDay, idAt } from './part.ts'

const desks = ['no-reply', 'noreply', 'tracking', 'ship-confirm', 'shipment-tracking', 'auto-reply', 'delivery', 'notifications', 'info', 'orders', 'TrackingUpdates', 'mcinfo', 'pkginfo', 'auto-shipping', 'service', 'donotreply', 'post', 'shipping', 'store-news'] // oxfmt-ignore

export function parcelMail({ random, fill }: Part, book: ParcelBook): Mail {
  const host = hostOf(fill('{b}'))
  // What makes it the paper of a parcel is that it names the parcel.
  const named = book.lines.filter((line) => line.includes('{t}'))
  const rest = random.shuffle(book.lines.filter((line) => !line.includes('{t}'))).slice(0, random.int(1, 8))
  const lines = random.shuffle([...rest, ...named.slice(0, 1)]).map(fill)
  const advert = random.chance(0.15) ? ['', fill('{b}'), fill('{u}'), fill('{u}')] : []
  const foot = random.chance(0.5)
    ? [
        '',
        random.pick([
          `© ${fill('{b}')}`,
          fill('{u}'),
          'Privacy | Terms | Unsubscribe',
          `${fill('{b}')}, ${fill('{s}')}`,
        ]),
      ]
    : []
  const text = [...lines, ...advert, ...foot].join(random.chance(0.4) ? '\n\n' : '\n').replaceAll(' :: ', ': ')
  const isPage = random.chance(0.65)
  // Sometimes only the head of a saved mail is left, and nothing says what it is.
  const isBare = random.chance(0.06)
  return {
    from: {
      name: fill(random.pick(book.carriers)),
      address: `${random.pick(desks)}@${random.pick(['', '', 'mail.', 'e.', 'notify.'])}${host}`,
    },
    to: [{ address: 'an@postkamer.example' }],
    subject: fill(random.pick(book.subjects)),
    date: new Date(Math.max(anyDay(random).getTime(), Date.UTC(2008, 0))),
    messageId: idAt(random, random.chance(0.7) ? host : 'smtp-out.mailwerk.example'),
    ...(isBare ? { text: random.chance(0.5) ? '' : fill('{u}') } : isPage && random.chance(0.5) ? {} : { text }),
    ...(isPage && !isBare
      ? {
          html: laidOut(random, {
            text: clicked(text, random.chance(0.2) ? 'click.mailwerk.example' : undefined),
            host: random.chance(0.3) ? 'cdn.mailwerk.example' : host,
          }),
        }
      : {}),
    headers: [
      ...(random.chance(0.4)
        ? [
            ['Return-Path', `<bounce-${random.digits(7)}@${random.chance(0.4) ? 'mta.mailwerk.example' : host}>`] as [
              string,
              string,
            ],
          ]
        : []),
      ...(random.chance(0.12) ? [['List-Unsubscribe', `<https://${host}/u>`] as [string, string]] : []),
      ...(random.chance(0.5)
        ? [
            [
              'Authentication-Results',
              `mx.postkamer.example; spf=pass smtp.mailfrom=${host}; dkim=pass header.d=${host}; dmarc=pass header.from=${host}`,
            ] as [string, string],
          ]
        : []),
    ],
  }
}

const feeLines = [
  'Pay the delivery fee of {$} to release your package: {u}',
  'Your address is incomplete. Confirm your address within 24 hours: {u}',
  'Betaal {$} verzendkosten om uw pakket te ontvangen: {u}',
  'Réglez {$} de frais de douane pour recevoir votre colis : {u}',
  'Bezahlen Sie {$} Zollgebühr, sonst geht das Paket zurück: {u}',
  'Reschedule your delivery here: {u}',
  'Schedule your delivery: {u}',
  'Pague {$} para recibir su paquete: {u}',
  'Paga {$} per sbloccare la spedizione: {u}',
  'Your package could not be delivered. Click to confirm: {u}',
]
const strangers = [
  '{b}',
  'Delivery Service',
  'Track Package',
  'Parcel Notice',
  'Your Shipment',
  'Customs Office',
  '{b} Support',
  'Order Status',
]

/** Bait in the dress of a parcel: from anywhere, and what it wants is a fee or a card. */
export function parcelBait({ random, fill }: Part, book: ParcelBook): Mail {
  const host = random.pick([
    `${random.word(9)}.example`,
    `${random.word(6)}.${random.word(5)}.example`,
    hostOf(firmOf(random)),
    `${random.pick(['track', 'parcel', 'delivery', 'express'])}-${random.word(5)}.example`,
  ])
  const links = random.pick([`${random.word(8)}.example`, `${random.word(5)}.${random.word(6)}.example`])
  const lines = [...random.shuffle(book.lines).slice(0, random.int(0, 4)), random.pick(feeLines)].map((line) =>
    clicked(fill(line), links),
  )
  const text = lines.join('\n').replaceAll(' :: ', ': ')
  const isPage = random.chance(0.8)
  return {
    from: {
      name: fill(random.pick(strangers)),
      address: `${random.chance(0.5) ? random.word(random.int(5, 14)) : random.pick(desks)}@${host}`,
    },
    to: [{ address: 'an@postkamer.example' }],
    subject: `${fill(random.pick(book.subjects))}${random.chance(0.3) ? ` ${random.word(6).toUpperCase()}` : ''}`,
    date: new Date(Math.max(anyDay(random).getTime(), Date.UTC(2016, 0))),
    messageId: idAt(random, random.chance(0.5) ? `${random.word(8)}.example` : host),
    ...(isPage && random.chance(0.6) ? {} : { text }),
    ...(isPage ? { html: laidOut(random, { text, host: links }) } : {}),
    headers: [
      ...(random.chance(0.6)
        ? [
            ['Return-Path', `<${random.word(7)}@${random.chance(0.6) ? `${random.word(8)}.example` : host}>`] as [
              string,
              string,
            ],
          ]
        : []),
      ...(random.chance(0.15) ? [['List-Unsubscribe', `<mailto:u@${host}>`] as [string, string]] : []),
      ...(random.chance(0.5)
        ? [
            [
              'Authentication-Results',
              random.chance(0.35)
                ? `mx.postkamer.example; spf=fail smtp.mailfrom=${host}; dkim=none; dmarc=fail header.from=${host}`
                : `mx.postkamer.example; spf=pass smtp.mailfrom=${host}; dkim=pass header.d=${host}`,
            ] as [string, string],
          ]
        : []),
      ...(random.chance(0.2) ? [['X-Spam-Flag', 'YES'] as [string, string]] : []),
    ],
  }
}

export function machineMail({ random, fill }: Part, book: MachineBook): Mail {
  const isBait = book.kind === 'phishing'
  const sender = fill(random.pick(book.senders))
  const [, name = '', local = 'info'] = /^(.*?) ?<(.*)>$/.exec(sender) ?? []
  const firmHost = hostOf(fill('{b}'))
  const host = isBait
    ? random.pick([
        `${random.word(9)}.example`,
        `${local}-${random.word(5)}.example`,
        hostOf(firmOf(random)),
        `${random.word(6)}.${random.word(6)}.example`,
      ])
    : firmHost
  const body = fill(random.pick(book.texts))
  const text = `${random.chance(0.2) && !isBait ? `${fill('{b}')}\n` : ''}${isBait ? body.replaceAll(firmHost, `${random.word(8)}.example`) : body}\n`
  const isPage = random.chance(isBait ? 0.7 : 0.35)
  return {
    from: { name, address: `${local.toLowerCase().replaceAll(/[^a-z\d.-]/g, '')}@${host}` },
    to: [{ address: 'an@postkamer.example' }],
    subject: fill(random.pick(book.subjects)),
    date: anyDay(random),
    messageId: idAt(random, isBait && random.chance(0.5) ? `${random.word(8)}.example` : host),
    ...(isPage && random.chance(0.5) ? {} : { text }),
    ...(isPage ? { html: laidOut(random, { text, host: isBait ? `${random.word(8)}.example` : host }) } : {}),
    headers: [
      ...(book.scene === 'bounce' || book.scene === 'absence'
        ? random.chance(0.4)
          ? [['Auto-Submitted', 'auto-replied'] as [string, string]]
          : []
        : []),
      ...(random.chance(0.6)
        ? [
            [
              'Return-Path',
              `<${book.scene === 'bounce' ? '' : isBait && random.chance(0.5) ? `${random.chance(0.4) ? 'bounce' : random.word(6)}@${random.word(8)}.example` : `noreply@${host}`}>`,
            ] as [string, string],
          ]
        : []),
      ...(random.chance(0.5)
        ? [
            [
              'Authentication-Results',
              isBait && random.chance(0.4)
                ? `mx.postkamer.example; spf=fail smtp.mailfrom=${host}; dkim=none; dmarc=fail header.from=${host}`
                : `mx.postkamer.example; spf=pass smtp.mailfrom=${host}; dkim=pass header.d=${host}`,
            ] as [string, string],
          ]
        : []),
    ],
  }
}
