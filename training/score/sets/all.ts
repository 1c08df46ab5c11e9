import type { StagedSet } from '../case.ts'
import { corpusSpecs, stageCorpus } from './corpus.ts'
import { stageInventedMails, stageInventedOthers, stageInventedPapers, stageInventedPdfs } from './invented.ts'
import { stageWorld } from './world.ts'

export type StageWish = { shared: string; root: string; isQuick: boolean }

type Maker = { name: string; stage: (wish: StageWish) => Promise<StagedSet | undefined> }

/** Every set by name, what takes long last. Those of `shared` give undefined where it is absent. */
export const setMakers: readonly Maker[] = [
  { name: 'invented-pdfs', stage: stageInventedPdfs },
  { name: 'invented-others', stage: stageInventedOthers },
  { name: 'world-mails', stage: (wish) => stageWorld('mails', wish) },
  ...corpusMakers((papers) => papers !== 'scan'),
  { name: 'invented-mails', stage: stageInventedMails },
  { name: 'world-paper', stage: (wish) => stageWorld('paper', wish) },
  { name: 'invented-papers', stage: stageInventedPapers },
  ...corpusMakers((papers) => papers === 'scan'),
]

function corpusMakers(which: (papers: string) => boolean): Maker[] {
  return corpusSpecs
    .filter((spec) => which(spec.papers))
    .map((spec) => ({ name: spec.name, stage: (wish) => stageCorpus(spec, wish) }))
}
