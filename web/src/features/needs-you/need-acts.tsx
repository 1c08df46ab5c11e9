import { Button, Group } from '@mantine/core'
import type { Need } from '@facteur/contract/needs-you.ts'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../lib/queries.ts'
import { showDone } from '../../lib/toasts.ts'
import { IfMay } from '../../ui/if-may.tsx'
import { ButtonLink } from '../../ui/links.tsx'
import { useSettleMail } from '../messages/use-settle-mail.ts'

type Props = { need: Need; onOpen: (message: string) => void }

/** One click where that settles it; else the way to where it is settled. */
export function NeedActs({ need, onOpen }: Props) {
  const { t } = useTranslation()
  const { kind, message, document, source } = need
  const label = t(`needsYou.act.${kind}`)
  // No link of the mail waits, but the mail itself.
  if (message !== null && message === need.id) return <MailActs id={message} label={label} onOpen={onOpen} />
  if (kind === 'link') return <LinkActs need={need} isAsked={!triedCodes.test(need.code ?? '')} onOpen={onOpen} />
  if (kind === 'held')
    return (
      <ButtonLink size="xs" to="/payments">
        {label}
      </ButtonLink>
    )
  if (kind === 'delivery')
    return (
      <ButtonLink size="xs" to="/destinations">
        {label}
      </ButtonLink>
    )
  if (source !== null)
    return (
      <ButtonLink size="xs" to="/sources/$id" params={{ id: source }}>
        {label}
      </ButtonLink>
    )
  if (document !== null)
    return (
      <ButtonLink size="xs" to="/documents/$id" params={{ id: document }}>
        {label}
      </ButtonLink>
    )
  if (message !== null)
    return (
      <Button size="xs" onClick={() => onOpen(message)} aria-haspopup="dialog">
        {label}
      </Button>
    )
  return null
}

// A link that was tried is tried again; one that was not waits for the owner's word.
const triedCodes = /^link\.(?!is-unclear|sender-unproven|mail-is-strange|asked-each-time)/

function LinkActs({ need: { id, message }, isAsked, onOpen }: Props & { isAsked: boolean }) {
  const { t } = useTranslation()
  const fetch = useAct('fetchLink', {
    refresh: ['listLinks', 'listMessages', 'getMessage', 'getOverview'],
    done: () => showDone(t('links.fetching')),
  })
  return (
    <Group gap="xs">
      <IfMay act="fetchLink">
        <Button
          size="xs"
          variant={isAsked ? 'filled' : 'default'}
          loading={fetch.isPending}
          onClick={() => fetch.mutate({ path: { id } })}
          aria-keyshortcuts="c"
          data-key="c"
        >
          {t(isAsked ? 'links.fetch' : 'links.fetchAgain')}
        </Button>
      </IfMay>
      {message !== null && (
        <Button
          size="xs"
          variant={isAsked ? 'default' : 'filled'}
          onClick={() => onOpen(message)}
          aria-haspopup="dialog"
        >
          {t('needsYou.act.link')}
        </Button>
      )}
    </Group>
  )
}

function MailActs({ id, label, onOpen }: { id: string; label: string; onOpen: (message: string) => void }) {
  const { t } = useTranslation()
  const { settle, isBusy } = useSettleMail()
  return (
    <Group gap="xs">
      <Button size="xs" onClick={() => onOpen(id)} aria-haspopup="dialog">
        {label}
      </Button>
      <IfMay act="settleMessage">
        <Button
          size="xs"
          variant="default"
          disabled={isBusy}
          onClick={() => settle(id)}
          aria-keyshortcuts="n"
          data-key="n"
        >
          {t('messages.settle')}
        </Button>
      </IfMay>
    </Group>
  )
}
