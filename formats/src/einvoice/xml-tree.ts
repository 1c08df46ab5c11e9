import { XMLParser } from 'fast-xml-parser'

/** An XML element without namespace prefixes. */
export type XmlNode = string | { readonly [name: string]: XmlNode | readonly XmlNode[] }

const textKey = '#text'
const attributeMark = '@'

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: attributeMark,
  textNodeName: textKey,
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  // Decoded below, once and without a table that a document could add to.
  processEntities: false,
})

/** The document as a tree whose one member is the root. Throws on what is not well-formed. */
export function parseXml(xml: string): XmlNode {
  // Safe: without value parsing the parser makes strings, objects and lists of them, nothing else.
  return parser.parse(xml, true) as XmlNode
}

export function childrenOf(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  if (node === undefined || typeof node === 'string' || !Object.hasOwn(node, name)) return []
  const found = node[name]
  if (found === undefined) return []
  return isList(found) ? found : [found]
}

const isList = (found: XmlNode | readonly XmlNode[]): found is readonly XmlNode[] => Array.isArray(found)

/** The first element on a path. A step may offer several names: 'A|B'. */
export function find(node: XmlNode | undefined, ...path: string[]): XmlNode | undefined {
  return findAll(node, ...path)[0]
}

/** All elements on a path, through every branch. */
export function findAll(node: XmlNode | undefined, ...path: string[]): readonly XmlNode[] {
  let nodes: readonly XmlNode[] = node === undefined ? [] : [node]
  for (const step of path) nodes = nodes.flatMap((each) => step.split('|').flatMap((name) => childrenOf(each, name)))
  return nodes
}

/** The text of an element, null where it is absent or blank. */
export function textOf(node: XmlNode | undefined): string | null {
  const own = typeof node === 'string' ? node : childrenOf(node, textKey)[0]
  return typeof own === 'string' && own.trim() !== '' ? decode(own.trim()) : null
}

const predefined: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The five predefined entities and numbered characters; anything else stays as written. */
function decode(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name) return predefined[name] ?? whole
      const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16)
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole
    },
  )
}

export function textAt(node: XmlNode | undefined, ...path: string[]): string | null {
  return (
    findAll(node, ...path)
      .map(textOf)
      .find((text) => text !== null) ?? null
  )
}

export function attributeOf(node: XmlNode | undefined, name: string): string | null {
  return textOf(childrenOf(node, attributeMark + name)[0])
}
