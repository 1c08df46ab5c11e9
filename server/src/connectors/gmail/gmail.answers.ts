import { z } from 'zod'

/** What the Gmail API answers, as far as it is read here (developers.google.com/workspace/gmail/api/reference/rest/v1). */
const messageId = z.object({ id: z.string().min(1).max(128), labelIds: z.array(z.string()).optional() })
export type ListedMessage = z.infer<typeof messageId>

export const profile = z.object({ historyId: z.string(), messagesTotal: z.number().optional() })
export const messagesPage = z.object({
  messages: z.array(messageId).default([]),
  nextPageToken: z.string().optional(),
})
const touched = z.array(z.object({ message: messageId, labelIds: z.array(z.string()).default([]) })).default([])
export const historyPage = z.object({
  history: z.array(z.object({ messagesAdded: touched, labelsAdded: touched, labelsRemoved: touched })).default([]),
  nextPageToken: z.string().optional(),
  historyId: z.string().optional(),
})
export type HistoryRecord = z.infer<typeof historyPage>['history'][number]
const label = z.object({
  id: z.string().min(1),
  name: z.string(),
  type: z.string().optional(),
  messagesTotal: z.number().optional(),
})
export type Label = z.infer<typeof label>
export const oneLabel = label
export const labelsPage = z.object({ labels: z.array(label).default([]) })
export const sendAsPage = z.object({
  sendAs: z
    .array(
      z.object({
        sendAsEmail: z.string(),
        isPrimary: z.boolean().optional(),
        verificationStatus: z.string().optional(),
      }),
    )
    .default([]),
})

const header = z.object({ name: z.string(), value: z.string() })
export type GmailPart = {
  partId?: string | undefined
  mimeType?: string | undefined
  filename?: string | undefined
  headers?: z.infer<typeof header>[] | undefined
  body?: { size?: number | undefined; data?: string | undefined; attachmentId?: string | undefined } | undefined
  parts?: GmailPart[] | undefined
}
const part: z.ZodType<GmailPart> = z.lazy(() =>
  z.object({
    partId: z.string().optional(),
    mimeType: z.string().optional(),
    filename: z.string().optional(),
    headers: z.array(header).optional(),
    body: z
      .object({ size: z.number().optional(), data: z.string().optional(), attachmentId: z.string().optional() })
      .optional(),
    parts: z.array(part).optional(),
  }),
)
export const fullMessage = z.object({
  id: z.string(),
  labelIds: z.array(z.string()).optional(),
  internalDate: z.string().optional(),
  sizeEstimate: z.number().optional(),
  payload: part.optional(),
})
export type FullMessage = z.infer<typeof fullMessage>
export const rawMessage = z.object({ raw: z.string() })
