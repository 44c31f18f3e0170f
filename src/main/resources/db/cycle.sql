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

--changeset nenrin:cycle-2
--comment Deadlines of single units, what of them has been told already, and notices that wait for the next morning.
ALTER TABLE phase ADD COLUMN passed_due date;
ALTER TABLE phase ADD COLUMN reminded_due date;
COMMENT ON COLUMN phase.passed_due IS 'The latest last day that has passed (期限経過); later ones still lie ahead';
COMMENT ON COLUMN phase.reminded_due IS 'The latest last day of which was reminded';
ALTER TABLE phase_unit ADD COLUMN quiet_until date;
COMMENT ON COLUMN phase_unit.quiet_until IS 'No reminder (提出のご確認) up to and including this day: a disaster gave the unit a later one';
ALTER TABLE notice ADD COLUMN visible_at timestamptz;
UPDATE notice SET visible_at = created_at;
ALTER TABLE notice ALTER COLUMN visible_at SET NOT NULL;

--changeset nenrin:cycle-3
--comment After a disaster: which departments got how many working days more, who gave them and why.
CREATE TABLE disaster_shift (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    shifted_at  timestamptz NOT NULL,
    actor       text        NOT NULL,
    days        integer     NOT NULL CHECK (days > 0),
    from_day    date        NOT NULL,
    until_day   date        NOT NULL,
    whole_city  boolean     NOT NULL,
    reason      text        NOT NULL,
    stayed      text
);
COMMENT ON COLUMN disaster_shift.until_day IS 'Work that comes up until this day gets the same days';
COMMENT ON COLUMN disaster_shift.stayed IS 'Phases that could not be moved because their 14 months end';

CREATE TABLE disaster_shift_department (
    shift_id   bigint NOT NULL REFERENCES disaster_shift,
    department text   NOT NULL,
    PRIMARY KEY (shift_id, department)
);

CREATE TABLE disaster_shift_unit (
    shift_id     bigint NOT NULL REFERENCES disaster_shift,
    business_key text   NOT NULL,
    due_before   date   NOT NULL,
    due_after    date   NOT NULL,
    PRIMARY KEY (shift_id, business_key)
);

--changeset nenrin:cycle-handed-in
--comment When the owner of a unit did its last step: what others finish later does not make the owner late.
ALTER TABLE phase_unit ADD COLUMN handed_in_at timestamptz;
COMMENT ON COLUMN phase_unit.handed_in_at IS 'When the owner last completed a step of its own; null before the first';

--changeset nenrin:cycle-typed-text-out-of-titles
--comment What was proposed stood in the titles of its tasks, which more people read than the proposal.
UPDATE act_ru_task t SET name_ = replace(t.name_, u.label, u.subject)
FROM act_ru_execution e JOIN phase_unit u ON u.business_key = e.business_key_
WHERE t.proc_inst_id_ = e.id_ AND u.phase_key = 'work-improvement' AND u.label <> '';
UPDATE act_hi_taskinst t SET name_ = replace(t.name_, u.label, u.subject)
FROM act_hi_procinst p JOIN phase_unit u ON u.business_key = p.business_key_
WHERE t.proc_inst_id_ = p.id_ AND u.phase_key = 'work-improvement' AND u.label <> '';
UPDATE phase_unit SET label = subject WHERE phase_key = 'work-improvement' AND label <> '';

--changeset nenrin:cycle-occasions
--comment A phase may happen several times in a cycle: what there is belongs to occasion 0, the calendar's own.
ALTER TABLE phase ADD COLUMN occasion integer NOT NULL DEFAULT 0;
ALTER TABLE phase_unit ADD COLUMN occasion integer NOT NULL DEFAULT 0;
ALTER TABLE notice ADD COLUMN occasion integer NOT NULL DEFAULT 0;
ALTER TABLE phase_unit DROP CONSTRAINT phase_unit_cycle_phase_key_fkey;
ALTER TABLE phase_unit DROP CONSTRAINT phase_unit_cycle_phase_key_subject_key;
ALTER TABLE phase DROP CONSTRAINT phase_pkey;
ALTER TABLE phase ADD PRIMARY KEY (cycle, phase_key, occasion);
ALTER TABLE phase_unit ADD FOREIGN KEY (cycle, phase_key, occasion) REFERENCES phase;
ALTER TABLE phase_unit ADD UNIQUE (cycle, phase_key, occasion, subject);
ALTER TABLE phase ALTER COLUMN opened_at DROP NOT NULL;
ALTER TABLE phase ADD COLUMN opening_key text UNIQUE;
COMMENT ON COLUMN phase.occasion IS '0 for the one that the calendar has in every year, further ones from 1';
COMMENT ON COLUMN phase.opened_at IS 'Null while a further occasion waits for its first day';
COMMENT ON COLUMN phase.opening_key IS 'Business key of the instance that opens a further occasion on its first day';
