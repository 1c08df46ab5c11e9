import { foldText } from '../documents/search-words.ts'

const legalForms = new Set(
  'bv bvba nv sa srl sprl sarl sas sasu eurl gmbh ag ug kg ohg ek eg mbh co ltd limited llc inc plc lp llp vof cv cvba commv scs snc sc scrl vzw asbl ev gbr bvo se spa sl oy ab as aps sagl'.split(
    ' ',
  ),
)

/** Folded, without marks and legal forms: "Bakkerij De Gist B.V." and "DE GIST bakkerij" are not equal, "bakkerij de gist nv" and the first are. */
export function nameKey(name: string | null): string {
  return wordsOfName(name).join('').slice(0, 200)
}

/** The words that tell one firm from another. */
export function wordsOfName(name: string | null): string[] {
  const words = foldText((name ?? '').slice(0, 300))
    .replaceAll(/\.(?=\p{L}(?:\.|\b))/gu, '')
    .match(/[\p{L}\p{N}]+/gu)
  const telling = (words ?? []).filter((word) => !legalForms.has(word))
  return telling.length > 0 ? telling : (words ?? [])
}
