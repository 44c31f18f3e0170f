--liquibase formatted sql

--changeset nenrin:interview-1
--comment What a section proposes for its programmes before an interview (A02, A09, A10).
create table section_review (
    cycle         integer       not null,
    season        varchar(10)   not null check (season in ('SPRING', 'AUTUMN')),
    section       varchar(40)   not null,
    since_october text,
    from_april    text,
    entered_by    text,
    entered_at    timestamptz,
    confirmed_by  text,
    confirmed_at  timestamptz,
    remand_reason text,
    remanded_by   text,
    primary key (cycle, season, section)
);
comment on column section_review.since_october is 'Spring: what has changed since the October result (A10)';
comment on column section_review.from_april is 'Spring: what will be done from April because of the October result (A09)';

create table programme_review (
    cycle           integer      not null,
    season          varchar(10)  not null check (season in ('SPRING', 'AUTUMN')),
    programme_code  varchar(30)  not null references programme (code),
    section         varchar(40)  not null,
    direction       varchar(20)  not null,
    change          varchar(10)  not null check (change in ('NONE', 'STOP', 'REDUCE', 'CHANGE')),
    content         text,
    budget_need_yen bigint       check (budget_need_yen >= 0),
    people_need     numeric(6, 1) check (people_need >= 0),
    question        text,
    primary key (cycle, season, programme_code)
);
comment on table programme_review is 'Proposed direction (方向性の案) of one programme; the section is the one that proposed it';
comment on column programme_review.change is 'やめる STOP, 減らす REDUCE, 変える CHANGE';
create index programme_review_section on programme_review (cycle, season, section);

create table new_programme_proposal (
    model_code      varchar(40)   not null primary key,
    cycle           integer       not null,
    season          varchar(10)   not null check (season in ('SPRING', 'AUTUMN')),
    section         varchar(40)   not null,
    name            text          not null,
    measure_code    varchar(20)   references plan_node (code),
    commitment      text          not null,
    budget_need_yen bigint        check (budget_need_yen >= 0),
    people_need     numeric(6, 1) check (people_need >= 0),
    ability_need    text,
    withdrawn       boolean       not null
);
comment on table new_programme_proposal is 'The first box of a new programme: 「これをやる → 要る予算・人・能力」; the rest is its logic model';
create index new_programme_proposal_section on new_programme_proposal (cycle, season, section);

--changeset nenrin:interview-2
--comment What stands on the sheets beside the proposals, and the papers made of them (A03).
create table department_direction (
    cycle        integer     not null,
    season       varchar(10) not null check (season in ('SPRING', 'AUTUMN')),
    department   varchar(40) not null,
    statement    text        not null,
    question     text,
    confirmed_by text        not null,
    confirmed_at timestamptz not null,
    primary key (cycle, season, department)
);

create table measure_remark (
    cycle        integer     not null,
    season       varchar(10) not null check (season in ('SPRING', 'AUTUMN')),
    department   varchar(40) not null,
    measure_code varchar(20) not null references plan_node (code),
    office       varchar(20) not null check (office in ('DEPARTMENT_HEAD', 'POLICY', 'FINANCE', 'PERSONNEL')),
    text         text        not null,
    entered_by   text        not null,
    entered_at   timestamptz not null,
    primary key (cycle, season, department, measure_code, office)
);
comment on table measure_remark is 'Opinions on one measure side by side: the department head and the three sections (所見)';

create sequence interview_pack_seq increment by 50;
create table interview_pack (
    id             bigint      not null primary key,
    cycle          integer     not null,
    season         varchar(10) not null check (season in ('SPRING', 'AUTUMN')),
    department     varchar(40) not null,
    number         integer     not null,
    content        jsonb       not null,
    compiled_by    text        not null,
    compiled_at    timestamptz not null,
    distributed_on date,
    constraint interview_pack_number unique (cycle, season, department, number)
);
comment on table interview_pack is 'Frozen papers of one department; the content of a version never changes';

--changeset nenrin:interview-3
--comment The meetings and what was said in them (A05 to A20, A60).
create table interview (
    cycle        integer     not null,
    season       varchar(10) not null check (season in ('SPRING', 'AUTUMN')),
    department   varchar(40) not null,
    number       integer     not null,
    held_on      date        not null,
    starts_at    time        not null,
    place        text        not null,
    state        varchar(10) not null check (state in ('PLANNED', 'HELD', 'POSTPONED')),
    reason       text,
    chair        varchar(60),
    proxy_reason text,
    attendees    text,
    primary key (cycle, season, department, number)
);
comment on column interview.number is '1 for the date of the schedule; a postponed or split interview goes on in the next number';
comment on column interview.chair is 'Group of who chaired: mayor, or who did by proxy (代理主宰)';
comment on column interview.attendees is 'Groups of those who attended (A60), separated by spaces';

create table interview_minutes (
    cycle        integer     not null,
    season       varchar(10) not null check (season in ('SPRING', 'AUTUMN')),
    department   varchar(40) not null,
    summary      text        not null,
    state        varchar(10) not null check (state in ('SENT', 'OBJECTED', 'CONFIRMED', 'DEEMED')),
    recorded_by  text        not null,
    recorded_at  timestamptz not null,
    objection    text,
    settled_by   text,
    settled_at   timestamptz,
    primary key (cycle, season, department)
);

create table interview_round (
    cycle              integer     not null,
    season             varchar(10) not null check (season in ('SPRING', 'AUTUMN')),
    notice             text,
    focus              text,
    lowest_priority    smallint    not null check (lowest_priority between 1 and 3),
    announced_by       text,
    announced_at       timestamptz,
    distributed_on     date,
    distribution_note  text,
    distributed_by     text,
    decided_on         date,
    document_number    text,
    fixed_by           text,
    fixed_at           timestamptz,
    shared_on          date,
    share_note         text,
    shared_by          text,
    wrap_up_on         date,
    wrap_up_attendees  text,
    wrap_up_issues     text,
    wrap_up_directions text,
    wrap_up_by         text,
    primary key (cycle, season)
);
comment on column interview_round.lowest_priority is 'Measures down to this priority are evaluated this time (BR-6)';

--changeset nenrin:interview-4
--comment An interview round that was moved or split in one action, as in an election (BR-20).
create table interview_shift (
    id         bigint      generated always as identity primary key,
    cycle      integer     not null,
    season     varchar(10) not null check (season in ('SPRING', 'AUTUMN')),
    first_day  date        not null,
    moved      text        not null,
    reason     text        not null,
    shifted_by text        not null,
    shifted_at timestamptz not null
);
comment on column interview_shift.moved is 'Codes of the departments whose meetings were moved, separated by spaces';
create index interview_shift_round on interview_shift (cycle, season);
