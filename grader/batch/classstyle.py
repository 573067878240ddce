"""How the class page looks, in light and dark, and the little that moves on it."""

from __future__ import annotations

from ..report.stylesheet import CSS as REPORT

CSS = (
    REPORT
    + """\
header{display:block}
header,main,footer{max-width:72rem}
header dl{display:flex;flex-wrap:wrap;gap:1rem 2.25rem;margin-top:1.25rem}
header dt{color:var(--soft);font-size:.85rem}
header dd{font-size:1.45rem;font-weight:700;letter-spacing:-.02em;font-variant-numeric:tabular-nums}
main{display:grid;gap:2.75rem;padding-bottom:3rem}
main>section{border-top:2px solid var(--ink);padding-top:.75rem;min-width:0}
section>.soft{margin-top:.15rem;max-width:46rem}
a{text-underline-offset:.18em}
h2,p,main a{overflow-wrap:anywhere}
.histo{display:grid;grid-template-columns:repeat(10,1fr);gap:.35rem;margin-top:1rem}
.histo li{display:grid;grid-template-rows:1.4rem 9rem auto;text-align:center;min-width:0}
.histo .count{font-variant-numeric:tabular-nums;font-weight:600}
.histo .column{display:flex;align-items:flex-end;border-bottom:1.5px solid var(--ink)}
.histo .bar{display:block;width:100%;background:var(--accent);border-radius:3px 3px 0 0}
.histo .bin{font-size:.72rem;color:var(--soft);padding-top:.25rem;white-space:nowrap;overflow:hidden}
.keys{display:flex;flex-wrap:wrap;gap:.3rem 1.1rem;margin:.75rem 0 .5rem;font-size:.85rem}
.key::before{content:"";display:inline-block;width:.8rem;height:.8rem;margin-right:.4rem;border-radius:2px;
vertical-align:-.08rem;background:var(--fill)}
.p{--fill:var(--good)}
.h{--fill:repeating-linear-gradient(0deg,var(--half) 0 3px,transparent 3px 5px)}
.f{--fill:repeating-linear-gradient(135deg,var(--bad) 0 2px,transparent 2px 4px)}
.w{--fill:repeating-linear-gradient(90deg,var(--wait) 0 2px,transparent 2px 4px)}
.n{--fill:var(--line)}
.g{--fill:repeating-linear-gradient(45deg,var(--ours) 0 5px,transparent 5px 7px)}
td.n{--fill:none}
.rates{display:grid;gap:.3rem}
.rates li{display:grid;grid-template-columns:minmax(0,22rem) minmax(0,1fr) 3.2rem;gap:.9rem;align-items:center}
.rates code{overflow-wrap:anywhere}
.rates .points{text-align:right}
.stack{display:flex;height:1.05rem;border-radius:3px;overflow:hidden;background:var(--well)}
.seg{background:var(--fill);border-right:1px solid var(--paper)}
.list{display:grid;gap:.9rem;margin-top:.9rem}
.list>li{display:grid;grid-template-columns:3.6rem 1fr;gap:.9rem;align-items:baseline}
.list div{min-width:0}
.list .big{font-size:1.45rem;font-weight:700;text-align:right;font-variant-numeric:tabular-nums}
details summary{cursor:pointer;width:fit-content;color:var(--soft)}
.leaders{display:grid;gap:1.5rem 3rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));
margin-top:.75rem}
.leaders li{display:grid;grid-template-columns:minmax(0,9rem) 1fr 3.6rem;gap:.75rem;align-items:center;padding:.15rem 0}
.leaders .who{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.leaders .track{background:var(--well);height:.8rem;border-radius:3px}
.leaders .bar{display:block;height:100%;background:var(--wait);border-radius:3px}
.leaders .points{text-align:right}
.find{margin:.75rem 0;display:flex;gap:.9rem;flex-wrap:wrap;align-items:baseline}
input{font:inherit;color:inherit;background:var(--card);border:1.5px solid var(--idle);border-radius:.5rem;
padding:.35rem .7rem;min-width:0;max-width:100%}
.wide{overflow-x:auto;position:relative;max-width:100%}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{text-align:left;padding:.4rem .7rem .4rem 0;border-bottom:1px solid var(--line);vertical-align:baseline;
font-weight:400}
thead th{color:var(--soft);overflow-wrap:normal}
thead button{text-align:left}
th[aria-sort] button{font:inherit;font-weight:600;color:inherit;background:none;border:0;padding:.25rem 0;
cursor:pointer}
th[aria-sort] button::after{content:"\\00a0\\00a0"}
th[aria-sort=ascending] button::after{content:"\\00a0\\2191"}
th[aria-sort=descending] button::after{content:"\\00a0\\2193"}
tbody th{overflow-wrap:anywhere;min-width:9rem;max-width:22rem}
tbody small{display:block;color:var(--soft)}
.squares{display:flex;gap:2px}
.squares i{width:.56rem;height:1.05rem;border-radius:2px;background:var(--fill);flex:none}
.flag{display:inline-block;border:1.5px solid var(--bad);color:var(--bad);border-radius:1rem;padding:0 .6rem;
margin:0 .3rem .2rem 0;font-size:.85rem;overflow-wrap:break-word;max-width:24rem}
.pair{display:grid;gap:1rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr));margin:.75rem 0 0}
.pair h3{font-size:1rem;overflow-wrap:anywhere}
.pair pre{margin:.4rem 0 0;background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:.6rem 0;
overflow-x:auto;max-height:30rem}
.pair pre span{display:block;padding:0 .8rem;min-width:max-content}
.pair mark{display:block;padding:0 .8rem;min-width:max-content;color:inherit;background:var(--well);
box-shadow:inset 3px 0 var(--half)}
.pair b{display:inline-block;width:2.6rem;color:var(--soft);font-weight:400;user-select:none}
@media(max-width:40rem){
.rates li{grid-template-columns:minmax(0,1fr) 3.2rem;row-gap:.1rem}
.rates .stack{grid-column:1/-1;grid-row:2}
.histo .bin{font-size:.6rem}
.histo{gap:.15rem}
.list>li{grid-template-columns:3.1rem 1fr}
.list .big{font-size:1.2rem}
}
@media(forced-colors:active){.seg,.squares i,.histo .bar,.key::before{forced-color-adjust:none}}
@media print{.find{display:none}.seg,.squares i,.histo .bar,.key::before,.leaders span,mark{print-color-adjust:exact;
-webkit-print-color-adjust:exact}}
"""
)

SCRIPT = """\
"use strict";(function(){
var table=document.getElementById("table");if(!table)return;
var body=table.tBodies[0],heads=Array.from(table.tHead.rows[0].cells);
function value(row,index){var cell=row.cells[index];
return cell.dataset.value===undefined?cell.textContent.trim().toLowerCase():cell.dataset.value===""?
-Infinity:Number(cell.dataset.value)}
function sort(index){var head=heads[index];
var down=head.getAttribute("aria-sort")==="none"?index>0:head.getAttribute("aria-sort")==="ascending";
heads.forEach(function(each){each.setAttribute("aria-sort","none")});
head.setAttribute("aria-sort",down?"descending":"ascending");
var rows=Array.from(body.rows).map(function(row){return[value(row,index),row]});
rows.sort(function(a,b){var order=typeof a[0]==="string"?a[0].localeCompare(b[0]):a[0]<b[0]?-1:
a[0]>b[0]?1:0;return down?-order:order});
rows.forEach(function(each){body.appendChild(each[1])})}
heads.forEach(function(head,index){head.querySelector("button").addEventListener("click",function(){sort(index)})});
var find=document.getElementById("find"),found=document.getElementById("found");
find.addEventListener("input",function(){var text=find.value.toLowerCase(),count=0;
Array.from(body.rows).forEach(function(row){var hit=row.textContent.toLowerCase().indexOf(text)>=0;row.hidden=!hit;
if(hit)count++});
found.textContent=" "+count+(count===1?" student":" students")});
})();"""
