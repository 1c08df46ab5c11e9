import type { Whole } from './fit-page.ts'

/** Runs inside the page (see page.evaluate): stands alone, nothing from outside may be used in it. */
export function lookAtPage({ maxTexts }: { maxTexts: number }): PageLook {
  const amount =
    /(?:€|\$|£|\b(?:eur|usd|gbp|chf)\b)\s?-?\d[\d.,' ]{0,15}|\d[\d.,']{0,15}\s?(?:€|\$|£|(?:eur|usd|gbp|chf|euro)\b)/gi
  const mail = document.querySelector('facteur-mail')
  const empty = { hiddenAmounts: [], width: 0, height: 0, wholes: [], headerPx: 0, hasText: false, isCut: false }
  if (!(mail instanceof HTMLElement)) return empty

  const loosened = [...mail.querySelectorAll('*')].filter((one): one is HTMLElement => one instanceof HTMLElement)
  for (const element of loosened) {
    const { position } = getComputedStyle(element)
    // On paper such a box would stand on every page.
    if (position === 'fixed' || position === 'sticky') element.style.setProperty('position', 'static', 'important')
  }

  const rgba = (text: string): number[] => {
    const parts = text.match(/[\d.]+/g)?.map(Number) ?? []
    return text.startsWith('color(') ? parts.slice(-4).map((one, at) => (at < 3 ? one * 255 : one)) : parts
  }
  const light = (parts: readonly number[]): number => {
    const [red = 0, green = 0, blue = 0] = parts.map((one) => {
      const share = Math.min(255, one) / 255
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  type Ground = { isShut: boolean; opacity: number; back: number[] | null; isLeftOut: boolean }
  const grounds = new Map<Element, Ground>()
  const groundOf = (element: Element): Ground => {
    const known = grounds.get(element)
    if (known !== undefined) return known
    const above =
      element === mail || element.parentElement === null
        ? { isShut: false, opacity: 1, back: [255, 255, 255], isLeftOut: false }
        : groundOf(element.parentElement)
    const style = getComputedStyle(element)
    const back = rgba(style.backgroundColor)
    const isLeftOut =
      element.getAttribute('data-ground') === 'left-out' ||
      style.backgroundImage === 'linear-gradient(rgba(0, 0, 0, 0), rgba(0, 0, 0, 0))'
    const alpha = back[3] ?? 1
    const isBox = style.overflowX !== 'visible' || style.overflowY !== 'visible'
    const box = isBox ? element.getBoundingClientRect() : null
    const isClipped =
      (box !== null && (box.width < 2 || box.height < 2)) ||
      (style.position === 'absolute' && /^rect\((?:0px|1px|auto)[, ]/.test(style.clip) && style.clip !== 'auto') ||
      /^(?:inset\((?:50|100)%|circle\(0)/.test(style.clipPath)
    const ground = {
      isShut: above.isShut || isClipped,
      opacity: above.opacity * Number(style.opacity),
      // Behind a picture any colour may be: nothing is said of contrast there.
      back: style.backgroundImage !== 'none' && !isLeftOut ? null : alpha > 0.5 ? back : above.back,
      isLeftOut: isLeftOut || (above.isLeftOut && alpha <= 0.5),
    }
    grounds.set(element, ground)
    return ground
  }

  const width = Math.ceil(mail.scrollWidth)
  const range = document.createRange()
  /** Boxes that were moved out of their place and let nothing through: what lies under one cannot be seen. */
  const covers = loosened.filter((element) => {
    const style = getComputedStyle(element)
    const isMoved =
      style.position !== 'static' ||
      style.transform !== 'none' ||
      style.translate !== 'none' ||
      Number.parseFloat(style.marginTop) < 0 ||
      Number.parseFloat(style.marginLeft) < 0
    const isOpaque =
      element.tagName === 'IMG' ||
      (style.backgroundImage !== 'none' && !/rgba\(0, 0, 0, 0\)/.test(style.backgroundImage)) ||
      (rgba(style.backgroundColor)[3] ?? 1) > 0.9
    return isMoved && isOpaque && Number(style.opacity) > 0.9
  })
  const isCovered = (node: Text, box: DOMRect): boolean =>
    covers.slice(0, 300).some((cover) => {
      if (cover.contains(node)) return false
      const over = cover.getBoundingClientRect()
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
      const isAfter = (cover.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING) !== 0
      const isAbove = isAfter || Number(getComputedStyle(cover).zIndex) > 0
      return isAbove && x > over.left && x < over.right && y > over.top && y < over.bottom
    })

  const isHidden = (node: Text, parent: Element): boolean => {
    const style = getComputedStyle(parent)
    range.selectNodeContents(node)
    const box = range.getBoundingClientRect()
    if (box.width < 0.5 || box.height < 0.5) return true
    if (Number.parseFloat(style.fontSize) < 3.5 || style.visibility !== 'visible') return true
    if (box.right <= 0 || box.bottom <= 0 || box.left >= Math.max(width, innerWidth) + 5) return true
    const { isShut, opacity, back, isLeftOut } = groundOf(parent)
    if (isShut || opacity < 0.1) return true
    if (covers.length > 0 && /\d/.test(node.data) && isCovered(node, box)) return true
    const ink = rgba(style.webkitTextFillColor === '' ? style.color : style.webkitTextFillColor)
    if ((ink[3] ?? 1) < 0.1) return true
    if (back === null || style.textShadow !== 'none') return false
    const [one, other] = [light(ink) + 0.05, light(back) + 0.05]
    const contrast = Math.max(one, other) / Math.min(one, other)
    // White words on a picture that was left out: dark ones can be read.
    if (isLeftOut && contrast < 2.5 && parent instanceof HTMLElement) {
      parent.style.setProperty('color', '#111', 'important')
      parent.style.setProperty('-webkit-text-fill-color', '#111', 'important')
      return false
    }
    return contrast < 1.12
  }

  const walker = document.createTreeWalker(mail, NodeFilter.SHOW_TEXT)
  const hidden: Text[] = []
  const seen: string[] = []
  let count = 0
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement
    if (!(node instanceof Text) || parent === null || parent.tagName === 'STYLE' || node.data.trim() === '') continue
    if (++count > maxTexts) {
      hidden.push(node)
      continue
    }
    if (isHidden(node, parent)) hidden.push(node)
    else seen.push(node.data)
  }
  const digitsOf = (text: string) => text.replace(/[^\d]/g, '')
  const shown = new Set(seen.join(' ').match(amount)?.map(digitsOf) ?? [])
  const hiddenAmounts = new Set<string>()
  for (const node of hidden) {
    for (const found of node.data.slice(0, 2_000).match(amount) ?? [])
      if (!shown.has(digitsOf(found)) && hiddenAmounts.size < 10) hiddenAmounts.add(found.trim())
  }
  // What cannot be seen is not printed either, so that what is read from the paper is what its owner sees.
  for (const node of hidden) node.data = ''
  const wholes = [...mail.querySelectorAll('tr, img')]
    .map((one) => one.getBoundingClientRect())
    .filter((box) => box.height > 100)
    .slice(0, 500)
    .map(({ top, bottom }) => ({ top, bottom }))
  return {
    hiddenAmounts: [...hiddenAmounts],
    width,
    height: Math.ceil(mail.getBoundingClientRect().bottom),
    wholes,
    headerPx: document.querySelector('facteur-head')?.getBoundingClientRect().bottom ?? 0,
    hasText: seen.length > 0,
    isCut: count > maxTexts || mail.scrollHeight > 60_000,
  }
}

export type PageLook = {
  hiddenAmounts: string[]
  width: number
  /** Where the mail ends, and what in it stays whole: in CSS pixels from the top of the page. */
  height: number
  wholes: Whole[]
  headerPx: number
  hasText: boolean
  isCut: boolean
}
