import type { Language } from '../language.ts'
import type { Random } from '../random.ts'
import { nothingToCollect } from '../truth.ts'
import { frame } from './scene.ts'
import type { MailMaker, Scene, Sketch } from './scene.ts'

type Sheet = {
  language: Language
  name: string
  host: string
  subjects: readonly string[]
  goods: readonly string[]
  pitch: string
  button: string
  leave: string
}

export const sheets: readonly Sheet[] = [
  {
    language: 'nl',
    name: 'Parelwereld',
    host: 'nieuws.parelwereld.example',
    subjects: ['Nieuw: zoetwaterparels in lila', 'Tot -30 % op snoeren', 'Week {n}: zo rijg je strakker'],
    goods: ['Parelsnoer 42 cm', 'Rijgzijde', 'Slotje bol', 'Knooppincet'],
    pitch: 'Handgesorteerd op kleur en glans, vandaag besteld en morgen in huis.',
    button: 'Bekijk in de winkel',
    leave: 'Uitschrijven',
  },
  {
    language: 'nl',
    name: 'Ondernemersgilde',
    host: 'brief.ondernemersgilde.example',
    subjects: [
      'E-facturatie in 2027: wat verandert er?',
      'Webinar: sneller betaald worden',
      'Uw btw-kalender voor week {n}',
    ],
    goods: ['Webinar Peppol', 'Modelbrief herinnering', 'Gids factuurvermeldingen', 'Rekenblad marges'],
    pitch: 'Wat moet er op een factuur staan, en wie moet wat bewaren? Onze juristen leggen het uit.',
    button: 'Lees verder',
    leave: 'Voorkeuren wijzigen',
  },
  {
    language: 'fr',
    name: 'Le Carnet du Bijou',
    host: 'lettre.carnetdubijou.example',
    subjects: ['Les tendances de l’hiver', 'Portrait : une sertisseuse à Liège', 'Numéro {n}'],
    goods: ['Atelier cire perdue', 'Livre des fermoirs', 'Exposition au musée', 'Petites annonces'],
    pitch: 'Chaque semaine, une visite d’atelier, des gestes et des pierres.',
    button: 'Lire l’article',
    leave: 'Se désabonner',
  },
  {
    language: 'de',
    name: 'Schmiede & Stein',
    host: 'post.schmiedeundstein.example',
    subjects: ['Herbstaktion: Punzen im Satz', 'Neue Kurse ab Januar', 'Ausgabe {n}'],
    goods: ['Punzensatz', 'Kurs Granulation', 'Schmelzschale', 'Ringriegel'],
    pitch: 'Werkzeug, das ein Leben hält, und Kurse von Meisterhand.',
    button: 'Zum Angebot',
    leave: 'Abmelden',
  },
  {
    language: 'en',
    name: 'The Loupe Letter',
    host: 'mail.loupeletter.example',
    subjects: ['Five sapphires worth a second look', 'Market notes, week {n}', 'Your bench, tidied'],
    goods: ['Ceylon report', 'Bench pegs', 'Auction notes', 'Reader letters'],
    pitch: 'A weekly read for people who look closely, written at the bench.',
    button: 'Read on',
    leave: 'Unsubscribe',
  },
]

/** `weightBytes` fills the page with goods until the HTML is about that heavy. */
export function newsletterMail(scene: Scene, { weightBytes = 0 }: { weightBytes?: number } = {}): Sketch {
  const sheet = scene.random.pick(sheets)
  const subject = scene.random.pick(sheet.subjects).replace('{n}', String(scene.random.int(1, 52)))
  const from = { name: sheet.name, address: `nieuwsbrief@${sheet.host}` }
  const html = newsletterHtml(scene.random, { sheet, subject, weightBytes })
  const headers: [string, string][] = [
    ['List-Unsubscribe', `<https://${sheet.host}/u/${scene.random.word(16)}>`],
    ['List-Id', `<${sheet.host}>`],
    ['Precedence', 'bulk'],
  ]
  const mail = { ...frame(scene, { from, subject }), text: `${subject}\n\n${sheet.pitch}\n`, html, headers }
  return {
    mail,
    folder: 'INBOX',
    truth: nothingToCollect('newsletter', { scene: 'newsletter', language: sheet.language }),
  }
}

export const newsletter: MailMaker = async (scene) => newsletterMail(scene)
export const heavyNewsletter: MailMaker = async (scene) =>
  newsletterMail(scene, { weightBytes: scene.random.int(20_000, 60_000) })

export function newsletterHtml(
  random: Random,
  { sheet, subject, weightBytes }: { sheet: Sheet; subject: string; weightBytes: number },
): string {
  const head = `<!doctype html><html lang="${sheet.language}"><head><meta charset="utf-8"><title>${subject}</title><style>td{font-family:Georgia,serif;color:#3b3b3b}a{color:#7a4b2a}</style></head><body style="margin:0;background:#f4f1ec"><div style="display:none">${sheet.pitch}</div><table width="640" align="center" cellpadding="0" cellspacing="0" style="background:#fff"><tr><td style="padding:28px;font-size:26px">${sheet.name}</td></tr><tr><td style="padding:0 28px">${subject}</td></tr>`
  const cards: string[] = []
  let size = head.length
  while (cards.length < 3 || size < weightBytes) {
    const card = goodsCard(random, sheet)
    cards.push(card)
    size += card.length
  }
  return `${head}${cards.join('\n')}<tr><td style="padding:28px;font-size:11px;color:#999"><a href="https://${sheet.host}/u/${random.word(18)}">${sheet.leave}</a> · ${sheet.name}</td></tr></table><img src="https://${sheet.host}/o/${random.word(18)}.gif" width="1" height="1" alt=""></body></html>`
}

function goodsCard(random: Random, sheet: Sheet): string {
  const item = random.pick(sheet.goods)
  const code = random.word(20)
  return `<tr><td style="padding:14px 28px;border-bottom:1px solid #eee"><table width="100%" cellpadding="0" cellspacing="0"><tr><td width="140"><img src="https://${sheet.host}/img/${code}.jpg" width="128" height="128" alt="${item}" style="border-radius:8px;display:block"></td><td style="padding-left:16px"><b style="font-size:17px">${item} ${random.int(2, 99)}</b><p style="margin:6px 0;line-height:22px">${sheet.pitch}</p><p style="margin:0;color:#a0522d">€ ${random.int(4, 180)},${random.int(10, 99)}</p><a href="https://${sheet.host}/c/${random.word(24)}" style="display:inline-block;padding:9px 18px;background:#7a4b2a;color:#fff;text-decoration:none">${sheet.button}</a></td></tr></table></td></tr>`
}
