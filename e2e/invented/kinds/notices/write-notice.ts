import { printMoney } from '../../amount.ts'
import { dayOf, printDay, printMonth } from '../../calendar-day.ts'
import { beIban, beVat } from '../../check-digits.ts'
import type { Language } from '../../language.ts'
import type { Mail } from '../../mime.ts'
import type { Truth } from '../../truth.ts'
import { nothingToCollect } from '../../truth.ts'
import { laidOut, typedPage } from '../genres/lay-out.ts'
import { frame } from '../scene.ts'
import type { Scene, Sketch } from '../scene.ts'
import { footers } from './footers.ts'
import { baitHtml } from './bait-html.ts'
import type { Notice } from './notice.ts'
import { headersOf } from './notice-headers.ts'

/** One mail from a notice: choices made, gaps filled, headers as such a sender writes them. */
export function noticeMail(scene: Scene, notice: Notice): Sketch {
  const { random } = scene
  const has = (trait: Notice['traits'][number]) => notice.traits.includes(trait)
  const fill = fillerFor(scene, notice)
  const [name, ownAddress, subject, said] = [notice.name, notice.address, notice.subject, notice.text].map(fill)
  // Bait comes from anywhere; honest firms, too, write from the host of who mails for them now and then.
  const address = random.chance(notice.kind === 'phishing' ? 0.5 : has('bulk') ? 0.15 : 0.04)
    ? elsewhere(scene, notice)
    : ownAddress
  const footer = random.chance(0.6)
    ? `\n\n${fill(random.pick(footers[notice.language][notice.kind === 'personal' ? 'person' : 'firm']))}`
    : ''
  // Whoever sends to many must say how to be left alone; who only says so in passing does it by a footer.
  const leave = random.chance(has('bulk') ? 0.6 : notice.kind === 'phishing' ? 0.25 : 0)
    ? `\n${random.pick(leaves[notice.language])} ${fill('{url}')}`
    : ''
  const text = `${said ?? ''}${footer}${leave}\n`
  const plain = text.replaceAll(' :: ', random.chance(0.5) ? ': ' : '   ')
  const mail: Mail = {
    ...frame(scene, { from: { name: name ?? '', address: address ?? '' }, subject: subject ?? '' }),
    ...messageIdElsewhere(scene, notice),
    ...(has('html') && random.chance(0.3) ? {} : { text: plain }),
    ...(has('html') || has('links') ? { html: dressed(scene, { text, notice }) } : {}),
    headers: headersOf(random, notice, address ?? ''),
  }
  return { mail, folder: 'INBOX', truth: truthOf(notice) }
}

/** Services number the mails that they send for others; strangers write any host that comes to mind. */
function messageIdElsewhere({ random }: Scene, { kind, traits }: Notice): Partial<Mail> {
  const isService = traits.includes('bulk') || traits.includes('automatic') || traits.includes('links')
  if (!random.chance(kind === 'phishing' ? 0.6 : kind === 'personal' ? 0.1 : isService ? 0.4 : 0.15)) return {}
  const host = kind === 'phishing' ? random.word(9) : random.pick(['eu.mailwerk', 'verzendhuis', 'mx3.briefduif'])
  return { messageId: `${random.word(22)}@${host}.example` }
}

/** Of a notice that is collected, only kind and place are told here: its figures are not written down. */
function truthOf({ kind, scene, language, traits }: Notice): Truth {
  const truth = nothingToCollect(kind, { scene, language })
  if (traits.includes('body')) return { ...truth, collect: true, where: 'body' }
  return traits.includes('follow') || traits.includes('portal') ? { ...truth, collect: true, where: 'link' } : truth
}

function elsewhere({ random }: Scene, { kind }: Notice): string {
  if (kind !== 'phishing')
    return `${random.pick(['bericht', 'mail', 'info', 'bounce'])}@${random.pick(['post', 'mail', 'send'])}.${random.pick(['briefduif', 'verzendhuis', 'mailwerk'])}.example`
  return `${random.chance(0.5) ? random.word(random.int(8, 16)) : random.pick(['info', 'support', 'kundenservice', 'service', 'noreply'])}@${random.word(random.int(5, 12))}.${random.chance(0.4) ? `${random.word(4)}.` : ''}example`
}

const leaves: Record<Language, readonly string[]> = {
  nl: ['Uitschrijven', 'Afmelden voor deze mails', 'Unsubscribe'],
  fr: ['Se désinscrire', 'Se désabonner', 'Unsubscribe'],
  de: ['Abmelden', 'Newsletter abbestellen', 'Unsubscribe'],
  en: ['Unsubscribe', 'Stop receiving these emails', 'Manage preferences'],
}
const houses = [
  'Zilverhart',
  'Printhuis Delta',
  'Studio Noord',
  'Kadoza',
  'Fournil Martin',
  'Atelier Brun',
  'Softcrate',
  'Hofmann & Sohn',
  'Bluebird Ltd',
  'Garage Piron',
]
const words: Record<Language, string> = { nl: 'Re: vraag', fr: 'Re: question', de: 'Re: Anfrage', en: 'Re: question' }

function fillerFor(scene: Scene, notice: Notice): (text: string) => string {
  const { random, at } = scene
  const { language } = notice
  const money = (cents: number) =>
    printMoney(cents, { language, currency: 'EUR', style: language === 'en' ? 'before' : 'after' })
  const cents = random.int(900, 90_000)
  const host = notice.address.split('@')[1] ?? ''
  const fixed: Record<string, string> = {
    n: random.digits(random.int(5, 8)),
    n4: random.digits(4),
    money: money(cents),
    small: money(random.int(200, Math.max(300, cents - 100))),
    usd: `$${random.int(12, 480)}.${random.digits(2)}`,
    month: printMonth(dayOf(at), language),
    year: String(at.getUTCFullYear() + 1),
    code: random.word(8),
    name: random.pick(houses),
    me: scene.owner.person,
    vat: beVat(`09${random.digits(6)}`),
    iban: beIban(`98${random.digits(8)}`),
    subject: words[language],
  }
  // One in four strangers leads to pages at the host he writes from.
  const urlHost =
    notice.traits.includes('unsafe-link') && random.chance(0.75)
      ? `${random.word(7)}.${random.word(6)}.example`
      : host.replaceAll(/\{\w+\}/g, 'x')
  return (text) =>
    text
      .replace(/\[([^[\]]+\|[^[\]]*)\]/g, (_, choices: string) => random.pick(choices.split('|')))
      .replace(/\{(\w+)\}/g, (whole, key: string) => {
        if (key === 'url') return `https://${urlHost}/${random.word(5)}/${random.word(14)}`
        if (key === 'day')
          return printDay(dayOf(new Date(at.getTime() + random.int(-3, 25) * 86_400_000)), {
            language,
            style: random.chance(0.5) ? 'short' : 'long',
          })
        return fixed[key] ?? whole
      })
}

function dressed(scene: Scene, { text, notice }: { text: string; notice: Notice }): string {
  // Whoever sends a mail may lay it out like news, or type it.
  const dress = scene.random.next()
  const host = notice.kind === 'phishing' ? `${scene.random.word(9)}.example` : hostIn(notice)
  const plainHtml =
    dress < 0.3 && notice.kind !== 'personal'
      ? laidOut(scene.random, { text: text.replaceAll(' :: ', ': '), host })
      : dress < (notice.kind === 'personal' ? 0.6 : text.includes('https:') ? 0 : 0.4)
        ? typedPage(scene.random, text.replaceAll(' :: ', ': '))
        : htmlOf(scene, { text, notice })
  return notice.kind === 'phishing' ? baitHtml(scene.random, { text, plainHtml }) : plainHtml
}

const hostIn = ({ address }: Notice) => (address.split('@')[1] ?? 'x.example').replaceAll(/\{\w+\}/g, 'x')

function htmlOf({ random }: Scene, { text, notice }: { text: string; notice: Notice }): string {
  const lines = text
    .trim()
    .split('\n')
    .map((line) => {
      const [label, value] = line.split(' :: ')
      if (value !== undefined) return `<tr><td>${label}</td><td align="right">${value}</td></tr>`
      return `<tr><td colspan="2">${line.replace(/https:\/\/\S+/g, (url) => `<a href="${url}">${buttons[notice.language][random.int(0, 2)] ?? ''}</a>`)}</td></tr>`
    })
  // Bulk mail often counts its clicks at the host of who sends it out.
  const host =
    notice.traits.includes('bulk') && random.chance(0.35)
      ? `klik.${random.pick(['briefduif', 'verzendhuis', 'mailwerk'])}.example`
      : notice.traits.includes('unsafe-link') && random.chance(0.6)
        ? `${random.word(9)}.example`
        : (notice.address.split('@')[1] ?? 'x.example').replaceAll(/\{\w+\}/g, 'x')
  const count = notice.traits.includes('many-links') ? random.int(6, 18) : random.int(0, 3)
  const more = Array.from(
    { length: count },
    () => `<a href="https://${host}/c/${random.word(16)}">${random.pick(buttons[notice.language])}</a> `,
  )
  return `<html><body><table>${lines.join('')}</table><p>${more.join('')}</p><img src="https://${host}/o/${random.word(9)}.gif" width="1" height="1" alt=""></body></html>`
}

const buttons: Record<Language, readonly string[]> = {
  nl: ['Bekijken', 'Klik hier', 'Verder', 'Website', 'Contact'],
  fr: ['Voir', 'Cliquez ici', 'Continuer', 'Site web', 'Contact'],
  de: ['Ansehen', 'Hier klicken', 'Weiter', 'Webseite', 'Kontakt'],
  en: ['View', 'Click here', 'Continue', 'Website', 'Contact'],
}
