import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { ApiError } from '../lib/api-error.ts'
import { speak } from '../lib/i18n.ts'
import { answerOf } from '../lib/queries.ts'
import {
  attemptSearch,
  linkSearch,
  documentSearch,
  messageSearch,
  openSearch,
  nextSearch,
  paymentSearch,
  supplierSearch,
} from '../lib/search-params.ts'
import { ErrorPage, LostPage } from './error-page.tsx'
import { GuideFrame } from './guide-frame.tsx'
import { onUnsigned, queryClient } from './query-client.ts'
import { Shell } from './shell.tsx'

const root = createRootRoute({ component: Outlet, notFoundComponent: LostPage, errorComponent: ErrorPage })

const welcome = createRoute({
  getParentRoute: () => root,
  path: '/welcome',
  component: lazyRouteComponent(() => import('../features/welcome/welcome-page.tsx'), 'WelcomePage'),
})
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: nextSearch,
  component: lazyRouteComponent(() => import('../features/sign-in/sign-in-page.tsx'), 'SignInPage'),
})
const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: lazyRouteComponent(() => import('../features/people/invitation-page.tsx'), 'InvitationPage'),
})

const guideFrame = createRoute({ getParentRoute: () => root, id: 'guide-frame', component: GuideFrame })
const guide = createRoute({
  getParentRoute: () => guideFrame,
  path: '/guide/$code',
  component: lazyRouteComponent(() => import('../features/guide/guide-page.tsx'), 'GuidePage'),
})

const house = createRoute({
  getParentRoute: () => root,
  id: 'house',
  beforeLoad: async ({ location }) => {
    const me = await queryClient.ensureQueryData(answerOf('getMe')).catch((error: unknown) => {
      if (error instanceof ApiError && error.status === 401)
        throw redirect({ to: '/sign-in', search: { next: location.href } })
      throw error
    })
    // Before anything else is asked: the server answers in the language that is spoken then.
    await speak(me.organisation.language, { isOwnChoice: false })
  },
  component: Shell,
})

const home = createRoute({
  getParentRoute: () => house,
  path: '/',
  component: lazyRouteComponent(() => import('../features/home/home-page.tsx'), 'HomePage'),
})
const needsYou = createRoute({
  getParentRoute: () => house,
  path: '/needs-you',
  validateSearch: openSearch,
  component: lazyRouteComponent(() => import('../features/needs-you/needs-you-page.tsx'), 'NeedsYouPage'),
})
const sources = createRoute({
  getParentRoute: () => house,
  path: '/sources',
  component: lazyRouteComponent(() => import('../features/sources/sources-page.tsx'), 'SourcesPage'),
})
const newSource = createRoute({
  getParentRoute: () => house,
  path: '/sources/new',
  validateSearch: linkSearch,
  component: lazyRouteComponent(() => import('../features/sources/link-mailbox-page.tsx'), 'LinkMailboxPage'),
})
const signInClient = createRoute({
  getParentRoute: () => house,
  path: '/sources/client/$provider',
  component: lazyRouteComponent(() => import('../features/sources/oauth/client-page.tsx'), 'ClientPage'),
})
// Whoever had to sign in to Facteur first is led on to the server, which takes the sign-in of the provider.
const oauthCallback = createRoute({
  getParentRoute: () => root,
  path: '/oauth/callback',
  beforeLoad: ({ location }) => window.location.replace(location.href),
})
const oneSource = createRoute({
  getParentRoute: () => house,
  path: '/sources/$id',
  validateSearch: attemptSearch,
  component: lazyRouteComponent(() => import('../features/sources/source-page.tsx'), 'SourcePage'),
})
const sourceDiagnosis = createRoute({
  getParentRoute: () => house,
  path: '/sources/$id/diagnosis',
  component: lazyRouteComponent(() => import('../features/sources/diagnosis-page.tsx'), 'DiagnosisPage'),
})
const sourceScope = createRoute({
  getParentRoute: () => house,
  path: '/sources/$id/scope',
  component: lazyRouteComponent(() => import('../features/sources/scope-page.tsx'), 'ScopePage'),
})
const messages = createRoute({
  getParentRoute: () => house,
  path: '/messages',
  validateSearch: messageSearch,
  component: lazyRouteComponent(() => import('../features/messages/messages-page.tsx'), 'MessagesPage'),
})
const documents = createRoute({
  getParentRoute: () => house,
  path: '/documents',
  validateSearch: documentSearch,
  component: lazyRouteComponent(() => import('../features/documents/documents-page.tsx'), 'DocumentsPage'),
})
const oneDocument = createRoute({
  getParentRoute: () => house,
  path: '/documents/$id',
  component: lazyRouteComponent(() => import('../features/documents/document-page.tsx'), 'DocumentPage'),
})
const suppliers = createRoute({
  getParentRoute: () => house,
  path: '/suppliers',
  validateSearch: supplierSearch,
  component: lazyRouteComponent(() => import('../features/suppliers/suppliers-page.tsx'), 'SuppliersPage'),
})
const oneSupplier = createRoute({
  getParentRoute: () => house,
  path: '/suppliers/$id',
  component: lazyRouteComponent(() => import('../features/suppliers/supplier-page.tsx'), 'SupplierPage'),
})
const payments = createRoute({
  getParentRoute: () => house,
  path: '/payments',
  validateSearch: paymentSearch,
  component: lazyRouteComponent(() => import('../features/payments/payments-page.tsx'), 'PaymentsPage'),
})
const destinations = createRoute({
  getParentRoute: () => house,
  path: '/destinations',
  component: lazyRouteComponent(() => import('../features/destinations/destinations-page.tsx'), 'DestinationsPage'),
})
const settings = createRoute({
  getParentRoute: () => house,
  path: '/settings',
  component: lazyRouteComponent(() => import('../features/settings/settings-page.tsx'), 'SettingsPage'),
})

const tree = root.addChildren([
  welcome,
  signIn,
  invitation,
  oauthCallback,
  guideFrame.addChildren([guide]),
  house.addChildren([
    home,
    needsYou,
    sources,
    newSource,
    signInClient,
    oneSource,
    sourceDiagnosis,
    sourceScope,
    messages,
    documents,
    oneDocument,
    suppliers,
    oneSupplier,
    payments,
    destinations,
    settings,
  ]),
])

export const router = createRouter({
  routeTree: tree,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: ErrorPage,
})

onUnsigned(() => {
  const { pathname, href } = router.state.location
  if (['/sign-in', '/welcome', '/invitation'].includes(pathname) || pathname.startsWith('/guide/')) return
  queryClient.clear()
  void router.navigate({ to: '/sign-in', search: { next: href } })
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
