import type { HouseStyle } from './house-style.ts'

/** The style sheet of one bill, within its class. */
export function cssOf({ css, font, size, isUpper, isSpaced, hasSpacedLabels }: HouseStyle, id: string): string {
  const random = css.fork('sheet')
  return `.${id}{font-family:'${font}';font-size:${size}pt;padding:${random.int(24, 56)}px;
h1{font-size:${random.pick([1.3, 1.6, 2, 2.4])}em;margin:.6em 0;${isSpaced ? 'letter-spacing:.35em;' : ''}}
.name{font-size:1.${random.int(0, 6)}em;${isUpper ? 'text-transform:uppercase;' : ''}}
.l,.k th,.r th{${hasSpacedLabels ? 'text-transform:uppercase;letter-spacing:.12em;font-size:.75em;' : ''}}
.l{color:#888;font-size:${hasSpacedLabels ? '.7' : '.85'}em}
.g{display:grid;grid-template-columns:repeat(${random.int(2, 5)},1fr);gap:10px}
.k th{text-align:${random.pick(['left', 'right'])};font-weight:normal;padding-right:${random.pick([4, 12, 30])}px}
.f p,.tf p{display:flex;justify-content:space-between;margin:2px 0}
.f{width:${random.pick([220, 300, 360])}px}
.tf,.t{width:${random.pick([230, 280, 340])}px;margin-left:${random.pick(['auto', 'auto', '0'])}}
.i{width:100%;border-collapse:collapse;margin:16px 0}
.i td,.i th{padding:${random.pick([2, 4, 7])}px}
.i .w{text-align:left;max-width:${random.pick([140, 200, 300])}px}
.z tr:nth-child(even){background:#f2f2f2}
.r{width:100%;border-collapse:collapse}
.r th,.r td{padding:4px;text-align:${random.pick(['left', 'center', 'right'])}}
aside{width:${random.pick([130, 150, 180])}px;${random.pick(['background:#eef', ''])};padding:8px;flex:none}
aside p{margin:6px 0}main{flex:1}
footer{text-align:${random.pick(['left', 'center'])}}
dl{display:grid;grid-template-columns:auto 1fr;gap:2px 14px;${random.chance(0.4) ? 'width:260px;margin-left:auto' : ''}}}`
}

/** What all bills share: one page each, nothing over its edge. */
export const sharedCss = `@page{size:A4;margin:0}*{box-sizing:border-box}body{margin:0;color:#222}
.sheet{position:relative;height:1122px;overflow:hidden;break-after:page}
.n{text-align:right}td.n{white-space:nowrap}.m{text-align:center}.half{margin-left:55%}
.s{display:flex;justify-content:space-between;gap:20px;margin:12px 0}.g3{display:grid;grid-template-columns:1fr 1fr 1fr;gap:10px}
.b td,.b th,.r td,.r th{border:1px solid #999}.box{border:1px solid #888;padding:8px;margin-top:12px}
.own{float:left;margin-right:6px}dd{margin:0}.brand{font-size:1.8em}
.abs{position:absolute;top:40px;left:420px;width:300px}.low{margin-top:130px}
footer{position:absolute;bottom:24px;left:50px;right:50px;font-size:.78em;color:#666}footer.c{display:flex;justify-content:space-between;text-align:left}`
