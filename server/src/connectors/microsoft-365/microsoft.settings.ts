import { setting } from '#platform/settings.ts'

/** Where Microsoft Graph is; another address for an emulator. */
export const graphApiSettings = {
  apiUrl: setting.text('FACTEUR_GRAPH_API_URL', {
    or: 'https://graph.microsoft.com/v1.0',
    doc: 'Where Microsoft Graph is; another address only for an emulator in tests.',
  }),
}

/** Signing in to Microsoft: the operator's client, whose accounts may sign in, and where. */
export const microsoftSettings = {
  clientId: setting.text('FACTEUR_MICROSOFT_CLIENT_ID', {
    or: null,
    doc: 'Application (client) ID of an app registration at Microsoft, for signing in to Microsoft 365 and Outlook.com; an organisation may set its own in the page.',
  }),
  clientSecretFile: setting.text('FACTEUR_MICROSOFT_CLIENT_SECRET_FILE', {
    or: null,
    doc: 'File that holds the client secret of that app registration; none for a public client.',
  }),
  tenant: setting.text('FACTEUR_MICROSOFT_TENANT', {
    or: 'common',
    doc: 'Whose accounts may sign in: `common` (work and private), `organizations`, `consumers`, or the ID of one directory.',
  }),
  loginUrl: setting.text('FACTEUR_MICROSOFT_LOGIN_URL', {
    or: 'https://login.microsoftonline.com/{tenant}',
    doc: 'Where Microsoft signs people in, up to `/oauth2/v2.0`; `{tenant}` is filled in. Another address only for an emulator in tests.',
  }),
}
