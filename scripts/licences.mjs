// Which packages the bundles are made of, and under which licences: read from the modules that a build has really taken in.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * A shipped part. `inside`: the part that carries a copy of it in its own file; null for a package of package-lock.json.
 * `in`: the bundles that hold it. `text`: its licence and notices, as they are.
 * @typedef {{ name: string, version: string | null, licence: string, inside: string | null, in: string[], text: string }} Part
 */

/** Licences that allow shipping as Waymark does, with their text beside it (SPDX names). */
export const accepted = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Unlicense',
  'Zlib',
];

/** Shorter than any licence: what stands there then is a name or an address, not the text. */
const shortestText = 300;

/**
 * What keeps these parts from being shipped, one sentence each.
 * @param {readonly Part[]} parts
 */
export const faultsOf = (parts) =>
  parts.flatMap(({ name, licence, text }) => [
    ...(accepted.includes(licence) ? [] : [`${name}: its licence "${licence}" is not on the list of accepted ones.`]),
    ...(text.length >= shortestText
      ? []
      : [`${name}: it brings no licence text. Take it from its source and put it into assets/licences/${name}.txt.`]),
  ]);

/** @param {string} a @param {string} b */
const byCodePoint = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** Line ends and spaces at line ends differ with the system a package was published from. @param {string} text */
const plain = (text) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .trim();

/**
 * The package that a module belongs to: the folder under the innermost node_modules.
 * @param {string} file @returns {{ folder: string, name: string, version: string, license: string } | null}
 */
const packageOf = (file) => {
  const [folder] = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file) ?? [];
  if (folder === undefined || !existsSync(path.join(folder, 'package.json'))) return null;
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return { folder, name, version, license: String(license) };
};

/** Vite's file goes on with the licences of what only the builder itself holds. @param {string} text */
const ownPart = (text) => text.split(/^# Licenses of bundled dependencies/m)[0] ?? text;

/** @param {string} folder @param {string} name @param {string} root */
const licenceText = (folder, name, root) => {
  const given = existsSync(folder) ? readdirSync(folder) : [];
  const files = given.filter((file) => /^(licen[cs]e|copying|copyright|notice|unlicense|ofl)/i.test(file)).sort();
  const texts = files.map((file) => ownPart(readFileSync(path.join(folder, file), 'utf8')));
  const kept = path.join(root, 'assets', 'licences', `${name}.txt`);
  if (!files.some((file) => !/^(notice|copyright)/i.test(file)) && existsSync(kept))
    texts.push(readFileSync(kept, 'utf8'));
  return texts.map(plain).join('\n\n');
};

/** Comments that ask to be kept. @param {string} code */
const noticesOf = (code) =>
  [...code.matchAll(/\/\*[*!][\s\S]*?\*\//g)]
    .map(([comment]) => comment)
    .filter((comment) => /@license|@preserve|copyright/i.test(comment))
    .map((comment) => plain(comment.replace(/^\/\*[*!]|\*\/$/g, '').replace(/^[ \t]*\* ?/gm, '')));

// A package that was published as one file says at each seam where the next piece came from.
const seams =
  /^\/\/(?:#region)? (?:\\0|\0)?(?:(?:\.\.\/)*node_modules\/)?((?:@[\w.-]+[/+])?[\w.-]+?)(?:@([\d.]+))?\//gm;
const seamMark = /^\/\/(?:#region)? (?:(?:\.\.\/)*node_modules\/|\\0|\0)/;

/** @param {string} code @returns {{ name: string, version: string | null }[]} */
const copiesIn = (code) =>
  [...code.matchAll(seams)]
    .filter(([line]) => seamMark.test(line))
    .map(([, name = '', version]) => ({ name: name.replace('+', '/'), version: version ?? null }));

/**
 * The parts that a set of modules comes from, sorted by name and version.
 * @param {ReadonlyMap<string, ReadonlySet<string>>} modules module id → the bundles that took it in
 * @param {string} root the folder of the repository
 * @returns {Part[]}
 */
export const partsOf = (modules, root) => {
  /** @type {Map<string, { part: Part, folder: string, notices: Set<string>, in: Set<string> }>} */
  const found = new Map();
  /** @param {{ folder: string, name: string, version: string | null, license: string }} own @param {string | null} inside @param {Iterable<string>} bundles */
  const take = ({ folder, name, version, license }, inside, bundles) => {
    const key = `${name}@${version ?? ''}${inside === null ? '' : ` in ${inside}`}`;
    const known = found.get(key) ?? {
      part: { name, version, licence: license, inside, in: [], text: '' },
      folder,
      notices: new Set(),
      in: new Set(),
    };
    for (const bundle of bundles) known.in.add(bundle);
    found.set(key, known);
    return known;
  };
  for (const [id, bundles] of modules) {
    // The builder adds a few lines of its own, under names that no file can have.
    const builder = /^\0(vite|rolldown)\//.exec(id)?.[1];
    const file = builder === undefined ? (id.replace(/^\0/, '').split('?')[0] ?? id) : null;
    const own = packageOf(file ?? path.join(root, 'node_modules', String(builder), 'package.json'));
    if (own === null) continue;
    const taken = take(own, null, bundles);
    if (file === null || !/\.[cm]?js$/.test(file)) continue;
    const code = readFileSync(file, 'utf8');
    for (const notice of noticesOf(code)) taken.notices.add(notice);
    for (const copy of copiesIn(code)) {
      if (copy.name === own.name) continue;
      const installed = packageOf(path.join(root, 'node_modules', copy.name, 'package.json'));
      const folder = installed?.folder ?? '';
      const license = installed?.license ?? (copy.name === '@oxc-project/runtime' ? 'MIT' : 'unknown');
      take({ folder, name: copy.name, version: copy.version, license }, own.name, bundles);
    }
  }
  return [...found.values()]
    .sort(({ part: a }, { part: b }) =>
      [
        byCodePoint(a.name, b.name),
        byCodePoint(a.inside ?? '', b.inside ?? ''),
        byCodePoint(`${a.version}`, `${b.version}`),
      ].reduce((first, next) => first || next),
    )
    .map(({ part, folder, notices, in: bundles }) => {
      const text = licenceText(folder, part.name, root);
      const added = [...notices].sort(byCodePoint).filter((notice) => !text.includes(notice));
      return { ...part, in: [...bundles].sort(byCodePoint), text: [text, ...added].join('\n\n').trim() };
    });
};

/**
 * All licences as one text, to be handed out beside the packages.
 * @param {readonly Part[]} parts
 */
export const licencesFile = (parts) =>
  parts
    .map(({ name, version, licence, inside, text }) => {
      const title = [name, version, inside === null ? null : `(inside ${inside})`].filter((word) => word !== null);
      return `${title.join(' ')}\n${licence}\n\n${text}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
