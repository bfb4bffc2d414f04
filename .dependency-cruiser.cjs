/** The rooms of the house and who may enter whom (docs/architecture.md). */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'shared-is-pure',
      comment: 'shared/ takes effects as parameters: no host, no screen, no database, no Node.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(electron|renderer|hq|scripts|tests)/|^node_modules/(react|react-dom|dexie|electron|@mantine)/' },
    },
    {
      name: 'shared-has-no-node',
      severity: 'error',
      from: { path: '^shared/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'renderer-knows-no-host',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^(electron|hq|scripts|tests)/|^node_modules/electron/' },
    },
    {
      name: 'renderer-has-no-node',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'electron-is-thin',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^(renderer|hq|scripts|tests)/' },
    },
    { name: 'hq-is-apart', severity: 'error', from: { path: '^hq/' }, to: { path: '^(renderer|electron|tests)/' } },
    {
      name: 'no-unknown-package',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(virtual:|.*\\?(worker|url|raw))' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
};
