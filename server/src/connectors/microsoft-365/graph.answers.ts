import { z } from 'zod'

/** What Microsoft Graph answers, as far as it is read here (learn.microsoft.com/graph/api/resources/message, v1.0). */
const person = z.object({
  emailAddress: z.object({ name: z.string().nullish(), address: z.string().nullish() }).nullish(),
})
const attachment = z.object({
  '@odata.type': z.string().optional(),
  name: z.string().nullish(),
  contentType: z.string().nullish(),
  size: z.number().nullish(),
  isInline: z.boolean().nullish(),
})
export type GraphAttachment = z.infer<typeof attachment>

export const graphMessage = z.object({
  id: z.string().min(1).max(600),
  '@removed': z.unknown().optional(),
  subject: z.string().nullish(),
  from: person.nullish(),
  toRecipients: z.array(person).nullish(),
  ccRecipients: z.array(person).nullish(),
  sentDateTime: z.string().nullish(),
  receivedDateTime: z.string().nullish(),
  internetMessageId: z.string().nullish(),
  hasAttachments: z.boolean().nullish(),
  bodyPreview: z.string().nullish(),
  isDraft: z.boolean().nullish(),
  body: z.object({ contentType: z.string().nullish(), content: z.string().nullish() }).nullish(),
  internetMessageHeaders: z.array(z.object({ name: z.string(), value: z.string() })).nullish(),
  attachments: z.array(attachment).nullish(),
})
export type GraphMessage = z.infer<typeof graphMessage>

export const messagesPage = z.object({
  value: z.array(graphMessage).default([]),
  '@odata.nextLink': z.string().optional(),
  '@odata.deltaLink': z.string().optional(),
})
export type MessagesPage = z.infer<typeof messagesPage>

const folder = z.object({
  id: z.string().min(1).max(600),
  displayName: z.string().default(''),
  childFolderCount: z.number().default(0),
  totalItemCount: z.number().nullish(),
})
export type GraphFolder = z.infer<typeof folder>
export const oneFolder = folder
export const foldersPage = z.object({ value: z.array(folder).default([]), '@odata.nextLink': z.string().optional() })

export const me = z.object({
  mail: z.string().nullish(),
  proxyAddresses: z.array(z.string()).nullish(),
  otherMails: z.array(z.string()).nullish(),
})
