/** As kept: the code and what fills its sentence. The sentence itself is made when it is shown, in the reader's language. */
export type StoredReason = { code: string; facts: Record<string, string | number> }
