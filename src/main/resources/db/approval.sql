--liquibase formatted sql

--changeset nenrin:approval-1
--comment Formal decisions (決裁) taken in the city's document system. Rows are only ever added; the latest counts.
create table formal_decision (
    id              bigint       generated always as identity primary key,
    subject         varchar(120) not null,
    title           varchar(300) not null,
    decided_on      date         not null,
    document_number varchar(60)  not null,
    recorded_by     varchar(60)  not null,
    recorded_at     timestamptz  not null
);
create index formal_decision_subject on formal_decision (subject, id);
create index formal_decision_decided_on on formal_decision (decided_on);

--changeset nenrin:approval-2
--comment The optional approval model inside the house (BR-22 to 27): settings per step, cases and their stops.
create table approval_step (
    process  varchar(60) not null,
    activity varchar(80) not null,
    enabled  boolean     not null,
    primary key (process, activity)
);

create table approval_step_stop (
    process    varchar(60) not null,
    activity   varchar(80) not null,
    position   integer     not null,
    stage      integer     not null,
    kind       varchar(10) not null check (kind in ('CONSENT', 'CONFIRM', 'DECIDE')),
    group_code varchar(60) not null,
    primary key (process, activity, position),
    foreign key (process, activity) references approval_step on delete cascade
);

create table approval_case (
    id           bigint       generated always as identity primary key,
    subject      varchar(120) not null,
    title        varchar(300) not null,
    process      varchar(60)  not null,
    author       varchar(60)  not null,
    as_of        date         not null,
    round        integer      not null,
    state        varchar(20)  not null
        check (state in ('IN_PROGRESS', 'DECIDED', 'RECALLED', 'REMANDED', 'WITHDRAWN', 'REJECTED')),
    submitted_at timestamptz  not null,
    ended_by     varchar(60),
    ended_at     timestamptz,
    reason       varchar(2000)
);
create index approval_case_subject on approval_case (subject, id);

create table approval_entry (
    id           bigint       generated always as identity primary key,
    case_id      bigint       not null references approval_case (id),
    round        integer      not null,
    stage        integer      not null,
    kind         varchar(10)  not null check (kind in ('CONSENT', 'CONFIRM', 'DECIDE')),
    group_code   varchar(60)  not null,
    group_name   varchar(200) not null,
    actor        varchar(60),
    acted_at     timestamptz,
    agreed       boolean,
    comment      varchar(2000),
    proxy_reason varchar(1000),
    read_by      varchar(60),
    read_at      timestamptz
);
create index approval_entry_case on approval_entry (case_id, round, stage);
comment on column approval_entry.proxy_reason is '代決: why somebody decided for the post; until read_by it waits for 後閲';

--changeset nenrin:approval-3
--comment What exactly circulates and for whom; stops that a remand to an earlier one undid; every step of a case, only ever added.
alter table approval_case add work varchar(120);
alter table approval_case add kind varchar(40);
alter table approval_case add unit varchar(60);
alter table approval_case add content_version varchar(60);
alter table approval_case add natures varchar(60);
update approval_case set work = subject, unit = 'city', content_version = title,
    kind = case process when 'priority-policy' then 'DIRECTION_DRAFT' else 'LOGIC_MODEL_DRAFT' end;
alter table approval_case alter column work set not null;
alter table approval_case alter column kind set not null;
alter table approval_case alter column unit set not null;
alter table approval_case alter column content_version set not null;
create index approval_case_work on approval_case (work, id);
create index approval_case_author on approval_case (author);
create index approval_case_running on approval_case (id) where state = 'IN_PROGRESS';
comment on column approval_case.work is 'business key of the instance in whose course it is';
comment on column approval_case.unit is 'the unit that it belongs to, for the read policy';
comment on column approval_case.natures is 'why a decision by proxy is to be avoided (BR-23), comma-separated; null where nothing speaks against it';

alter table approval_entry add superseded boolean not null default false;
comment on column approval_entry.superseded is 'undone by a remand to an earlier stop; a new row stands in its place';

create table approval_event (
    id           bigint       generated always as identity primary key,
    case_id      bigint       not null references approval_case (id),
    round        integer      not null,
    step         varchar(20)  not null,
    actor        varchar(60)  not null,
    as_whom      varchar(200) not null,
    by_proxy     boolean      not null,
    words        varchar(2000),
    proxy_reason varchar(1000),
    happened_at  timestamptz  not null
);
create index approval_event_case on approval_event (case_id, id);

--changeset nenrin:approval-4
--comment The switch and the route of a step are settings of the city package.
drop table approval_step_stop;
drop table approval_step;

--changeset nenrin:approval-5
--comment A paper lapses when its work ends before the decision.
alter table approval_case drop constraint approval_case_state_check;
alter table approval_case add constraint approval_case_state_check
    check (state in ('IN_PROGRESS', 'DECIDED', 'RECALLED', 'REMANDED', 'WITHDRAWN', 'REJECTED', 'LAPSED'));

--changeset nenrin:approval-6
--comment Papers before the executive meeting (庁議), of any lane.
create table executive_meeting (
    subject   varchar(120) not null,
    version   integer      not null,
    tabled_on date         not null,
    presenter varchar(100) not null,
    held_on   date,
    result    varchar(30) check (result in ('APPROVED', 'APPROVED_WITH_CHANGES', 'CONTINUED', 'REPORTED')),
    changes   varchar(2000),
    primary key (subject, version)
);
