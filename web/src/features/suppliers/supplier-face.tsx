import { Avatar } from '@mantine/core'

const colours = ['pine', 'gold', 'indigo', 'orange', 'gray']
const legalForms =
  /^(?:b\.?v\.?(?:b\.?a\.?)?|n\.?v\.?|s\.?a\.?(?:r\.?l\.?)?|srl|sprl|gmbh|ag|ltd|cv|vof|commv|inc|de|het|la|le|les|l'|the|&|en|et|und|and)$/i

/** The first letters of a name, in a colour of its own, as a face to find a supplier by. */
export function SupplierFace({ name, size = 'md' }: { name: string; size?: 'md' | 'lg' }) {
  return (
    <Avatar color={colourOf(name)} radius="md" size={size} variant="light" aria-hidden>
      {initialsOf(name)}
    </Avatar>
  )
}

/** Two letters at most, of the words that count: no legal form, no article. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s,/-]+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
  const telling = words.filter((word) => !legalForms.test(word))
  const letters = (telling.length > 0 ? telling : words).map((word) => /[\p{L}\p{N}]/u.exec(word)?.[0] ?? '')
  return letters.slice(0, 2).join('').toUpperCase()
}

function colourOf(name: string): string {
  const sum = Array.from(name).reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0)
  return colours[sum % colours.length] ?? 'pine'
}
