/** The whole look of a rendered invoice: nothing is fetched, and it prints on A4. */
export const invoiceStyle = `
*{box-sizing:border-box}
body{margin:0;background:#f3f2ef;color:#22252b;font:14px/1.5 system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
main{max-width:840px;margin:24px auto;padding:48px 52px;background:#fff;border:1px solid #e3e1dc;border-radius:6px}
header{display:flex;justify-content:space-between;gap:32px;align-items:flex-start}
h1{margin:0;font-size:27px;line-height:1.2;font-weight:650;letter-spacing:-.01em;overflow-wrap:anywhere}
h1 small{display:block;margin-top:4px;font-size:13px;font-weight:400;color:#666a73;letter-spacing:0}
h2{margin:0 0 6px;font-size:11px;font-weight:600;letter-spacing:.06em;text-transform:uppercase;color:#767a83}
dl{margin:0;display:grid;grid-template-columns:auto auto;gap:2px 16px}
dt{color:#666a73}dd{margin:0;overflow-wrap:anywhere}
header dd{text-align:right;font-weight:550}
.parties{display:grid;grid-template-columns:repeat(auto-fit,minmax(200px,1fr));gap:28px;margin:32px 0}
.parties p{margin:0;overflow-wrap:anywhere}.parties .name{font-size:16px;font-weight:600}
.quiet{color:#666a73;font-size:12.5px}
.text{white-space:pre-line;overflow-wrap:anywhere}
.references{margin:0 0 24px;padding:12px 16px;background:#f8f7f5;border-radius:4px}
.references dl{grid-template-columns:minmax(120px,auto) 1fr}
table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}
th{padding:6px 8px;text-align:left;font-size:11px;letter-spacing:.05em;text-transform:uppercase;color:#767a83;font-weight:600;border-bottom:1.5px solid #22252b}
td{padding:9px 8px;vertical-align:top;border-bottom:1px solid #eceae6;overflow-wrap:anywhere}
th.n,td.n{text-align:right;white-space:nowrap}
tr.heading td{font-weight:600;background:#f8f7f5}
tr.sub td{border-bottom:0;padding-bottom:2px}
tr.under td{padding-top:0;color:#666a73;font-size:12.5px}
.sums{display:grid;grid-template-columns:1fr minmax(260px,320px);gap:36px;margin:28px 0;align-items:start}
.sums td,.sums th{padding:5px 8px}
.totals td{border:0}.totals tr.grand td{border-top:1.5px solid #22252b;font-weight:650}
.totals tr.pay td{font-size:17px;font-weight:700;padding-top:10px}
.payment{border:1.5px solid #22252b;border-radius:6px;padding:16px 20px;break-inside:avoid}
.payment dl{grid-template-columns:minmax(120px,auto) 1fr;gap:4px 20px}
.payment .big{font-size:16px;font-weight:600;font-variant-numeric:tabular-nums}
.wrong{color:#a3261a;font-weight:600}
section{margin-top:24px}
:target{background:#fbeebf;box-shadow:0 0 0 2px #c79a2d;border-radius:3px;scroll-margin:80px}
footer{margin-top:36px;padding-top:12px;border-top:1px solid #eceae6;color:#767a83;font-size:12px;overflow-wrap:anywhere}
@media(max-width:640px){main{margin:0;padding:24px 16px;border:0}header,.sums{display:block}header dl{margin-top:16px}header dd{text-align:left}.sums>*+*{margin-top:20px}}
@media print{body{background:#fff}main{margin:0;padding:0;border:0;max-width:none}tr{break-inside:avoid}}
`
