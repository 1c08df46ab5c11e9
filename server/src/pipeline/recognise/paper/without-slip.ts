import type { Rendition } from '@facteur/formats/rendition.ts'
import { fold } from '../../reading/fold.ts'
import type { Line } from '../../reading/lines.ts'

const slipHead =
  /^(?:zahlteil|section paiement|sezione pagamento|payment part|empfangsschein|recepisse|ricevuta|quittanza|part da pajament|receipt|einzahlungsschein|bulletin de versement)\b/
const slipWord =
  /\b(?:zahlteil|section paiement|sezione pagamento|payment part|empfangsschein|recepisse|part da pajament|einzahlungsschein)\b/

/**
 * A paper without the slip that a bank tears off: what it says above it. The slip has a title of its own ("receipt") and words of
 * the bill it is for, yet is no bill. Papers without a slip come back as they are.
 */
export function withoutSlip(
  rendition: Rendition,
  lines: readonly Line[],
): { lines: readonly Line[]; hasSlip: boolean } {
  if (!slipWord.test(fold(rendition.text.slice(0, 30_000)))) return { lines, hasSlip: false }
  const head = lines.find(({ cells }) => cells.some(({ folded }) => slipHead.test(folded)))
  if (!head) return { lines, hasSlip: false }
  const top = head.box[1] - 2
  return { lines: lines.filter((line) => line.page !== head.page || line.box[1] < top), hasSlip: true }
}
