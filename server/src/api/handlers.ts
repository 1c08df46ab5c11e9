import { makeCorrectionHandlers } from './corrections.routes.ts'
import { makeDocumentHandlers } from './documents.routes.ts'
import { makeEInvoiceHandlers } from './e-invoice.routes.ts'
import { makeForwardingHandlers } from './forwarding.routes.ts'
import type { Handlers } from './handler.ts'
import { makeHouseHandlers } from './house.routes.ts'
import { makeLinkHandlers } from './links.routes.ts'
import { makeMailboxHandlers } from './mailboxes.routes.ts'
import { makeMessageHandlers } from './messages.routes.ts'
import { makeOAuthHandlers } from './oauth.routes.ts'
import { makeOrganisationHandlers } from './organisation.routes.ts'
import { makePageHandlers } from './pages.routes.ts'
import type { Parts } from './parts.ts'
import { makePeopleHandlers } from './people.routes.ts'
import { makePaymentHandlers } from './payments.routes.ts'
import { makeRuleHandlers } from './rules.routes.ts'
import { makeSourceHandlers } from './sources.routes.ts'
import { makeSupplierHandlers } from './suppliers.routes.ts'
import { makeUploadHandlers } from './upload.routes.ts'

export const makeHandlers = (parts: Parts): Handlers => ({
  ...makeHouseHandlers(parts),
  ...makeOrganisationHandlers(parts),
  ...makePeopleHandlers(parts),
  ...makeSourceHandlers(parts),
  ...makeOAuthHandlers(parts),
  ...makeMailboxHandlers(parts),
  ...makeMessageHandlers(parts),
  ...makeLinkHandlers(),
  ...makeRuleHandlers(),
  ...makeSupplierHandlers(),
  ...makeDocumentHandlers(parts),
  ...makePageHandlers(parts),
  ...makeEInvoiceHandlers(parts),
  ...makeCorrectionHandlers(parts),
  ...makeUploadHandlers(parts),
  ...makePaymentHandlers(),
  ...makeForwardingHandlers(parts),
})
