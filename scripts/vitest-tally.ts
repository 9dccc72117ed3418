import type { Reporter, TestModule } from 'vitest/node'
import { saveTally, tallyOf } from './tally.ts'
import type { TestVerdict } from './tally.ts'

/** Writes down what a vitest run came to, so that the runners can be added up. */
export default class VitestTally implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly { readonly message: string }[]): void {
    const verdicts = modules.flatMap((module) => [...module.children.allTests()].map(verdictOf))
    const broken = modules.flatMap((module) => module.errors().map((error) => `${module.moduleId}: ${error.message}`))
    const suites = modules.flatMap((module) => [...module.children.allSuites()].flatMap((suite) => suite.errors().map((error) => `${suite.fullName}: ${error.message}`)))
    saveTally(process.env['COUNTERFOIL_TALLY'] ?? 'test-results/vitest-tally.json', tallyOf(verdicts, [...broken, ...suites, ...unhandled.map(({ message }) => message)]))
  }
}

type Test = ReturnType<TestModule['children']['allTests']> extends Iterable<infer One> ? One : never

function verdictOf(test: Test): TestVerdict {
  const result = test.result()
  const state = result.state === 'passed' || result.state === 'skipped' ? result.state : 'failed'
  return { name: test.fullName, state, reason: result.state === 'skipped' ? result.note : undefined }
}
