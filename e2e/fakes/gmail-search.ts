/** Gmail's search, as far as its documentation goes: words, phrases, `op:value`, `-`, OR, (…) for all, {…} for any. */
export type Searched = {
  words: Set<string>
  text: string
  filenames: string[]
  labels: Set<string>
  receivedAt: number
}
type Test = (mail: Searched) => boolean

export const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])

/** Throws on an operator it does not know: silence would hide a wrong query. */
export function compileQuery(query: string): Test {
  const tokens = query.match(/-?(?:\w+:)?"[^"]*"|[{}()]|-?[^\s{}()"]+|-(?=[({])/g) ?? []
  let at = 0
  const group = (closing: string | undefined, isAny: boolean): Test => {
    const tests: Test[] = []
    while (at < tokens.length) {
      const token = tokens[at] ?? ''
      if (token === closing) break
      at += 1
      if (token === 'OR') {
        const right = one()
        const left = tests.pop()
        tests.push((mail) => (left?.(mail) ?? false) || right(mail))
      } else {
        at -= 1
        tests.push(one())
      }
    }
    if (closing !== undefined) at += 1
    return (mail) => (isAny ? tests.some((test) => test(mail)) : tests.every((test) => test(mail)))
  }
  const one = (): Test => {
    const token = tokens[at++] ?? ''
    if (token === '-') {
      const inner = one()
      return (mail) => !inner(mail)
    }
    if (token === '{') return group('}', true)
    if (token === '(') return group(')', false)
    if (token.startsWith('-')) {
      const inner = term(token.slice(1))
      return (mail) => !inner(mail)
    }
    return term(token)
  }
  return group(undefined, false)
}

function term(token: string): Test {
  const operator = /^(\w+):(.*)$/s.exec(token)
  const value = (operator?.[2] ?? token).replace(/^"|"$/g, '').toLowerCase()
  if (operator === null) {
    if (!token.startsWith('"')) return ({ words }) => words.has(value)
    const phrase = ` ${[...(value.match(/[\p{L}\p{N}]+/gu) ?? [])].join(' ')} `
    return ({ text }) => ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `.includes(phrase)
  }
  if (operator[1] === 'filename') return ({ filenames }) => filenames.some((name) => name.toLowerCase().includes(value))
  if (operator[1] === 'in' || operator[1] === 'label') {
    const labels: Record<string, string> = { chats: 'CHAT', drafts: 'DRAFT' }
    const label = labels[value] ?? value.toUpperCase()
    return (mail) => mail.labels.has(label)
  }
  if (operator[1] === 'after') {
    const at = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value.replaceAll('/', '-'))
    return ({ receivedAt }) => receivedAt > at
  }
  throw new Error(`unknown operator ${operator[1]}`)
}
