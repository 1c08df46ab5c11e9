import { createSocket } from 'node:dgram'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Loopback servers that count who calls: HTTP, and DNS by UDP. */
export async function startCanary() {
  const heard: string[] = []
  const http = createServer((request, answer) => {
    heard.push(`http ${request.url ?? ''}`)
    answer.end('body{color:red}')
  })
  http.on('connection', () => heard.push('connection'))
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', () => resolve()))
  const dns = createSocket('udp4')
  dns.on('message', () => heard.push('dns'))
  await new Promise<void>((resolve) => dns.bind(0, '127.0.0.1', () => resolve()))
  // Safe: both listen on an address and port, not on a pipe.
  const port = (http.address() as AddressInfo).port
  return {
    heard,
    port,
    dnsPort: dns.address().port,
    url: `http://127.0.0.1:${port}`,
    close: () => {
      http.close()
      http.closeAllConnections()
      dns.close()
    },
  }
}

/** A mail that tries every way out that its writer could think of. */
export const callingHome = (url: string, stunPort: number): string => `<html><head>
<meta http-equiv="refresh" content="0;url=${url}/refresh"><base href="${url}/">
<link rel="stylesheet" href="${url}/sheet.css"><link rel="preload" as="image" href="${url}/preload.png">
<link rel="prefetch" href="${url}/prefetch"><link rel="dns-prefetch" href="//canary.example"><link rel="preconnect" href="${url}">
<link rel="modulepreload" href="${url}/module.js"><link rel="icon" href="${url}/icon.png"><link rel="manifest" href="${url}/manifest">
<style>@import "${url}/import.css"; @import url(${url}/import2.css); @font-face { font-family: f; src: url(${url}/font.woff2) }
body { font-family: f; background: url(${url}/background.png); cursor: url(${url}/cursor.cur), auto }
p { background-image: \\75rl(${url}/escaped.png); list-style-image: url('${url}/list.png') } li { content: url(${url}/content.png) }
div { background: image-set("${url}/set.png" 1x); mask: url(${url}/mask.svg#m); filter: url(${url}/filter.svg#f) }
@media print { body { background: url(${url}/print.png) } } @namespace x url(${url}/namespace);</style>
<script>fetch('${url}/script'); new WebSocket('${url.replace('http', 'ws')}/socket'); navigator.sendBeacon('${url}/beacon');
new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:${stunPort}' }] }).createDataChannel('x'); document.title = 'SCRIPT RAN'</script>
<script src="${url}/script.js"></script><script type="module">import '${url}/import.js'</script></head>
<body background="${url}/body.png" onload="fetch('${url}/onload')">Totaal: € 12,50
<p>paragraph</p><ul><li>item</li></ul><div>box</div>
<img src="${url}/image.png" srcset="${url}/two.png 2x" onerror="fetch('${url}/onerror')"><img src="//canary.example/x.png"><img src="file:///etc/passwd">
<picture><source srcset="${url}/source.webp"><img src="x"></picture><input type="image" src="${url}/input.png">
<iframe src="${url}/frame"></iframe><iframe srcdoc="&lt;img src='${url}/srcdoc.png'&gt;"></iframe><iframe src="file:///etc/passwd"></iframe>
<object data="${url}/object"></object><embed src="${url}/embed"><video src="${url}/video" poster="${url}/poster.png" autoplay></video>
<audio src="${url}/audio" autoplay></audio><svg><image href="${url}/svg.png"/><use href="${url}/use.svg#a"/><script>fetch('${url}/svg')</script></svg>
<form action="${url}/form"><input name="a"><button>send</button></form><a href="${url}/ping" ping="${url}/ping2">link</a>
<table background="${url}/table.png"><tr><td background="${url}/cell.png" style="background:url(&quot;${url}/inline.png&quot;)">cell</td></tr></table>
<template shadowrootmode="open"><img src="${url}/shadow.png"></template><portal src="${url}/portal"></portal>
</body></html>`
