import {
  IconArchive,
  IconBuildingStore,
  IconCreditCard,
  IconHandFinger,
  IconHome,
  IconInbox,
  IconMailbox,
  IconSend,
  IconSettings,
} from '@tabler/icons-react'
import type { Icon } from '@tabler/icons-react'
import type { Overview } from '@facteur/contract/organisation.ts'

export type Place = {
  to:
    | '/'
    | '/needs-you'
    | '/payments'
    | '/documents'
    | '/messages'
    | '/suppliers'
    | '/sources'
    | '/destinations'
    | '/settings'
  name:
    | 'home'
    | 'needsYou'
    | 'payments'
    | 'documents'
    | 'messages'
    | 'suppliers'
    | 'sources'
    | 'destinations'
    | 'settings'
  icon: Icon
  /** Typed after `g`. */
  key: string
  /** What asks for attention there, if anything. `unsure`: mails that the owner is to decide on. */
  badge?: (overview: Overview) => { count: number; isUrgent: boolean }
}

export const places: readonly Place[] = [
  { to: '/', name: 'home', icon: IconHome, key: 'h' },
  {
    to: '/needs-you',
    name: 'needsYou',
    icon: IconHandFinger,
    key: 'n',
    badge: (it) => ({ count: it.needsYou, isUrgent: it.held > 0 }),
  },
  {
    to: '/payments',
    name: 'payments',
    icon: IconCreditCard,
    key: 'p',
    badge: (it) => ({ count: it.toPay, isUrgent: it.overdue > 0 }),
  },
  {
    to: '/documents',
    name: 'documents',
    icon: IconArchive,
    key: 'd',
  },
  {
    to: '/messages',
    name: 'messages',
    icon: IconInbox,
    key: 'm',
  },
  { to: '/suppliers', name: 'suppliers', icon: IconBuildingStore, key: 'l' },
  { to: '/sources', name: 'sources', icon: IconMailbox, key: 's' },
  { to: '/destinations', name: 'destinations', icon: IconSend, key: 'a' },
  { to: '/settings', name: 'settings', icon: IconSettings, key: 'i' },
]

/** The bottom bar of a phone has room for four; the rest is behind "more". */
export const mainPlaces = places.slice(0, 4)
export const otherPlaces = places.slice(4)
