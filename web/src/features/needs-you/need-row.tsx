import { Group, Stack, Text, ThemeIcon, UnstyledButton } from '@mantine/core'
import type { Need, NeedKind } from '@facteur/contract/needs-you.ts'
import type { FieldName } from '@facteur/contract/verdict.ts'
import {
  IconEye,
  IconFish,
  IconHandStop,
  IconKey,
  IconLink,
  IconLock,
  IconMailQuestion,
  IconMailbox,
  IconSend,
} from '@tabler/icons-react'
import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { sayTrouble } from '../../lib/fault-words.ts'
import { KindBadge } from '../../ui/kind-badge.tsx'
import { TextLink } from '../../ui/links.tsx'
import { Instant } from '../../ui/when.tsx'
import { RowTick, type Tick } from '../messages/row-tick.tsx'

const looks: Record<NeedKind, { icon: Icon; colour: string }> = {
  source: { icon: IconMailbox, colour: 'red' },
  held: { icon: IconHandStop, colour: 'orange' },
  link: { icon: IconLink, colour: 'gold' },
  login: { icon: IconKey, colour: 'gold' },
  password: { icon: IconLock, colour: 'gold' },
  unsure: { icon: IconMailQuestion, colour: 'gold' },
  delivery: { icon: IconSend, colour: 'orange' },
  review: { icon: IconEye, colour: 'gold' },
}

type Props = {
  need: Need
  onOpen: (message: string) => void
  tick?: Tick
  /** What can be done about it. */
  children: ReactNode
}

/** Who it is about, why it waits, and what can be done; Enter on the row, and a click on the name, open it. */
export function NeedRow({ need, onOpen, tick, children }: Props) {
  const { t, i18n } = useTranslation()
  const isFraud = need.looksLike === 'phishing'
  const { icon: Shape, colour } = isFraud ? { icon: IconFish, colour: 'red' } : looks[need.kind]
  const why = need.code === null ? need.say : sayTrouble({ code: need.code, say: need.say }, i18n.language)
  const lacks = need.lacks?.map((name) => t(`field.${name as FieldName}`)).join(', ')
  const say = [lacks === undefined ? '' : t('needsYou.lacks', { fields: lacks }), why].filter(Boolean).join(' · ')
  return (
    <Group
      p="md"
      gap="md"
      align="flex-start"
      wrap="nowrap"
      role="listitem"
      className="need-row"
      tabIndex={-1}
      data-row={need.id}
      data-chosen={tick?.isOn === true}
    >
      {tick !== undefined && <RowTick tick={tick} name={`${need.title}, ${need.subject ?? ''}`} />}
      <ThemeIcon variant="light" color={colour} size="lg" radius="xl" visibleFrom="xs">
        <Shape size={20} stroke={1.6} aria-hidden />
      </ThemeIcon>
      <Group justify="space-between" flex={1} gap="sm" miw={0}>
        <Stack gap={2} flex="1 1 260px" miw={0}>
          <Group gap="xs" wrap="nowrap">
            <Name need={need} onOpen={onOpen} />
            <Text size="xs" c="dimmed" className="figures" flex="none">
              <Instant at={need.at} form="ago" />
            </Text>
            {isFraud && <KindBadge kind="phishing" />}
          </Group>
          {need.subject !== undefined && (
            <Text size="sm" truncate>
              {need.subject}
            </Text>
          )}
          {say !== '' && (
            <Text size="sm" c="dimmed" lineClamp={3}>
              {say}
            </Text>
          )}
        </Stack>
        {children}
      </Group>
    </Group>
  )
}

/** The name, and the way to what it is about: a mail opens over the list, anything else where it is kept. */
function Name({ need: { kind, title, message, document, source }, onOpen }: Pick<Props, 'need' | 'onOpen'>) {
  const look = { fw: 500, truncate: true, c: 'inherit' } as const
  if (message !== null)
    return (
      <UnstyledButton onClick={() => onOpen(message)} aria-haspopup="dialog" className="need-name" data-open>
        {title}
      </UnstyledButton>
    )
  if (kind === 'held' || kind === 'delivery')
    return (
      <TextLink to={kind === 'held' ? '/payments' : '/destinations'} {...look} data-open>
        {title}
      </TextLink>
    )
  if (source !== null)
    return (
      <TextLink to="/sources/$id" params={{ id: source }} {...look} data-open>
        {title}
      </TextLink>
    )
  if (document !== null)
    return (
      <TextLink to="/documents/$id" params={{ id: document }} {...look} data-open>
        {title}
      </TextLink>
    )
  return <Text {...look}>{title}</Text>
}
