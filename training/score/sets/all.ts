import type { StagedSet } from '../case.ts'
import { corpusSpecs, stageCorpus } from './corpus.ts'
import { stageInventedMails, stageInventedPapers, stageInventedPdfs } from './invented.ts'
import { stageWorld } from './world.ts'

export type StageWish = { shared: string; root: string; isQuick: boolean }

type Maker = { name: string; stage: (wish: StageWish) => Promise<StagedSet | undefined> }

/** Every set by name, in the order of the tables. Those of `shared` give undefined where it is absent. */
export const setMakers: readonly Maker[] = [
  { name: 'invented-mails', stage: stageInventedMails },
  { name: 'invented-pdfs', stage: stageInventedPdfs },
  { name: 'invented-papers', stage: stageInventedPapers },
  { name: 'world-mails', stage: (wish) => stageWorld('mails', wish) },
  { name: 'world-paper', stage: (wish) => stageWorld('paper', wish) },
  ...corpusSpecs.map((spec) => ({ name: spec.name, stage: (wish: StageWish) => stageCorpus(spec, wish) })),
]
