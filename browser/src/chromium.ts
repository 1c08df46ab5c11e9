import { chromium, type Browser } from 'playwright-core'

// No way out, several times over: the process has no network of its own, and where that is not so, names lead nowhere, the
// proxy is dead, and each request is stopped or answered by us before it begins (block-requests in print-mail, open-page).
const noNetwork = [
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--dns-prefetch-disable',
  '--disable-quic',
  '--no-pings',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
]
const small = [
  '--disable-gpu',
  '--disable-software-rasterizer',
  '--renderer-process-limit=1',
  '--disable-3d-apis',
  '--mute-audio',
  '--disable-notifications',
  '--disable-speech-api',
]
// Script of strangers runs without a compiler of machine code: slower, and much less to attack.
const plainScript = ['--js-flags=--jitless --max-old-space-size=128']

// The last of these flags holds, so the list of the driver that matters here stands in ours. The network service has no network
// to serve, and a spare renderer waits for pages that never come: 60 MB less.
const features = [
  '--disable-features=AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,MediaRouter,PaintHolding,ThirdPartyStoragePartitioning,AvoidCorsURLLoaderRestartOnRedirect,OptimizationHints,NetworkTimeServiceQuerying,AimEnabled,PreconnectToSearch,SpareRendererForSitePerProcess,Translate,AudioServiceOutOfProcess,StorageServiceOutOfProcess,WebRtcHideLocalIpsWithMdns,PreloadTopChromeWebUI,PreloadTopChromeWebUILessNavigations,InitialWebUI,WebUIReloadButton,WebUISplitTabsButton,WebUIToolbar,WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxSimplification,AiModeOmniboxEntryPoint,WebUIOmniboxFullPopup,OmniboxPopupWebUI,TabSearchPositionSetting,SidePanel,WebUITabStrip,GlicActor,Glic',
  '--enable-features=NetworkServiceInProcess2,CDPScreenshotNewSurface,SkipListAccountsWithoutGaiaCookies',
]

/** Chromium with its own sandbox on; throws where that cannot be had. */
export function startChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    chromiumSandbox: true,
    headless: true,
    timeout: 20_000,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [...noNetwork, ...small, ...plainScript, ...features],
  })
}
