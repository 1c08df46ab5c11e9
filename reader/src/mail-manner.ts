import type { MailManner } from '@facteur/formats/rendition.ts'

const maxLines = 400

const people =
  /\b(?:outlook|thunderbird|mutt|neomutt|alpine|pine|evolution|kmail|kontact|sylpheed|claws|exmh|nmh|mh-e|apple mail|(?:iphone|ipad) mail|lotus notes|hcl notes|eudora|the bat!|gnus|emacs|vm \d|mew|wanderlust|squirrelmail|roundcube|horde|imp\/|groupwise|elm|zimbra|open-xchange|airmail|spark|k-9 mail|fairemail|postbox|em client|mailmate|seamonkey|mozilla|gecko|opera|yahoomail\w*|webmail|pegasus|forte agent|incredimail|windows (?:live )?mail|internet mail service|balsa|gnumail|mailspring|becky!|foxmail|turnpike|knode|slrn|trn|tin\/|entourage|nylas|superhuman|protonmail|trojita|geary|mailpile|aerc)\b/
const machines =
  /\b(?:php ?mailer|phpmailer|swift ?mailer|symfony|php\/|mime::lite|mime-tools|listmanager|lyris|listserv|majordomo|mailman|phplist|sympa|ezmlm|mailchimp|sendgrid|sendinblue|brevo|mailjet|mailgun|postmark|sparkpost|exacttarget|salesforce|eloqua|marketo|hubspot|campaign|dartmail|stormpost|emailvision|cheetahmail|responsys|silverpop|constant contact|acymailing|newsletter|news(?:man|smith)|bulk|mass|delivery agent|cdo for|jmail|aspnetemail|aspmail|nodemailer|javamail|smtp\b.*(?:agent|engine)|sendemail|blat|mailx|mandrill|klaviyo|inxmail|optivo|episerver|rapidmail|cleverreach|e-?messaging|messagemaker|store-mailer|xmailer|mailer\/\d|drupal|wordpress|typo3|joomla|magento|prestashop|shopify)/

const machineHeaders =
  /^(?:feedback-id|list-unsubscribe-post|x-csa-complaints|x-campaign[\w-]*|x-job|x-sfmc-stack|x-mc-user|x-mailgun-[\w-]+|x-ses-outgoing|x-sg-eid|x-report-abuse(?:-to)?|x-mandrill-user|x-msys-api|x-bulkmail|x-mailing-id|x-newsletter[\w-]*|x-rpcampaign|x-pardot-[\w-]+|x-mailer-recptid|x-emarsys-[\w-]+|x-klaviyo-[\w-]+|x-unsubscri[\w-]+|x-cm-mailinglist|x-hs-cid)$/
const talkHeaders = /^(?:list-post|x-beenthere|x-mailman-version|x-mailing-list|mailing-list|x-ml-name)$/
const answerHeaders = /^(?:in-reply-to|references)$/

/** What the header lines tell. `value`: unfolded. */
export function readMailManner(headers: readonly { key: string; value: string }[]): MailManner {
  const lines = headers.slice(0, maxLines)
  const manner: MailManner = arrivalIn(lines.find(({ key }) => key === 'received')?.value ?? '')
  let isNews = false
  let isMachine = false
  for (const { key, value } of lines) {
    const said = value.slice(0, 300).trim().toLowerCase()
    if (answerHeaders.test(key) && said !== '') manner.isAnswer = true
    if (talkHeaders.test(key) && said !== '' && said !== 'no') manner.list = 'talk'
    if (key === 'list-unsubscribe' || key === 'list-id' || (key === 'precedence' && /bulk|junk/.test(said)))
      isNews = true
    if (machineHeaders.test(key)) isMachine = true
    if (key === 'x-mailer' || key === 'user-agent') {
      if (machines.test(said)) isMachine = true
      else if (people.test(said)) manner.program = 'person'
    }
  }
  if (isMachine) manner.program = 'machine'
  if (isNews && manner.list === undefined) manner.list = 'news'
  return manner
}

// Every server writes its line above those that were there: only the first is by the one that keeps the mailbox.
function arrivalIn(received: string): Pick<MailManner, 'arrivedIn'> {
  const year = /\b(?:19[89]|20\d)\d\b/.exec(received.slice(received.lastIndexOf(';') + 1).slice(0, 100))?.[0]
  return received.includes(';') && year !== undefined ? { arrivedIn: Number(year) } : {}
}
