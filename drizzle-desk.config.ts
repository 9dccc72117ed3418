import { defineConfig } from 'drizzle-kit'

// Generated SQL is edited before it is committed: STRICT, WITHOUT ROWID, ANY, triggers and FTS5 tables are not in drizzle.
export default defineConfig({
  dialect: 'sqlite',
  schema: './src-main/ledger-db/schema.ts',
  out: './drizzle/desk',
})
