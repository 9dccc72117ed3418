import type { Reporter, Suite, TestCase, TestError } from '@playwright/test/reporter'
import { saveTally, tallyOf } from './tally.ts'
import type { TestVerdict } from './tally.ts'

/** Writes down what a Playwright run came to, so that the runners can be added up. */
export default class PlaywrightTally implements Reporter {
  private root: Suite | undefined
  private readonly errors: string[] = []

  onBegin(_config: unknown, suite: Suite): void {
    this.root = suite
  }

  onError(error: TestError): void {
    this.errors.push(error.message ?? 'an error outside of any test')
  }

  onEnd(): void {
    const verdicts = (this.root?.allTests() ?? []).map(verdictOf)
    saveTally(process.env['COUNTERFOIL_TALLY'] ?? 'test-results/playwright-tally.json', tallyOf(verdicts, this.errors))
  }
}

function verdictOf(test: TestCase): TestVerdict {
  const outcome = test.outcome()
  const reason = test.annotations.findLast(({ type }) => type === 'skip')?.description ?? test.results.at(-1)?.annotations.findLast(({ type }) => type === 'skip')?.description
  return { name: test.titlePath().filter(Boolean).join(' › '), state: outcome === 'expected' ? 'passed' : outcome === 'skipped' ? 'skipped' : 'failed', reason }
}
