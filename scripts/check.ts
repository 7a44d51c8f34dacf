/** Runs the fast part of the tests: format, lint, layers, types, and the tests of rules, store and contract. */
process.argv.push('--fast')
await import('./test.ts')

export {}
