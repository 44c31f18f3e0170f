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
