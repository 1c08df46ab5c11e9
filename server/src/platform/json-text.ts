/** JSON that PostgreSQL takes: its jsonb holds neither NUL nor half a surrogate pair, and outside text may have both. */
export const jsonText = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) => (typeof one === 'string' ? plainText(one) : one))

export const plainText = (text: string): string => text.replaceAll('\u0000', '').toWellFormed()
