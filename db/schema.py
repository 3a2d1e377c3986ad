"""The tables: what is kept for ever, what is derived, and the scratch tables of a command.

`op` is the log, its key is (writer, seq, digest). `writer`, `entity` and `register` give its
texts small numbers. Everything named `derived_…`, and `op.reason`, follows from the log and is
built anew by a rebuild.
"""

LOG = (
    """CREATE TABLE identity(
        one INTEGER PRIMARY KEY CHECK (one = 1),
        inspection TEXT NOT NULL, root TEXT NOT NULL,
        device TEXT NOT NULL, member TEXT NOT NULL)""",
    """CREATE TABLE writer(
        id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, device TEXT NOT NULL)""",
    """CREATE TABLE entity(
        id INTEGER PRIMARY KEY, kind TEXT NOT NULL, key TEXT NOT NULL, UNIQUE (key, kind))""",
    "CREATE INDEX entity_device ON entity(id) WHERE kind = 'device'",
    """CREATE TABLE register(
        id INTEGER PRIMARY KEY, entity INTEGER NOT NULL REFERENCES entity, field TEXT NOT NULL,
        UNIQUE (entity, field))""",
    "CREATE INDEX register_deleted ON register(entity) WHERE field = 'deleted'",
    # reason: 0 counts, else the place of the word in `authority.Quarantine`
    """CREATE TABLE op(
        id INTEGER PRIMARY KEY,
        writer INTEGER NOT NULL REFERENCES writer, seq INTEGER NOT NULL, digest BLOB NOT NULL,
        at INTEGER NOT NULL, change INTEGER NOT NULL,
        register INTEGER NOT NULL REFERENCES register, value TEXT NOT NULL, replaces TEXT,
        reason INTEGER NOT NULL DEFAULT 0,
        UNIQUE (writer, seq, digest))""",
    "CREATE INDEX op_register ON op(register)",
    "CREATE INDEX op_quarantined ON op(reason) WHERE reason <> 0",
    """CREATE TABLE segment(
        id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, header TEXT NOT NULL,
        sealed BLOB NOT NULL)""",
)

LOCAL = (
    """CREATE TABLE draft(
        kind TEXT NOT NULL, id TEXT NOT NULL, field TEXT NOT NULL,
        value TEXT NOT NULL, seen TEXT NOT NULL, at INTEGER NOT NULL,
        PRIMARY KEY (kind, id, field)) WITHOUT ROWID""",
    "CREATE TABLE note(about TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE local(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE projection(one INTEGER PRIMARY KEY CHECK (one = 1), version INTEGER NOT NULL)",
)

PROJECTION_VERSION = 1

DERIVED = (
    # who replaces what; digest is empty for a plain reference
    """CREATE TABLE derived_edge(
        writer INTEGER NOT NULL, seq INTEGER NOT NULL, digest BLOB NOT NULL, op INTEGER NOT NULL,
        PRIMARY KEY (writer, seq, digest, op)) WITHOUT ROWID""",
    """CREATE TABLE derived_fork(
        writer INTEGER NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (writer, seq)) WITHOUT ROWID""",
    # registers whose heads are left to the domain's own function (see `registers`)
    "CREATE TABLE derived_odd(register INTEGER PRIMARY KEY)",
    # writer and seq repeat those of the shown head, so that a merge need not read the old row
    """CREATE TABLE derived_standing(
        register INTEGER PRIMARY KEY, shown INTEGER NOT NULL, writer INTEGER NOT NULL,
        seq INTEGER NOT NULL, heads INTEGER NOT NULL, contested INTEGER NOT NULL)""",
    "CREATE INDEX derived_contested ON derived_standing(register) WHERE contested",
    # only registers with two heads or more
    """CREATE TABLE derived_head(
        register INTEGER NOT NULL, op INTEGER NOT NULL, writer INTEGER NOT NULL,
        seq INTEGER NOT NULL, PRIMARY KEY (register, op)) WITHOUT ROWID""",
    "CREATE TABLE derived_gone(entity INTEGER PRIMARY KEY)",
    "CREATE TABLE derived_hidden(entity INTEGER PRIMARY KEY)",
    """CREATE TABLE derived_alive(
        entity INTEGER NOT NULL, op INTEGER NOT NULL, PRIMARY KEY (entity, op)) WITHOUT ROWID""",
    # place: seconds since 1970, then the register, so that the newest text has the highest place
    "CREATE TABLE derived_text(register INTEGER PRIMARY KEY, place INTEGER NOT NULL)",
    """CREATE VIRTUAL TABLE derived_search USING fts5(
        text, content = '', contentless_delete = 1, tokenize = 'trigram remove_diacritics 1')""",
    """CREATE VIEW derived_live AS
        SELECT register, shown AS op FROM derived_standing WHERE heads = 1
        UNION ALL SELECT register, op FROM derived_head""",
    """CREATE VIEW derived_entry AS
        SELECT w.name AS writer, o.seq AS seq, o.at AS at, o.change AS change, e.kind AS kind,
               e.key AS key, r.field AS field, o.value AS value, o.replaces AS replaces,
               o.id AS op, o.reason AS reason, o.digest AS digest, o.register AS register,
               o.writer AS writer_id, r.entity AS entity, w.device AS device
        FROM op o JOIN writer w ON w.id = o.writer
        JOIN register r ON r.id = o.register JOIN entity e ON e.id = r.entity""",
)

SCRATCH = (
    "CREATE TEMP TABLE again(writer INTEGER, seq INTEGER, PRIMARY KEY (writer, seq)) WITHOUT ROWID",
    """CREATE TEMP TABLE newly(
        op INTEGER PRIMARY KEY, register INTEGER NOT NULL, writer INTEGER NOT NULL,
        seq INTEGER NOT NULL)""",
    """CREATE TEMP TABLE touched(
        register INTEGER PRIMARY KEY, upset INTEGER NOT NULL, op INTEGER, writer INTEGER,
        seq INTEGER)""",
    "CREATE TEMP TABLE unsettled(register INTEGER PRIMARY KEY, upset INTEGER NOT NULL)",
    """CREATE TEMP TABLE standing_now(
        register INTEGER, op INTEGER, writer INTEGER, seq INTEGER,
        PRIMARY KEY (register, op)) WITHOUT ROWID""",
    "CREATE TEMP TABLE path(key TEXT PRIMARY KEY) WITHOUT ROWID",
    "CREATE TEMP TABLE moved(entity INTEGER PRIMARY KEY)",
    "CREATE TEMP TABLE reindex(register INTEGER PRIMARY KEY, entity INTEGER NOT NULL)",
    "CREATE TEMP TABLE shown_text(op INTEGER PRIMARY KEY, register INTEGER NOT NULL)",
    "CREATE TEMP TABLE placed_text(place INTEGER PRIMARY KEY, register INTEGER, text TEXT)",
    "CREATE TEMP TABLE searched(kind TEXT, field TEXT, PRIMARY KEY (kind, field)) WITHOUT ROWID",
)
