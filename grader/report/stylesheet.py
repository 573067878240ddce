"""The style of the page: one column that fits a telephone, light and dark, printable, usable in high contrast."""

# Colours come in pairs, light and dark, each readable (4.5 : 1 or more) on the paper and on the cards.
CSS = """\
:root{color-scheme:light dark;--paper:#f3f4ef;--card:#fdfdfb;--ink:#16201d;--soft:#55605b;--line:#d5d9d1;--well:#ecefe8;
--good:#11704a;--half:#8a5a00;--bad:#b3261e;--wait:#1f5fa8;--ours:#7a3fa0;--idle:#5e6862;--accent:#11704a;
--a:#1f5fa8;--b:#b3541e;--heat:.6;--neg:#b3541e;--pos:#1f5fa8;
--text:"Avenir Next","Segoe UI",Candara,"Noto Sans",system-ui,sans-serif;
--mono:ui-monospace,"SF Mono",Menlo,Consolas,"Noto Sans Mono","DejaVu Sans Mono",monospace}
@media(prefers-color-scheme:dark){:root{--paper:#121716;--card:#1a211f;--ink:#e9ede8;--soft:#a3afa9;--line:#323c38;
--well:#222b28;--good:#4fd39a;--half:#f0b64a;--bad:#ff8f85;--wait:#86b8ff;--ours:#d6a4f5;--idle:#98a39d;--accent:#4fd39a;
--a:#86b8ff;--b:#ffab73;--heat:.4;--neg:#ffab73;--pos:#86b8ff}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 var(--text)}
header,main,footer{max-width:60rem;margin:0 auto;padding:0 1.25rem}
a{color:inherit}
:focus-visible{outline:3px solid var(--wait);outline-offset:2px;border-radius:4px}
code,pre,.mono{font-family:var(--mono);font-size:.9em}
h1,h2,h3,p,ul,ol,dl,dd,figure{margin:0;padding:0}
ul,ol{list-style:none}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:1rem;background:var(--card);padding:.5rem 1rem;z-index:1}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.soft{color:var(--soft)}
header{display:grid;gap:1.5rem 2.5rem;padding-top:2.5rem;padding-bottom:1.5rem;align-items:center}
.eyebrow{font-size:.85rem;letter-spacing:.02em;color:var(--soft)}
h1{font-size:clamp(1.9rem,5vw,2.9rem);line-height:1.1;font-weight:750;letter-spacing:-.02em;overflow-wrap:anywhere}
.dial{position:relative;width:9.5rem;height:9.5rem}
.dial svg{width:100%;height:100%;display:block}
.dial .track{fill:none;stroke:var(--line);stroke-width:9}
.dial .level{fill:none;stroke:var(--accent);stroke-width:9;stroke-linecap:round}
.dial p{position:absolute;inset:0;display:flex;flex-direction:column;align-items:center;justify-content:center;
line-height:1.15;color:var(--soft);font-size:.85rem}
.dial strong{font-size:2.3rem;letter-spacing:-.03em;font-weight:750;color:var(--ink);font-variant-numeric:tabular-nums}
.next{display:inline-block;margin-top:1rem;padding:.65rem 1rem;border:1.5px solid var(--line);border-radius:.6rem;
background:var(--card);text-decoration:none}
.next:hover{border-color:var(--ink)}
.next b{font-weight:650}
.notice{border-left:4px solid var(--half);padding:.5rem 1rem;background:var(--card);margin:0 0 1.5rem}
section.part{margin:1.5rem 0 3rem}
.part>.title{display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:baseline;justify-content:space-between;
border-top:2px solid var(--ink);padding-top:.75rem}
h2{font-size:1.4rem;line-height:1.25;letter-spacing:-.01em}
.points{font-variant-numeric:tabular-nums;white-space:nowrap}
.title .points{font-size:1.15rem;font-weight:650}
.meter{display:flex;gap:.3rem;align-items:flex-end;margin:1.25rem 0 1.75rem}
.meter li{flex:1 1 0;min-width:0;max-width:4.5rem}
.meter a{display:flex;flex-direction:column;gap:3px;text-decoration:none;border-radius:4px}
.meter a:hover .cell{filter:brightness(1.12)}
.cell{height:.55rem;border:1.5px solid var(--idle);border-radius:2px;opacity:.55}
.cell.good{background:var(--good);border-color:var(--good);opacity:1}
.cell.bad{opacity:1;border-color:var(--bad);
background:repeating-linear-gradient(135deg,var(--bad) 0 2px,transparent 2px 5px)}
.cell.wait{opacity:1;border:1.5px dashed var(--wait)}
.meter .mark{margin:.35rem auto 0}
.meter .name{display:none}
h3.file{font:600 .95rem/1.3 var(--mono);color:var(--soft);margin:1.5rem 0 .5rem}
.exercise{background:var(--card);border:1px solid var(--line);border-radius:.7rem;margin:.5rem 0;scroll-margin-top:1rem}
.exercise>summary{display:grid;grid-template-columns:1.4rem 1fr auto;gap:.1rem .75rem;align-items:center;
padding:.75rem 1rem;cursor:pointer;list-style:none;border-radius:.7rem}
.exercise>summary::-webkit-details-marker{display:none}
.exercise[open]>summary{border-bottom:1px solid var(--line);border-radius:.7rem .7rem 0 0}
.exercise>summary:hover{background:var(--well)}
.what{min-width:0}
.what code{font-size:1rem;font-weight:650;overflow-wrap:anywhere}
.what .topic{color:var(--soft)}
.what .topic{display:block}
.score{display:grid;text-align:right;line-height:1.35}
.verdict{font-size:.88rem;font-weight:600}
.good{color:var(--good)}.half{color:var(--half)}.bad{color:var(--bad)}.wait{color:var(--wait)}.ours{color:var(--ours)}
.idle{color:var(--idle)}
.mark{display:block;width:1.35rem;height:1.35rem;flex:none}
.body{padding:.9rem 1rem 1.1rem;display:grid;gap:1.2rem;min-width:0}
.body>*{min-width:0}
.words{display:grid;gap:.9rem;align-content:start}
.words>*{min-width:0}
.checks{display:grid;gap:.45rem}
.checks>li{display:grid;grid-template-columns:1.15rem 1fr;gap:.1rem .6rem;min-width:0}
.checks .mark{width:1.1rem;height:1.1rem;margin-top:.22rem}
.checks .why{grid-column:2;overflow-wrap:anywhere}
.checks .fact{overflow-wrap:anywhere}
li.failing .fact{font-weight:600}
.why,.said{max-width:46rem}
.said{overflow-wrap:anywhere}
.checks .example{grid-column:2}
.example{display:grid;grid-template-columns:auto minmax(0,1fr);max-width:46rem;column-gap:.9rem;background:var(--well);
border-radius:.5rem;padding:.6rem .8rem;margin-top:.35rem;font-size:.95rem}
.example dt{color:var(--soft);text-align:right}
.example dd{font:.88rem/1.5 var(--mono);white-space:pre-wrap;overflow-wrap:anywhere;min-width:0}
.example .wanted{border-top:1px solid var(--line);padding-top:.25rem;margin-top:.25rem}
.example dt.wanted{margin-right:-.9rem;padding-right:.9rem}
.hint{display:grid;grid-template-columns:1.5rem 1fr;gap:.7rem;padding:.8rem 1rem;border-radius:.5rem;
border:1.5px solid var(--wait);max-width:46rem}
.hint svg{width:1.5rem;height:1.5rem;color:var(--wait)}
.hint strong{color:var(--wait)}
.printed pre{margin:.3rem 0 0;max-width:46rem;background:var(--well);border-radius:.5rem;padding:.6rem .8rem;
white-space:pre-wrap;overflow-wrap:anywhere;font-size:.86rem}
.pictures{display:grid;gap:1.1rem;align-content:start}
.pictures figure{min-width:0;max-width:24rem}
.pictures svg{display:block;width:100%;height:auto}
.pictures .drawn{display:block;width:100%;height:auto;border-radius:.4rem;background:#fff}
.pictures figcaption{font-size:.86rem;line-height:1.45;margin-top:.35rem;color:var(--soft)}
.pictures b{color:var(--ink);font-weight:600}
.scale{position:relative;height:1.1rem;margin:1.3rem 0 1.5rem;max-width:34rem;
background:var(--well);border-radius:.3rem}
.scale .bar{position:absolute;inset:0 auto 0 0;background:var(--a);border-radius:.3rem}
.mark-at{position:absolute;top:-.25rem;bottom:-.25rem;width:2px;background:var(--ink)}
.mark-at i{position:absolute;bottom:100%;left:50%;transform:translateX(-50%);font:normal .75rem/1.3 var(--text);
white-space:nowrap;color:var(--soft)}
.mark-at:nth-child(2) i{bottom:auto;top:100%}
.scroll{overflow-x:auto;position:relative}
.confusion{border-collapse:separate;border-spacing:2px;font-size:.82rem;font-variant-numeric:tabular-nums}
.confusion caption{text-align:left;color:var(--soft);padding-bottom:.4rem}
.confusion th{font-weight:500;text-align:right;padding:.15rem .4rem;white-space:nowrap}
.confusion thead th{vertical-align:bottom;text-align:center;padding:.2rem 0}
.confusion thead span{writing-mode:vertical-rl;transform:rotate(180deg)}
.confusion .corner{color:var(--soft);text-align:right;padding-right:.4rem}
.confusion td{width:2.1rem;height:1.9rem;text-align:center;border-radius:.2rem;
background:color-mix(in srgb,var(--a) calc(var(--share) * var(--heat)),var(--well))}
.confusion td.right{outline:2px solid var(--ink);outline-offset:-2px;font-weight:650}
.confusion td.recall{background:none;color:var(--soft);padding-left:.4rem}
svg text{fill:var(--soft);font:11px var(--text)}
svg .strong{fill:var(--ink)}
audio{width:100%;max-width:30rem}
footer{border-top:1px solid var(--line);padding-top:1rem;padding-bottom:3rem;font-size:.88rem;color:var(--soft)}
.still{position:fixed;right:1rem;bottom:1rem;font:600 .9rem/1 var(--text);color:var(--ink);background:var(--card);
border:1.5px solid var(--idle);border-radius:2rem;padding:.7rem 1rem;cursor:pointer}
footer p+p{margin-top:.35rem}
@media(min-width:46rem){
header{grid-template-columns:1fr auto}
.meter{gap:.5rem}
.meter .name{display:block;writing-mode:vertical-rl;font:.78rem/1.1 var(--mono);color:var(--soft);margin:.4rem auto 0;
height:11.5em;overflow:hidden;text-overflow:ellipsis}
.exercise>summary{grid-template-columns:1.4rem 1fr auto 5.5rem}
.illustrated{grid-template-columns:minmax(0,1fr) minmax(0,22rem);gap:2rem}
.gallery .pictures{grid-template-columns:repeat(2,minmax(0,24rem));gap:1.4rem 3rem}
.score{display:contents}
.what .topic{display:inline}
.score .points{text-align:right}
}
@media(forced-colors:active){.cell.good{background:CanvasText;forced-color-adjust:none}.cell.bad{border-style:double}}
@media print{body{background:none}
header,main,footer{max-width:none}
audio,.still,.skip,.next{display:none}
h2,h3,.title,summary{break-after:avoid}
figure,.checks>li,.hint,.example,.confusion{break-inside:avoid}
.cell,.scale,.scale *,.confusion td,svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
"""
