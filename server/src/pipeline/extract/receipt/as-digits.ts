// What is read for a digit where only digits can stand.
const digitOf: Record<string, string> = {
  O: '0',
  o: '0',
  Q: '0',
  D: '0',
  '©': '0',
  l: '1',
  I: '1',
  '|': '1',
  i: '1',
  '!': '1',
  Z: '2',
  z: '2',
  S: '5',
  s: '5',
  G: '6',
  B: '8',
}

/** Letters in the place of digits, read as such. */
export function asDigits(text: string): string {
  return text.replace(/[OoQD©lI|i!ZzSsGB]/g, (sign) => digitOf[sign] ?? sign)
}
