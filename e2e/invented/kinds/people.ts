import type { Language } from '../language.ts'
import { makePhoto } from '../pictures.ts'
import type { Random } from '../random.ts'
import { nothingToCollect } from '../truth.ts'
import { frame } from './scene.ts'
import type { MailMaker } from './scene.ts'

type Note = readonly [language: Language, name: string, address: string, subject: string, text: string]

export const notes: readonly Note[] = [
  [
    'nl',
    'Mieke Aerts',
    'mieke.aerts@brievenbak.example',
    'trouwringen',
    'Dag Noor,\n\nWe twijfelen nog tussen mat en gepolijst. Mogen we zaterdag nog eens passen?\n\nMieke',
  ],
  [
    'nl',
    'Jef Thys',
    'jef@atelierlune.example',
    'morgen later',
    'Ik zit bij de tandarts, ben er tegen elf. De sleutel ligt bij de bakker.\n\nJef',
  ],
  [
    'fr',
    'Camille Hubert',
    'camille.hubert@lacourriere.example',
    'collier de ma grand-mère',
    'Bonjour,\n\nLe fermoir est cassé. Pensez-vous pouvoir le réparer avant Noël ?\n\nMerci, Camille',
  ],
  [
    'de',
    'Jonas Weidner',
    'jonas.weidner@briefkasten.example',
    'Besuch im Atelier',
    'Liebe Noor,\n\nwir sind nächste Woche in Mechelen und kommen gern vorbei.\n\nJonas',
  ],
  [
    'en',
    'Harriet Lowe',
    'harriet@lowepost.example',
    'moonstone sketch',
    'Hi Noor,\n\nLove the second sketch. Could the stone sit a little lower?\n\nHarriet',
  ],
  [
    'nl',
    'Sofie (boekhouding)',
    'sofie@vanpeel.example',
    'nog facturen?',
    'Dag Noor,\n\nVoor het kwartaal mis ik nog enkele aankoopfacturen van september. Stuur je ze door?\n\nSofie',
  ],
  ['fr', 'Papa', 'g.claes@lacourriere.example', 'dimanche', 'On mange à midi, n’oublie pas le gâteau.\n\nPapa'],
  [
    'en',
    'Ruben de Wit',
    'ruben@steenvrienden.example',
    'Re: payment',
    'Thanks, got it yesterday. Talk soon about the next batch.\n\nRuben',
  ],
]

export const personal: MailMaker = async (scene) => {
  const [language, name, address, subject, text] = scene.random.pick(notes)
  const mail = {
    ...frame(scene, { from: { name, address }, subject: scene.random.chance(0.3) ? `Re: ${subject}` : subject }),
    text: `${text}\n`,
  }
  return { mail, folder: 'INBOX', truth: nothingToCollect('personal', { scene: 'personal', language }) }
}

export const photos: MailMaker = async (scene) => {
  const [language, name, address] = scene.random.pick(notes.slice(0, 5))
  const attachments = Array.from({ length: scene.random.int(1, 2) }, () => ({
    name: `IMG_${scene.random.digits(4)}.jpg`,
    mediaType: 'image/jpeg',
    bytes: makePhoto(scene.random, { width: 640, height: 480 }),
  }))
  const mail = {
    ...frame(scene, {
      from: { name, address },
      subject: { nl: 'foto’s van de ring', fr: 'photos du bijou', de: 'Fotos vom Ring', en: 'pictures of the ring' }[
        language
      ],
    }),
    text: `${name}\n`,
    attachments,
  }
  return { mail, folder: 'INBOX', truth: nothingToCollect('personal', { scene: 'photos', language }) }
}

export const calendarInvite: MailMaker = async (scene) => {
  const { random, at, owner } = scene
  const subject = random.pick(['Afspraak graveur', 'Overleg vitrine', 'Bezoek beurs', 'Kwartaalgesprek boekhouding'])
  const from = { name: 'Jef Thys', address: `jef@${owner.host}` }
  const calendar = makeCalendar({
    subject,
    startsAt: new Date(at.getTime() + random.int(1, 20) * 86_400_000),
    uid: `${random.word(16)}@${owner.host}`,
    organiser: from.address,
    madeAt: at,
  })
  const mail = {
    ...frame(scene, { from, subject: `Uitnodiging: ${subject}` }),
    text: `Je bent uitgenodigd: ${subject}\n`,
    calendar,
  }
  return { mail, folder: 'INBOX', truth: nothingToCollect('other', { scene: 'calendar', language: 'nl' as const }) }
}

export function makeCalendar({
  subject,
  startsAt,
  uid,
  organiser,
  madeAt,
}: {
  subject: string
  startsAt: Date
  uid: string
  organiser: string
  madeAt: Date
}): string {
  const stamp = (instant: Date) => `${instant.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
  const end = new Date(startsAt.getTime() + 3_600_000)
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Invented//Agenda//NL',
    'METHOD:REQUEST',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp(madeAt)}`,
    `DTSTART:${stamp(startsAt)}`,
    `DTEND:${stamp(end)}`,
    `SUMMARY:${subject}`,
    `ORGANIZER:mailto:${organiser}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n')
}

/** A longer plain mail, for weight: a few of the notes one below the other. */
export function longNote(random: Random): { subject: string; text: string } {
  const picked = random.shuffle(notes).slice(0, random.int(1, 4))
  return { subject: picked[0]?.[3] ?? 'hallo', text: picked.map((note) => note[4]).join('\n\n> ') }
}
