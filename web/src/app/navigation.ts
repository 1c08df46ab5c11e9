import {
  IconArchive,
  IconBuildingStore,
  IconCreditCard,
  IconHome,
  IconInbox,
  IconMailbox,
  IconSend,
  IconSettings,
} from '@tabler/icons-react'
import type { Icon } from '@tabler/icons-react'
import type { Overview } from '@facteur/contract/organisation.ts'

export type Place = {
  to: '/' | '/payments' | '/documents' | '/messages' | '/suppliers' | '/sources' | '/destinations' | '/settings'
  name: 'home' | 'payments' | 'documents' | 'messages' | 'suppliers' | 'sources' | 'destinations' | 'settings'
  icon: Icon
  /** Typed after `g`. */
  key: string
  /** What asks for attention there, if anything. `unsure`: mails that the owner is to decide on. */
  badge?: (overview: Overview) => { count: number; isUrgent: boolean }
}

export const places: readonly Place[] = [
  { to: '/', name: 'home', icon: IconHome, key: 'h' },
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
    badge: (it) => ({ count: it.needsReview, isUrgent: false }),
  },
  {
    to: '/messages',
    name: 'messages',
    icon: IconInbox,
    key: 'm',
    badge: (it) => ({ count: it.unsure, isUrgent: false }),
  },
  { to: '/suppliers', name: 'suppliers', icon: IconBuildingStore, key: 'l' },
  { to: '/sources', name: 'sources', icon: IconMailbox, key: 's' },
  { to: '/destinations', name: 'destinations', icon: IconSend, key: 'a' },
  { to: '/settings', name: 'settings', icon: IconSettings, key: 'i' },
]

/** The bottom bar of a phone has room for four; the rest is behind "more". */
export const mainPlaces = places.slice(0, 4)
export const otherPlaces = places.slice(4)
