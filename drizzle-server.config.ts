import { defineConfig } from 'drizzle-kit'

// Generated SQL is edited before it is committed: collations, triggers, rights and row-level security are not in drizzle.
export default defineConfig({
  dialect: 'postgresql',
  schema: './src-server/ledger-db/schema.ts',
  out: './drizzle/server',
})
