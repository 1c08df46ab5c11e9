import type { Rendition } from '@facteur/formats/rendition.ts'
import type { ReadInput } from '../../server/src/pipeline/extract/read-fields.ts'
import type { FieldName } from '../../server/src/pipeline/verdict.ts'
import type { Half } from '../split.ts'

export type TextField = Exclude<FieldName, 'isPaid' | 'isDirectDebit'>

/** Where a paper comes from. All but the last may train. */
export type Source = 'invented' | 'printed' | 'world' | 'hybrid' | 'pdf'

/** A paper with what a reader ought to find. A field that `truth` does not name is unknown and counts nowhere. */
export type TrainingPaper = {
  source: Source
  /** The supplier: never in both halves. */
  group: string
  half: Half
  name: string
  rendition: Rendition
  kind: ReadInput['kind']
  context: ReadInput['context']
  mail?: NonNullable<ReadInput['mail']>
  /** Some of its labels are words of no language. */
  isSlang?: boolean
  truth: Partial<Record<TextField, string | null>>
}
