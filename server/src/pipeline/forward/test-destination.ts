import { Fault } from '#platform/fault.ts'
import { makeId } from '#platform/ids.ts'
import type { OutgoingMail } from '#connectors/kit/outgoing-mail.ts'
import { type Context, inTransaction, requireRight } from '#records/context.ts'

const words = {
  en: { subject: 'Test message from Facteur', text: 'This is a test: invoices of {name} will arrive at this address.' },
  nl: { subject: 'Testbericht van Facteur', text: 'Dit is een test: op dit adres komen de facturen van {name} toe.' },
  fr: {
    subject: 'Message de test de Facteur',
    text: 'Ceci est un test : les factures de {name} arriveront à cette adresse.',
  },
  de: {
    subject: 'Testnachricht von Facteur',
    text: 'Dies ist ein Test: An dieser Adresse kommen die Rechnungen von {name} an.',
  },
}

/** Sends one small mail to a destination, so that the owner sees it arrive before documents do. */
export function makeTestDestination(outgoing: OutgoingMail | undefined) {
  return async (ctx: Context, { id }: { id: string }): Promise<void> => {
    requireRight(ctx, 'write')
    const { destination, organisation } = await inTransaction(ctx, async (tx) => ({
      destination: await tx
        .selectFrom('destination')
        .select('settings')
        .where('organisation_id', '=', ctx.organisation)
        .where('id', '=', id)
        .where('removed_at', 'is', null)
        .executeTakeFirst(),
      organisation: await tx
        .selectFrom('organisation')
        .select(['name', 'language'])
        .where('organisation_id', '=', ctx.organisation)
        .executeTakeFirstOrThrow(),
    }))
    if (destination === undefined) throw new Fault('destination.missing', { say: 'This destination does not exist.' })
    if (outgoing === undefined)
      throw new Fault('outgoing-mail.not-set', { say: 'No outgoing mail is set up yet (FACTEUR_SMTP_URL).' })
    const { language } = organisation
    const say = words[language === 'nl' || language === 'fr' || language === 'de' ? language : 'en']
    const text = say.text.replace('{name}', organisation.name)
    const session = await outgoing.open()
    try {
      const outcome = await session.send({
        messageHeaderId: `<${makeId('NoticeId')}@facteur.invalid>`,
        to: [String(destination.settings['to'])],
        subject: say.subject,
        text,
        html: '',
        attachments: [],
      })
      if (outcome.state !== 'accepted') throw new Fault('delivery.refused', { say: outcome.say })
    } finally {
      session.close()
    }
  }
}
