import { reminder, reminderWithCopy, resent } from './again.ts'
import { appShopReceipt, taxiReceipt, trainTicket } from './body-receipts.ts'
import {
  creditNote,
  pdf,
  pdfAndUbl,
  pdfWithDeliveryNote,
  pdfWithLogo,
  pdfWithLongList,
  pdfWithOddSubject,
  pdfWithTerms,
  receiptAsPdf,
  ubl,
} from './invoices.ts'
import { link } from './linked.ts'
import { heavyNewsletter, newsletter } from './newsletters.ts'
import { boardingPass, brochure, contract, menu, payslip, priceList } from './papers.ts'
import { calendarInvite, personal, photos } from './people.ts'
import {
  noticeInvoice,
  noticeNewsletter,
  noticeOrder,
  noticeOther,
  noticePersonal,
  noticePhishing,
  noticeReceipt,
  noticeReminder,
} from './notices/notices.ts'
import { phishing, phishingWithPdf } from './phishing.ts'
import type { MailMaker } from './scene.ts'
import { ownSalesInvoice } from './sent.ts'
import { pdfAsOctets, pdfForwarded, pdfInAttachedMail, pdfInZip } from './wrapped.ts'
import { deliveryNote, orderConfirmation, proForma, quote, statement } from './trade.ts'

/** Every kind of mail of the invented world, by the name used in a mix and in `truth.scene`. */
export const makers = {
  pdf: pdf,
  'pdf-long': pdfWithLongList,
  'pdf-odd-subject': pdfWithOddSubject,
  'pdf-with-terms': pdfWithTerms,
  'pdf-with-logo': pdfWithLogo,
  'pdf-with-delivery-note': pdfWithDeliveryNote,
  'pdf-octet-stream': pdfAsOctets,
  'pdf-forwarded': pdfForwarded,
  'pdf-in-eml': pdfInAttachedMail,
  'pdf-in-zip': pdfInZip,
  'pdf-and-ubl': pdfAndUbl,
  ubl: ubl,
  'credit-note': creditNote,
  'receipt-pdf': receiptAsPdf,
  link: link,
  'body-train': trainTicket,
  'body-app-shop': appShopReceipt,
  'body-taxi': taxiReceipt,
  resent: resent,
  reminder: reminder,
  'reminder-with-copy': reminderWithCopy,
  'order-confirmation': orderConfirmation,
  'delivery-note': deliveryNote,
  quote: quote,
  'pro-forma': proForma,
  statement: statement,
  newsletter: newsletter,
  'heavy-newsletter': heavyNewsletter,
  personal: personal,
  photos: photos,
  calendar: calendarInvite,
  menu: menu,
  brochure: brochure,
  contract: contract,
  payslip: payslip,
  'boarding-pass': boardingPass,
  'price-list': priceList,
  'own-sales-invoice': ownSalesInvoice,
  phishing: phishing,
  'phishing-pdf': phishingWithPdf,
  'notice-other': noticeOther,
  'notice-receipt': noticeReceipt,
  'notice-invoice': noticeInvoice,
  'notice-reminder': noticeReminder,
  'notice-order': noticeOrder,
  'notice-newsletter': noticeNewsletter,
  'notice-personal': noticePersonal,
  'notice-phishing': noticePhishing,
} as const satisfies Record<string, MailMaker>

export type SceneName = keyof typeof makers

/** Needs an invoice earlier in the same world. */
export const followUps: ReadonlySet<SceneName> = new Set(['resent', 'reminder', 'reminder-with-copy'] as const)
