import type { DatabaseSync } from 'node:sqlite'

/** Work on a decision that is not handed in yet: one draft an attempt. The journal knows nothing of it. */
export function createDrafts(file: DatabaseSync): void {
  file.exec(`
    CREATE TABLE drafts (
      attempt_id TEXT PRIMARY KEY NOT NULL REFERENCES attempts (id),
      decision TEXT NOT NULL,
      saved_ms INTEGER NOT NULL
    ) STRICT;
  `)
}
