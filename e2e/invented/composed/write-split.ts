import type { Paper } from '../layouts/paper.ts'
import type { Stationery } from './stationery.ts'

/** The same paper, whose text runs are written as some programs do: word by word, letter by letter, or cut in two. */
export function splitWriting(paper: Paper, how: Stationery['written']): Paper {
  if (how === 'whole') return paper
  const write: Paper['text'] = (content, place) => {
    if (how === 'hard-spaces') return paper.text(content.replaceAll(' ', '\u00a0'), place)
    const { size = 9, font = 'plain', align = 'left' } = place
    const widthOf = (text: string) =>
      paper.fonts[font].widthOfTextAtSize(text.replace(/[\u202f\u2009]/g, '\u00a0'), size)
    const whole = align === 'left' ? 0 : widthOf(content)
    const left = align === 'right' ? place.x - whole : align === 'centre' ? place.x - whole / 2 : place.x
    let done = ''
    for (const piece of piecesOf(content, how)) {
      if (piece.trim() !== '') paper.text(piece, { ...place, align: 'left', x: left + widthOf(done) })
      done += piece
    }
  }
  return {
    ...paper,
    text: write,
    newSheet: (size) => paper.newSheet(size),
    paragraph: (content, place) => paper.paragraph(content, place),
  }
}

function piecesOf(content: string, how: Stationery['written']): string[] {
  if (how === 'letters') return [...content]
  const words = content.split(/( +)/)
  if (how === 'words') return words
  return words.flatMap((word) =>
    word.length > 4 ? [word.slice(0, word.length >> 1), word.slice(word.length >> 1)] : [word],
  )
}
