import { markPayments } from '#records/payments/mark-payments.ts'
import { listPayments } from '#records/payments/payments.read.ts'
import { releasePayment } from '#records/payments/release-payment.ts'
import type { Handlers } from './handler.ts'

export function makePaymentHandlers(): Pick<Handlers, 'listPayments' | 'markPayments' | 'releasePayment'> {
  return {
    listPayments: async (ctx, { query, http }) => ({
      items: await listPayments(ctx, { language: http.language, state: query.state }),
    }),
    markPayments: async (ctx, { body, http }) => ({
      items: await markPayments(ctx, { ...body, language: http.language }),
    }),
    releasePayment: async (ctx, { path, http }) => ({
      items: await releasePayment(ctx, { id: path.id, language: http.language }),
    }),
  }
}
