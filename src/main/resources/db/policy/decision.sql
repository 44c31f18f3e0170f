--liquibase formatted sql

--changeset nenrin:decision-1
--comment Directions (方向性) of the city; a row replaces the default of the same code (BR-10).
create table verdict (
    code     varchar(20) not null primary key,
    name     varchar(40) not null,
    effect   varchar(10) not null check (effect in ('KEEP', 'MODIFY', 'ABOLISH', 'SUSPEND')),
    offered  boolean     not null,
    position integer     not null
);

create table decision_number (
    cycle       integer     not null,
    season      varchar(10) not null,
    last_number integer     not null,
    primary key (cycle, season)
);

-- Programme and measure are no foreign keys: a decision outlives the plan it was made in.
create table decision (
    code            varchar(40)   not null primary key,
    cycle           integer       not null,
    phase_key       varchar(60)   not null,
    number          integer       not null,
    department      varchar(40)   not null,
    owner_section   varchar(40)   not null,
    programme_code  varchar(30),
    measure_code    varchar(20)   not null,
    subject_name    varchar(200)  not null,
    verdict         varchar(20)   not null,
    words           varchar(2000) not null,
    due             date,
    state           varchar(10)   not null
        check (state in ('RECORDED', 'FIXED', 'OPEN', 'DONE', 'CARRIED', 'WITHDRAWN')),
    recorded_by     varchar(60)   not null,
    recorded_at     timestamptz   not null,
    decided_on      date,
    document_number varchar(60),
    fixed_by        varchar(60),
    fixed_at        timestamptz,
    follow_up_cycle integer,
    follow_up_phase varchar(60),
    carried_times   integer       not null,
    no_action       boolean       not null,
    closing_note    varchar(2000),
    closed_on       date,
    reported_cycle  integer,
    reported_phase  varchar(60),
    reported_on     date,
    constraint decision_one_after_the_other unique (cycle, phase_key, number),
    constraint decision_fixed check (state = 'RECORDED' or (decided_on is not null and document_number is not null
        and follow_up_cycle is not null and follow_up_phase is not null)),
    constraint decision_closed_with_a_note check (state not in ('DONE', 'WITHDRAWN')
        or (closing_note is not null and closed_on is not null))
);
comment on column decision.follow_up_phase is 'The follow-up in which it is, or to which it was carried';
create index decision_department on decision (department, state);
create index decision_follow_up_phase on decision (follow_up_cycle, follow_up_phase, state);
create index decision_programme on decision (programme_code);
create index decision_measure on decision (measure_code);

create table decision_need (
    decision_code varchar(40) not null references decision (code) on delete cascade,
    need          varchar(20) not null
        check (need in ('BUDGET', 'PEOPLE', 'TEAM', 'TRAINING', 'MODEL', 'ORGANIZATION')),
    primary key (decision_code, need)
);

--changeset nenrin:decision-2
--comment What was planned and reported about a decision in each follow-up phase, and the provisions it leads to.
create table decision_follow_up (
    decision_code     varchar(40) not null references decision (code),
    cycle             integer     not null,
    phase_key         varchar(60) not null,
    opened_at         timestamptz not null,
    plan_text         varchar(2000),
    plan_due          date,
    overdue_reason    varchar(1000),
    wanted_yen        bigint check (wanted_yen > 0),
    wanted_people     integer check (wanted_people > 0),
    end_date          date,
    closing_tasks     varchar(2000),
    restart_condition varchar(1000),
    planned_by        varchar(60),
    planned_at        timestamptz,
    progress          varchar(10) check (progress in ('ON_TRACK', 'LATE', 'FINISHED')),
    done_text         varchar(2000),
    delay_reason      varchar(1000),
    from_april        varchar(2000),
    changed_since     varchar(2000),
    reported_by       varchar(60),
    reported_at       timestamptz,
    outcome           varchar(10) check (outcome in ('DONE', 'CARRIED', 'WITHDRAWN')),
    outcome_note      varchar(2000),
    registered_by     varchar(60),
    registered_at     timestamptz,
    primary key (decision_code, cycle, phase_key)
);

create table provision (
    id             bigint       generated always as identity primary key,
    decision_code  varchar(40)  not null references decision (code),
    route          varchar(30)  not null check (route in ('EXECUTION', 'SUPPLEMENTARY_REQUEST', 'INITIAL_REQUEST',
        'HEADCOUNT', 'TEAM', 'TRAINING', 'MODEL', 'ORGANIZATION')),
    fiscal_year    integer      not null,
    result_by      varchar(10)  not null check (result_by in ('SECTION', 'FINANCE', 'PERSONNEL')),
    action         varchar(200) not null,
    wanted_yen     bigint,
    wanted_people  integer,
    result         varchar(10)  check (result in ('GRANTED', 'PARTIAL', 'DENIED', 'PENDING')),
    granted_yen    bigint,
    granted_people integer,
    reason         varchar(1000),
    expected_on    date,
    registered_by  varchar(60),
    registered_at  timestamptz,
    unique (decision_code, route, fiscal_year)
);
comment on table provision is 'The link from a decision to money and people, and whether they came';

--changeset nenrin:decision-3
--comment A new mayor's review of open decisions.
create table decision_review (
    id            bigint        generated always as identity primary key,
    decision_code varchar(40)   not null references decision (code),
    verdict       varchar(10)   not null check (verdict in ('CONTINUE', 'REVISE', 'WITHDRAW')),
    reason        varchar(2000) not null,
    words_before  varchar(2000) not null,
    due_before    date,
    reviewed_by   varchar(60)   not null,
    reviewed_at   timestamptz   not null
);
create index decision_review_decision on decision_review (decision_code);

--changeset nenrin:decision-4
--comment The terms of mayors: each new one reviews what was decided before it and is not finished.
create table mayor_term (
    starts_on     date         not null primary key,
    cycle         integer      not null,
    mayor         varchar(200) not null,
    registered_by varchar(60)  not null,
    registered_at timestamptz  not null,
    reviewed_at   timestamptz
);
comment on column mayor_term.mayor is 'Who held the post of the mayor on that day, as the organisation knows it';
comment on column mayor_term.reviewed_at is 'When the last open decision had been reviewed; null while the review runs';
alter table decision_review add column term date references mayor_term;
alter table decision_review add column plan_before varchar(2000);
comment on column decision_review.term is 'The term whose mayor reviewed it; null outside a change of mayors';
comment on column decision_review.plan_before is 'What the section had planned until a revision sent it back';

--changeset nenrin:decision-provision-answers
--comment A provision may be answered several times, by several budgets; every answer is kept.
create table provision_answer (
    id             bigint       generated always as identity primary key,
    provision_id   bigint       not null references provision,
    budget         varchar(60),
    result         varchar(10)  not null check (result in ('GRANTED', 'PARTIAL', 'DENIED', 'PENDING')),
    granted_yen    bigint,
    granted_people integer,
    reason         varchar(1000),
    expected_on    date,
    registered_by  varchar(60)  not null,
    registered_at  timestamptz  not null
);
comment on column provision_answer.budget is 'Which budget or request answers; null where none was named';
create index provision_answer_provision on provision_answer (provision_id);
insert into provision_answer (provision_id, result, granted_yen, granted_people, reason, expected_on, registered_by,
                              registered_at)
select id, result, granted_yen, granted_people, reason, expected_on, registered_by, registered_at
from provision where result is not null order by id;
alter table provision drop column result, drop column granted_yen, drop column granted_people, drop column reason,
    drop column expected_on, drop column registered_by, drop column registered_at;
