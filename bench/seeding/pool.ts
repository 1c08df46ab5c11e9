import { newsletterMail } from '@facteur/e2e/invented/kinds/newsletters.ts'
import {
  boardingPass,
  brochure,
  contract,
  menu,
  paperMail,
  payslip,
  priceList,
} from '@facteur/e2e/invented/kinds/papers.ts'
import { calendarInvite, longNote, notes, personal } from '@facteur/e2e/invented/kinds/people.ts'
import type { MailMaker, Scene } from '@facteur/e2e/invented/kinds/scene.ts'
import { frame } from '@facteur/e2e/invented/kinds/scene.ts'
import { deliveryNote, orderConfirmation, quote, statement } from '@facteur/e2e/invented/kinds/trade.ts'
import { writeMail } from '@facteur/e2e/invented/mime.ts'
import type { Mail } from '@facteur/e2e/invented/mime.ts'
import { makePhoto } from '@facteur/e2e/invented/pictures.ts'
import { makeRandom } from '@facteur/e2e/invented/random.ts'
import { makeCast } from '@facteur/e2e/invented/world.ts'
import type { Sort } from './mix.ts'

/** A mail without its own head: `tail` runs from the MIME-Version header to the end and is shared by many messages. */
export type Template = { mail: Mail; tail: Buffer }

export type Filler = Exclude<Sort, 'pdf' | 'link' | 'pdfAndUbl'>

/** A few hundred distinct bodies; making them costs about two seconds, once per worker. */
export async function makePool(seed: string): Promise<Record<Filler, Template[]>> {
  const cast = makeCast({})
  const templatesOf = async (
    sort: Filler,
    { count, make }: { count: number; make: (scene: Scene, index: number) => Promise<Mail> },
  ) => {
    const templates: Template[] = []
    for (let index = 0; index < count; index += 1) {
      const scene = cast.sceneAt(new Date('2025-06-02T08:00:00Z'), makeRandom(`${seed} pool ${sort} ${index}`))
      templates.push(asTemplate(await make(scene, index)))
    }
    return templates
  }
  return {
    newsletter: await templatesOf('newsletter', {
      count: 120,
      make: async (scene) => newsletterMail(scene, { weightBytes: scene.random.int(20_000, 58_000) }).mail,
    }),
    plain: await templatesOf('plain', { count: 60, make: plainMail }),
    photo: await templatesOf('photo', { count: 16, make: photoMail }),
    paper: await templatesOf('paper', { count: 40, make: paperOf }),
    calendar: await templatesOf('calendar', { count: 12, make: async (scene) => (await calendarInvite(scene)).mail }),
  }
}

function asTemplate(mail: Mail): Template {
  const raw = writeMail(mail)
  return { mail, tail: raw.subarray(raw.indexOf('MIME-Version: 1.0')) }
}

async function plainMail(scene: Scene): Promise<Mail> {
  const { mail } = await personal(scene)
  const { subject, text } = longNote(scene.random)
  return { ...mail, subject, text }
}

async function photoMail(scene: Scene): Promise<Mail> {
  const [, name, address] = scene.random.pick(notes.slice(0, 5))
  const width = scene.random.int(230, 450) * 8
  const bytes = makePhoto(scene.random, { width, height: Math.round(width * 0.75) })
  const subject = scene.random.pick([
    'foto’s',
    'zaterdag op de markt',
    'photos du week-end',
    'Bilder',
    'the finished ring',
  ])
  return {
    ...frame(scene, { from: { name, address }, subject }),
    text: `${name}\n`,
    attachments: [{ name: `IMG_${scene.random.digits(4)}.jpg`, mediaType: 'image/jpeg', bytes }],
  }
}

const papers: readonly MailMaker[] = [
  menu,
  contract,
  payslip,
  boardingPass,
  priceList,
  brochure,
  quote,
  orderConfirmation,
  deliveryNote,
  statement,
]

/** Two of three are folders with a picture in them, as heavy as such files are. */
async function paperOf(scene: Scene, index: number): Promise<Mail> {
  if (index % 3 === 0) return (await (papers[(index / 3) % papers.length] ?? menu)(scene)).mail
  const photo = makePhoto(scene.random, { width: 1200, height: 656 })
  const { mail } = await paperMail(scene, {
    scene: 'folder',
    language: 'nl',
    from: 'Steenvrienden VZW <leden@steenvrienden.example>',
    subject: `Ledenblad ${scene.random.int(1, 60)}`,
    fileName: `ledenblad-${index}.pdf`,
    title: 'Ledenblad',
    photo,
    say: 'Het nieuwe ledenblad is er!',
    lines: 'Uitstap naar de groeve van Quenast.\nRuilbeurs op de eerste zondag van de maand.\nIn memoriam.\n',
  })
  return mail
}
