import type { Reporter, SerializedError, TestModule } from 'vitest/node';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

/**
 * Counts the tests of a run. A file or suite that fails outside its tests, and an error that belongs to no test, each
 * count as one failed test: otherwise a file that does not even load would leave the last line looking well.
 */
export const countTests = (
  modules: readonly Pick<TestModule, 'children' | 'errors'>[],
  unhandled: readonly SerializedError[],
): Count => {
  const count: Count = { passed: 0, failed: unhandled.length, skipped: 0 };
  for (const module of modules) {
    if (module.errors().length > 0) count.failed += 1;
    for (const suite of module.children.allSuites()) if (suite.errors().length > 0) count.failed += 1;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed') count.passed += 1;
      else if (state === 'skipped') count.skipped += 1;
      else count.failed += 1;
    }
  }
  return count;
};

/** Leaves the count of tests as the very last line of standard output, where continuous integration looks for it. */
export default class CountReporter implements Reporter {
  private line = 'Tests: 0 passed, 0 failed, 0 skipped';

  onInit(): void {
    // At exit, not at the end of the run: other reporters and late messages would come after it.
    process.once('exit', () => process.stdout.write(`\n${this.line}\n`));
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const { passed, failed, skipped } = countTests(modules, unhandled);
    this.line = `Tests: ${passed} passed, ${failed} failed, ${skipped} skipped`;
  }
}
