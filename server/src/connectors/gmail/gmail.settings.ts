import { signInPages } from '@facteur/formats/sign-in-address.ts'
import { setting } from '#platform/settings.ts'

/** Where Google's Gmail API is; another address for an emulator. */
export const gmailApiSettings = {
  apiUrl: setting.text('FACTEUR_GMAIL_API_URL', {
    or: 'https://gmail.googleapis.com/gmail/v1',
    doc: 'Where the Gmail API is; another address only for an emulator in tests.',
  }),
}

/** Signing in to Google: the operator's client, and where Google's endpoints are. */
export const googleSettings = {
  clientId: setting.text('FACTEUR_GOOGLE_CLIENT_ID', {
    or: null,
    doc: 'Client ID of an OAuth client at Google, for signing in to Gmail; an organisation may set its own in the page.',
  }),
  clientSecretFile: setting.text('FACTEUR_GOOGLE_CLIENT_SECRET_FILE', {
    or: null,
    doc: 'File that holds the secret of that Google client.',
  }),
  authUrl: setting.text('FACTEUR_GOOGLE_AUTH_URL', {
    or: signInPages.google.page,
    doc: "Google's page to sign in; another address only for an emulator in tests.",
  }),
  tokenUrl: setting.text('FACTEUR_GOOGLE_TOKEN_URL', {
    or: 'https://oauth2.googleapis.com/token',
    doc: 'Where Google hands out tokens; they are revoked at `revoke` beside it.',
  }),
  userInfoUrl: setting.text('FACTEUR_GOOGLE_USERINFO_URL', {
    or: 'https://openidconnect.googleapis.com/v1/userinfo',
    doc: 'Where Google tells which address signed in.',
  }),
}
