// How the report looks: on a screen, on a phone and on A4.

export const REPORT_STYLE = [
  ':root{color:#1a1a1a;background:#fff;font:1rem/1.5 Arial,Arimo,sans-serif}',
  'body{margin:0 auto;max-width:62rem;padding:0 1rem 4rem}',
  'h1{font-size:1.9rem;line-height:1.2;margin:1.5rem 0 .5rem}h2{font-size:1.5rem;line-height:1.25;margin:3.5rem 0 .5rem;padding-top:.75rem;border-top:1px solid #b1b4b6}h3{font-size:1.1rem;line-height:1.3;margin:2rem 0 .25rem}',
  'p,li,dd,figcaption{max-width:46rem;overflow-wrap:anywhere}h1,h2,h3,td,th{overflow-wrap:break-word}li{margin:.35rem 0}',
  'a{color:#12436d}a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid #12436d;outline-offset:2px}',
  '.skip{position:absolute;left:-999rem}.skip:focus{position:static}',
  '.lead{font-size:1.25rem;line-height:1.4}.asks{font-size:1.1rem;color:#12436d;font-weight:bold;margin-top:0}.quiet{color:#505a5f}cite{font-style:normal}',
  '.caveats{border-left:6px solid #12436d;padding:.1rem 0 .1rem 1rem;margin:1.5rem 0}.caveats h2,#answer{border:0;padding:0;margin-top:0}#answer{margin-top:2rem}',
  '.answer{padding-left:1.5rem;font-size:1.08rem}.answer li{margin:.75rem 0;padding-left:.25rem}',
  'nav{background:#f3f2f1;padding:.5rem 1rem;margin:2rem 0}nav ol{columns:2 18rem;padding-left:1.5rem;margin:.25rem 0}nav li{padding:.2rem 0;margin:0}',
  '.scroll{overflow-x:auto;margin:.75rem 0}',
  'table{border-collapse:collapse;font-size:.9rem;min-width:100%}caption small{font-weight:normal}caption{text-align:left;font-weight:bold;padding-bottom:.4rem;max-width:min(46rem,calc(100vw - 2rem))}',
  'th,td{border-bottom:1px solid #b1b4b6;padding:.35rem .75rem .35rem 0;text-align:left;vertical-align:top}thead th{border-bottom:2px solid #505a5f;vertical-align:bottom}tbody th{font-weight:normal;min-width:9rem}.words td{min-width:8rem}.head{display:none}',
  '.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}thead .number{white-space:normal}.tight{white-space:nowrap}small{display:block;font-size:.88em;color:#505a5f}',
  'code{font:.92em/1.4 Consolas,"Liberation Mono",monospace;overflow-wrap:anywhere}pre{background:#f3f2f1;padding:.75rem;white-space:pre-wrap}',
  'dl{display:grid;grid-template-columns:minmax(8rem,max-content) 1fr;gap:.35rem 1.5rem}dt{font-weight:bold}dd{margin:0}',
  'figure{margin:.5rem 0}figcaption{font-size:.9rem;color:#505a5f}figure svg{display:block;max-width:100%;height:auto}summary{cursor:pointer;padding:.4rem 0;color:#12436d;text-decoration:underline}',
  '@media (max-width:40rem){dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.5rem}figure svg{max-width:none}.words,.words caption,.words tbody,.words tr,.words th,.words td{display:block}.words thead{display:none}.words tbody th{font-weight:bold;border:0;padding-bottom:0}.words td{border:0;padding:.15rem 0}.words tr{border-bottom:1px solid #b1b4b6;padding:.5rem 0}.words .head{display:inline}}',
  '@page{size:A4;margin:15mm}',
  '@media print{:root{font-size:9.5pt;line-height:1.4}body{max-width:none;padding:0}p,li,dd,figcaption{max-width:none}h2{margin-top:1.5rem}nav,.skip,details{display:none}.scroll{overflow:visible}.keep{break-inside:avoid}table{font-size:7.5pt;width:100%}thead{display:table-header-group}td,th{white-space:normal!important;padding:.15rem .4rem .15rem 0;line-height:1.25;min-width:0!important}tbody th{min-width:0!important}caption{max-width:none}figure,tr,.caveats,.answer li{break-inside:avoid}figure svg{max-width:155mm!important;max-height:225mm}h2,h3,.asks{break-inside:avoid}h2,h3,.asks,caption{break-after:avoid}p,li{orphans:3;widows:3}a{text-decoration:none}}',
].join('');

/** SHA-256 of the style, in base64: the one style the page's policy lets in. */
export const REPORT_STYLE_HASH = 'xfBF35nkcRMo0r8trGWDUK3+RZ12+k4WeTaNcemLs6M=';
