import { addDays } from '../calendar-day.ts'
import { at } from '../random.ts'
import type { Printing, TicketLine } from './ticket-line.ts'

export type Stamp = { lines: TicketLine[]; short: string; number: string; issuedOn: string }

/** Day, time and number, among the other numbers of a till. */
export function stampOf({ random, house, say, shop }: Printing): Stamp {
  const issuedOn = addDays('2025-01-10', random.int(0, 680))
  const day = dayWriter({ house, say, shop })(issuedOn)
  const time = timeOf({ random, house, shop })
  const number = numberOf({ random, house })
  const till = `${house.pick(say.till)} ${house.int(1, 9)}`
  const server = `${house.pick(say.served)} ${random.pick(['Ann', 'K. Peeters', '014', 'Sophie', 'Tom', '7'])}`
  const label = house.pick(say.ticket)
  const named = house.chance(0.5) ? `${label}: ${number}` : `${label} ${number}`
  const when = `${house.pick(say.date)} ${day}  ${house.pick(say.time)} ${time}`.replaceAll(/ {3,}/g, '  ').trim()
  const lines: TicketLine[] = house.pick([
    [{ left: named, right: `${day} ${time}` }],
    [{ left: when }, { left: named, ...(house.chance(0.5) ? { right: till } : {}) }],
    [{ left: `${day} ${time}  ${till}` }, { left: named }],
    [{ left: named }, { left: server }, { left: day, right: time }],
    [{ left: `${till}  ${named}` }, { left: when }],
    [{ left: when }, { left: named }, { left: server, right: till }],
  ])
  const others: TicketLine[] = [
    ...(house.chance(0.15) ? [{ left: `${house.pick(say.member)}: ${random.digits(9)}` }] : []),
    ...(shop.kind === 'restaurant' && house.chance(0.7)
      ? [
          {
            left: `${{ nl: 'Tafel', fr: 'Table', de: 'Tisch', en: 'Table' }[shop.language]} ${random.int(1, 40)}`,
            right: `${{ nl: 'Pers.', fr: 'Couv.', de: 'Gäste', en: 'Covers' }[shop.language]} ${random.int(1, 6)}`,
          },
        ]
      : []),
  ]
  return { lines: [...lines, ...others], short: `${day} ${time}`, number, issuedOn }
}

type DayStyle = Pick<Printing, 'house' | 'say' | 'shop'>

/** How this till writes a day. */
export function dayWriter({ house, say, shop }: DayStyle): (day: string) => string {
  const glue = shop.language === 'de' ? '.' : house.pick(['/', '/', '/', '-', '-', '.'] as const)
  const isShort = house.chance(0.3)
  const style = house.pick(['digits', 'digits', 'digits', 'digits', 'weekday', 'iso', 'month', 'glued month'] as const)
  return (iso) => {
    const [year = '', month = '', date = ''] = iso.split('-')
    const digits = [date, month, isShort ? year.slice(2) : year].join(glue)
    const name = at(say.months, Number(month) - 1)
    if (style === 'iso') return iso
    if (style === 'weekday') return `${at(say.weekdays, new Date(`${iso}T12:00:00Z`).getUTCDay())} ${digits}`
    if (style === 'month') return `${Number(date)}${shop.language === 'de' ? '.' : ''} ${name} ${year}`
    if (style === 'glued month') return `${date}${name.toUpperCase().slice(0, 4)}${year}`
    return digits
  }
}

function timeOf({ random, house, shop }: Pick<Printing, 'random' | 'house' | 'shop'>): string {
  const [hour, minute, second] = [random.int(7, 21), random.int(0, 59), random.int(0, 59)].map((one) =>
    String(one).padStart(2, '0'),
  )
  const usual = `${hour}:${minute}`
  return house.pick([
    usual,
    usual,
    `${usual}:${second}`,
    shop.language === 'fr' ? `${hour}h${minute}` : usual,
    shop.language === 'de' ? `${usual} Uhr` : `${usual}:${second}`,
  ])
}

function numberOf({ random, house }: Pick<Printing, 'random' | 'house'>): string {
  const plain = random.digits(house.int(3, 7)).replace(/^0/, '4')
  return house.pick([
    plain,
    plain,
    plain,
    `${house.digits(4)}-${random.digits(4)}`,
    `${house.int(1, 9)}/${plain}`,
    `${house.pick(['A', 'T', 'R', 'BK'])}${plain}`,
    `2026-${random.digits(5)}`,
  ])
}
