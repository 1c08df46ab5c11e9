import {
  corpusExamples,
  type Example,
  genreExamples,
  grownExamples,
  noticeExamples,
  paperExamples,
  sharedExamples,
} from './examples.ts'

/** All that may be learnt from, and the report halves of it, in an order that decides nothing but the history of suppliers. */
export async function learningExamples(share = 1): Promise<Example[]> {
  return [
    ...(await noticeExamples(Math.ceil(6 * share))),
    ...(await grownExamples(Math.ceil(5 * share))),
    ...(await genreExamples(Math.ceil(4 * share))),
    ...(await paperExamples({ seed: 'mails a', mails: 900 })),
    ...(await sharedExamples()),
    ...(await corpusExamples('mixed')),
    ...(await corpusExamples('synthetic')),
    ...(await corpusExamples('templates')),
  ]
}
