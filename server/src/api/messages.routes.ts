import { getMessage, getMessageOriginal, listMessages } from '#records/messages/messages.read.ts'
import { neverCollectMessage } from '#records/messages/never-collect-message.ts'
import { printMessage } from '#records/messages/print-message.ts'
import { reopenMessage, settleMessage } from '#records/messages/settle-message.ts'
import { uncollectMessage } from '#records/messages/uncollect-message.ts'
import type { Handlers } from './handler.ts'
import { toMessageBody } from './message-body.ts'
import type { Parts } from './parts.ts'

type Mine =
  | 'listMessages'
  | 'getMessage'
  | 'getMessageBody'
  | 'downloadMessage'
  | 'collectMessage'
  | 'uncollectMessage'
  | 'printMessage'
  | 'neverCollectMessage'
  | 'settleMessage'
  | 'reopenMessage'

export function makeMessageHandlers({ doors, reader }: Parts): Pick<Handlers, Mine> {
  return {
    listMessages: (ctx, { query, http }) => listMessages(ctx, query, http),
    getMessage: (ctx, { path, http }) => getMessage(ctx, path.id, http),
    getMessageBody: async (ctx, { path }) => {
      const { bytes } = await getMessageOriginal(ctx, path.id)
      return toMessageBody(await reader.readMail(bytes))
    },
    downloadMessage: async (ctx, { path }) => {
      const { bytes, subject } = await getMessageOriginal(ctx, path.id)
      return { name: `${subject.trim() || path.id}.eml`, mediaType: 'message/rfc822', bytes }
    },
    collectMessage: async (ctx, { path, http }) => {
      await getMessage(ctx, path.id, http)
      await doors.collectMessage(ctx, path)
      return getMessage(ctx, path.id, http)
    },
    uncollectMessage: async (ctx, { path, http }) => {
      await uncollectMessage(ctx, path)
      return getMessage(ctx, path.id, http)
    },
    printMessage: async (ctx, { path, http }) => {
      await getMessage(ctx, path.id, http)
      await printMessage(ctx, path)
      return getMessage(ctx, path.id, http)
    },
    neverCollectMessage: async (ctx, { path, body, http }) => {
      await neverCollectMessage(ctx, { id: path.id, ...body })
      return getMessage(ctx, path.id, http)
    },
    settleMessage: async (ctx, { path, body, http }) => {
      await settleMessage(ctx, { id: path.id, ...body })
      return getMessage(ctx, path.id, http)
    },
    reopenMessage: async (ctx, { path, http }) => {
      await reopenMessage(ctx, path)
      return getMessage(ctx, path.id, http)
    },
  }
}
