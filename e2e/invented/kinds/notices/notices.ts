import type { MailKind } from '../../truth.ts'
import type { MailMaker } from '../scene.ts'
import { dutchNotices } from './dutch.ts'
import { englishNotices } from './english.ts'
import { frenchNotices } from './french.ts'
import { germanNotices } from './german.ts'
import type { Notice } from './notice.ts'
import { moreNotices } from './more-notices.ts'
import { noticeMail } from './write-notice.ts'

/** What else fills a mailbox: one sender's wording a row, in four languages. */
export const notices: readonly Notice[] = [
  ...dutchNotices,
  ...frenchNotices,
  ...germanNotices,
  ...englishNotices,
  ...moreNotices,
]

const makerOf =
  (kind: MailKind): MailMaker =>
  async (scene) =>
    noticeMail(scene, scene.random.pick(notices.filter((notice) => notice.kind === kind)))

export const noticeOther = makerOf('other')
export const noticeReceipt = makerOf('receipt')
export const noticeInvoice = makerOf('invoice')
export const noticeReminder = makerOf('reminder')
export const noticeOrder = makerOf('order-confirmation')
export const noticeNewsletter = makerOf('newsletter')
export const noticePersonal = makerOf('personal')
export const noticePhishing = makerOf('phishing')
