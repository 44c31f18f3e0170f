--liquibase formatted sql

--changeset nenrin:cycle-1
--comment The years that run, their phases, and who has to do what in each.
CREATE TABLE annual_cycle (
    year         integer     PRIMARY KEY,
    business_key text        NOT NULL UNIQUE,
    started_at   timestamptz NOT NULL,
    armed_at     timestamptz,
    closed_at    timestamptz,
    draft_note   text,
    lesson       text
);

-- What finance and personnel said of the draft of the year's dates.
CREATE TABLE schedule_opinion (
    cycle    integer     NOT NULL REFERENCES annual_cycle,
    section  text        NOT NULL,
    opinion  text        NOT NULL,
    actor    text        NOT NULL,
    given_at timestamptz NOT NULL,
    PRIMARY KEY (cycle, section)
);

-- A phase that has begun. What the schedule said on that day is kept: a running phase does not change its process.
CREATE TABLE phase (
    cycle           integer     NOT NULL REFERENCES annual_cycle,
    phase_key       text        NOT NULL,
    business_key    text        NOT NULL UNIQUE,
    name            text        NOT NULL,
    process         text,
    round_process   text,
    rolling         boolean     NOT NULL,
    owner           text        NOT NULL,
    due             date        NOT NULL,
    opened_at       timestamptz NOT NULL,
    released_at     timestamptz,
    overdue_at      timestamptz,
    units_closed_at timestamptz,
    closed_at       timestamptz,
    close_reason    text,
    PRIMARY KEY (cycle, phase_key)
);

CREATE TABLE phase_unit (
    business_key text        PRIMARY KEY,
    cycle        integer     NOT NULL,
    phase_key    text        NOT NULL,
    kind         text        NOT NULL CHECK (kind IN ('ROUND', 'UNIT')),
    subject      text        NOT NULL,
    owner        text        NOT NULL,
    label        text        NOT NULL,
    state        text        NOT NULL CHECK (state IN ('WAITING', 'OPEN', 'CLOSED', 'MISSING', 'EXEMPT')),
    reason       text,
    opened_at    timestamptz,
    due          date        NOT NULL,
    closed_at    timestamptz,
    late         boolean     NOT NULL DEFAULT false,
    FOREIGN KEY (cycle, phase_key) REFERENCES phase,
    UNIQUE (cycle, phase_key, subject)
);
CREATE INDEX phase_unit_open ON phase_unit (cycle, phase_key) WHERE state IN ('WAITING', 'OPEN');
CREATE INDEX phase_unit_owner ON phase_unit (owner) WHERE state = 'OPEN';

-- Gentle notices (提出のご確認), shown in the cycle room to those who have not finished.
CREATE TABLE notice (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cycle      integer     NOT NULL,
    phase_key  text        NOT NULL,
    kind       text        NOT NULL CHECK (kind IN ('OPENED', 'REMINDER', 'OVERDUE', 'POSTPONED', 'CALL')),
    recipient  text        NOT NULL,
    subject    text,
    created_at timestamptz NOT NULL
);
CREATE INDEX notice_recipient ON notice (recipient, created_at);
