import type { Random } from '../../random.ts'

const people = [
  'Anna', 'Ben', 'Carla', 'Dirk', 'Elise', 'Frank', 'Greta', 'Hugo', 'Ines', 'Joris', 'Karel', 'Lea', 'Marc', 'Nora',
  'Owen', 'Paula', 'Quinten', 'Rosa', 'Stefan', 'Tina', 'Ulrike', 'Victor', 'Wanda', 'Yves', 'Zoe', 'Brian', 'Siobhan',
  'Piotr', 'Lars', 'Chiara', 'Miguel', 'Kaan', 'Yuki', 'Rajesh', 'Olga', 'Declan', 'Gordon', 'Heather', 'Craig',
] // oxfmt-ignore
const families = [
  'Walters', 'Janssens', 'Moreau', 'Fischer', 'Doyle', 'Kowalski', 'Rossi', 'Silva', 'Berg', 'Nolan', 'Okafor', 'Tanaka',
  'Price', 'Hooper', 'Lambert', 'Vogt', 'De Wit', 'Van Hove', 'McKenna', 'Iversen', 'Stone', 'Garner', 'Ruiz', 'Novak',
] // oxfmt-ignore
const firms = [
  'Bramble', 'Northgate', 'Pixelhive', 'Kestrel', 'Soundyard', 'Moorland', 'Quillpen', 'Harbour', 'Brightfold', 'Tinderbox',
  'Cloudberry', 'Marlow', 'Stackpole', 'Vinyl Loft', 'Green Valley', 'Citizen Watch', 'Wordsmith', 'Papertown', 'Gadgeteer',
  'Larkspur', 'Oakwell', 'Redshed', 'Sailcloth', 'Thimble', 'Umbra', 'Wavelength', 'Zephyr', 'Fernleaf', 'Goldcrest', 'Halyard',
] // oxfmt-ignore
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const streets = [
  'Mill Lane 4',
  'Kerkstraat 12',
  'rue du Puits 8',
  'Lindenweg 31',
  '88 Harbour Road',
  'via Roma 5',
  'ul. Polna 9',
]
const wares = [
  'Blue mug',
  'USB cable 2 m',
  'Wool socks',
  'Garden shears',
  'Paperback',
  'LED lamp',
  'Coffee beans 1 kg',
  'Phone case',
  'Puzzle',
  'Trail shoes',
]

export const personOf = (random: Random) => `${random.pick(people)} ${random.pick(families)}`
export const firmOf = (random: Random) => random.pick(firms)
export const hostOf = (name: string) => `${name.toLowerCase().replaceAll(/[^a-z]/g, '')}.example`

/** Fills the gaps of a line; the firm and its host stay the same through one mail. `{x}` is filled by the caller where it has things. */
export function fillerOf(random: Random): (text: string) => string {
  const firm = firmOf(random)
  const host = hostOf(firm)
  const number = random.digits(random.int(2, 7))
  const track = random.pick([
    () => `1Z${random.word(16).toUpperCase()}`,
    () => random.digits(random.int(12, 22)),
    () => `RR${random.digits(9)}GB`,
    () => `JJD${random.digits(14)}`,
    () => `${random.word(3).toUpperCase()}${random.digits(11)}`,
  ])()
  return (text) =>
    text.replace(/\{(\w|\$)\}/g, (whole, key: string) => {
      if (key === 'p') return random.pick(people)
      if (key === 'b') return firm
      if (key === 'h') return host
      if (key === 'n') return number
      if (key === 't') return track
      if (key === 's') return random.pick(streets)
      if (key === 'x') return random.pick(wares)
      if (key === 'd')
        return random.pick([
          `${random.int(1, 28)} ${random.pick(months)}`,
          `${random.pick(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'])}, ${random.int(1, 28)} ${random.pick(months)} 20${random.int(10, 26)}`,
          `${random.int(1, 28)}/${random.int(1, 12)}`,
          `20${random.int(10, 26)}-0${random.int(1, 9)}-1${random.int(0, 9)}`,
        ])
      if (key === '$')
        return random.pick([
          `$${random.int(5, 90)}.99`,
          `€ ${random.int(5, 90)},95`,
          `${random.int(5, 90)},00 EUR`,
          `£${random.int(5, 90)}.50`,
        ])
      if (key === 'u')
        return `http://${random.pick(['www.', '', 'news.', 'go.'])}${host}/${random.word(random.int(3, 9))}`
      return whole
    })
}
