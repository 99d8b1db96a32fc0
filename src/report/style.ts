// How the report looks: on a screen, on a phone and on A4.

export const REPORT_STYLE = [
  ':root{color:#1a1a1a;background:#fff;font:1rem/1.5 Arial,Arimo,sans-serif}',
  'body{margin:0 auto;max-width:62rem;padding:0 1rem 4rem}',
  'h1{font-size:1.9rem;line-height:1.2;margin:1.5rem 0 .5rem}h2{font-size:1.4rem;line-height:1.25;margin:2.5rem 0 .5rem}h3{font-size:1.1rem;margin:1.75rem 0 .25rem}',
  'p,li,dd,figcaption{max-width:46rem;overflow-wrap:anywhere}h1,h2,h3,td,th{overflow-wrap:break-word}',
  'a{color:#12436d}a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid #12436d;outline-offset:2px}',
  '.skip{position:absolute;left:-999rem}.skip:focus{position:static}',
  '.lead{font-size:1.2rem}.quiet{color:#505a5f}',
  '.caveats{border-left:6px solid #12436d;padding:.1rem 0 .1rem 1rem;margin:1.5rem 0}.caveats h2{margin-top:0}',
  'nav ol{columns:2 18rem;padding-left:1.5rem}nav li{padding:.2rem 0}',
  '.scroll{overflow-x:auto;margin:.75rem 0}',
  'table{border-collapse:collapse;font-size:.9rem;min-width:100%}caption{text-align:left;font-weight:bold;padding-bottom:.4rem;max-width:min(46rem,calc(100vw - 2rem))}',
  'th,td{border-bottom:1px solid #b1b4b6;padding:.35rem .75rem .35rem 0;text-align:left;vertical-align:top}thead th{border-bottom:2px solid #505a5f}tbody th{font-weight:normal;min-width:9rem}',
  '.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}thead .number{white-space:normal}.tight{white-space:nowrap}small{display:block;font-size:.88em;color:#505a5f}',
  'code{font:.92em/1.4 Consolas,"Liberation Mono",monospace;overflow-wrap:anywhere}pre{background:#f3f2f1;padding:.75rem;overflow-x:auto}pre code{overflow-wrap:normal}',
  'dl{display:grid;grid-template-columns:minmax(8rem,max-content) 1fr;gap:.35rem 1.5rem}dt{font-weight:bold}dd{margin:0}',
  'figure{margin:.5rem 0}figcaption{font-size:.9rem;color:#505a5f}figure svg{display:block;max-width:100%;height:auto}summary{cursor:pointer;padding:.4rem 0;color:#12436d;text-decoration:underline}',
  '@media (max-width:40rem){dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.5rem}figure svg{max-width:none}}',
  '@page{size:A4;margin:15mm}',
  '@media print{body{max-width:none;padding:0;font-size:10pt}nav,.skip,details{display:none}.scroll{overflow:visible}table{font-size:8pt}td,th{white-space:normal!important;padding-right:.4rem}figure,tr,.caveats,.keep{break-inside:avoid}h2,h3,caption{break-after:avoid}a{text-decoration:none}}',
].join('');

/** SHA-256 of the style, in base64: the one style the page's policy lets in. */
export const REPORT_STYLE_HASH = 'Q4Od7NCs/gDQEoGMjHUWAjPJcjYEOf9JkSj4YIPqCmE=';
