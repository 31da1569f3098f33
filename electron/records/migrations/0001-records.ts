import type { DatabaseSync } from 'node:sqlite'

/**
 * The first record file.
 *
 * The journal is the record; completions follow from it and can be rebuilt. Its triggers guard against
 * accidents of ours, not against somebody with a tool: whoever may write the file may drop them.
 */
export function createRecords(file: DatabaseSync): void {
  file.exec(`
    CREATE TABLE trainees (
      id TEXT PRIMARY KEY NOT NULL,
      name TEXT NOT NULL,
      name_key TEXT NOT NULL UNIQUE,
      added_ms INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE contents (
      hash TEXT PRIMARY KEY NOT NULL,
      texts TEXT NOT NULL,
      stored_ms INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE attempts (
      id TEXT PRIMARY KEY NOT NULL,
      trainee_id TEXT NOT NULL REFERENCES trainees (id),
      content_hash TEXT NOT NULL REFERENCES contents (hash),
      module_id TEXT NOT NULL,
      seed INTEGER NOT NULL,
      started_ms INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX attempts_by_trainee ON attempts (trainee_id, module_id);

    CREATE TABLE journal (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      attempt_id TEXT NOT NULL REFERENCES attempts (id),
      kind TEXT NOT NULL CHECK (kind IN ('began', 'decided', 'finished')),
      payload TEXT NOT NULL,
      at_ms INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX journal_by_attempt ON journal (attempt_id, seq);
    CREATE INDEX journal_by_kind ON journal (kind, attempt_id);
    CREATE TRIGGER journal_keeps_rows BEFORE UPDATE ON journal
      BEGIN SELECT RAISE(ABORT, 'the journal is append-only: no entry is changed'); END;
    CREATE TRIGGER journal_loses_none BEFORE DELETE ON journal
      BEGIN SELECT RAISE(ABORT, 'the journal is append-only: no entry is removed'); END;
    CREATE TRIGGER journal_replaces_none BEFORE INSERT ON journal
      WHEN EXISTS (SELECT 1 FROM journal WHERE seq = NEW.seq)
      BEGIN SELECT RAISE(ABORT, 'the journal is append-only: no entry is replaced'); END;

    CREATE TABLE completions (
      attempt_id TEXT PRIMARY KEY NOT NULL REFERENCES attempts (id),
      trainee_id TEXT NOT NULL REFERENCES trainees (id),
      module_id TEXT NOT NULL,
      module_title TEXT NOT NULL,
      module_version TEXT NOT NULL,
      content_hash TEXT NOT NULL,
      started_ms INTEGER NOT NULL,
      finished_ms INTEGER NOT NULL,
      finished_seq INTEGER NOT NULL UNIQUE REFERENCES journal (seq),
      score INTEGER NOT NULL,
      passed INTEGER NOT NULL,
      gated INTEGER NOT NULL,
      critical_rules TEXT NOT NULL
    ) STRICT;
    CREATE INDEX completions_by_trainee ON completions (trainee_id, module_id, finished_seq);
  `)
}
