/** As kept: the code and what fills its sentence. The sentence itself is made when it is shown, in the reader's language. */
export type StoredReason = { code: string; facts: Record<string, string | number> }

/** All of both, each said once: the same code with the same facts is the same reason. */
export function unionOf(some: readonly StoredReason[], others: readonly StoredReason[]): StoredReason[] {
  const said = new Map([...some, ...others].map((one) => [JSON.stringify([one.code, one.facts]), one]))
  return [...said.values()]
}
