-- The installed portals. What is searched has a column; the rest is in "data", protected.
create table bizproc_portals (
    member_id text not null primary key,
    portal text not null,
    version bigint not null,
    deployed text,
    renewal_lease text,
    data bytea not null
);

-- The tokens of portals that an application names itself.
create table bizproc_tokens (
    portal text not null primary key,
    tokens bytea,
    renewal_lease text
);

-- The keys of Data Protection.
create table bizproc_keys (
    id text not null primary key,
    xml text not null
);

-- The calls: those to handle, and those that were handled, so that none is handled again. Times are milliseconds since 1970.
create table bizproc_calls (
    key text not null primary key,
    member_id text not null,
    path text not null,
    code text not null,
    body bytea,
    tokens bytea,
    received_at bigint not null,
    state text not null,
    attempts bigint not null,
    interruptions bigint not null,
    reason text,
    finished_at bigint
);

create index bizproc_calls_state on bizproc_calls (state, received_at, key);

-- The answers and lines of the log for portals, each until its portal has it.
create table bizproc_replies (
    id bigint generated always as identity primary key,
    call_key text,
    member_id text not null,
    event_token bytea,
    is_answer boolean not null,
    body bytea,
    tokens bytea,
    created_at bigint not null,
    attempts bigint not null,
    state text not null,
    reason text,
    next_at bigint not null,
    finished_at bigint
);

create index bizproc_replies_portal on bizproc_replies (state, member_id, id);
create index bizproc_replies_state on bizproc_replies (state, created_at, id);

-- The releases with which the portals are brought in line.
create table bizproc_rollouts (
    fingerprint text not null primary key,
    started_at bigint not null,
    finished_at bigint,
    portals bigint
);
