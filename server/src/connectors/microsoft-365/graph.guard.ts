import type { ReadRule } from '#connectors/kit/read-guard.ts'

const id = '(?:[A-Za-z0-9_-]|=|%3D){1,600}'
/** Links that Graph hands out write a folder as `mailFolders('…')`. */
const folder = `mailFolders(?:/${id}|\\((?:'|%27)${id}(?:'|%27)\\))`

/** All that Facteur ever asks of Microsoft Graph: nothing here changes a mailbox. */
export const graphRule = (base: string): ReadRule => ({
  base,
  paths: [
    '/me',
    '/me/mailFolders',
    `/me/${folder}`,
    `/me/${folder}/childFolders`,
    `/me/${folder}/messages`,
    `/me/${folder}/messages/(?:microsoft\\.graph\\.)?delta(?:\\(\\))?`,
    `/me/messages/${id}`,
    `/me/messages/${id}/\\$value`,
  ].map((path) => new RegExp(`^${path}$`, 'i')),
})
