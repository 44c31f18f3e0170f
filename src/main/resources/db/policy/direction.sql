--liquibase formatted sql

--changeset nenrin:direction-1
--comment The direction paper (方針) of each interview season, its versions, and what was said of them (A25).
create table direction_paper (
    cycle           integer     not null,
    phase_key       varchar(60) not null,
    summary         varchar(4000) not null,
    cross_issues    varchar(4000),
    compiled_by     varchar(60) not null,
    compiled_at     timestamptz not null,
    version         integer     not null,
    remand_reason   varchar(2000),
    confirmed_by    varchar(60),
    confirmed_at    timestamptz,
    decided_on      date,
    document_number varchar(60),
    notified_on     date,
    notice          varchar(2000),
    primary key (cycle, phase_key)
);

create table direction_version (
    cycle          integer       not null,
    phase_key      varchar(60)   not null,
    version        integer       not null,
    body           varchar(4000) not null,
    money_outlook  varchar(2000),
    people_outlook varchar(2000),
    drafted_by     varchar(60)   not null,
    drafted_at     timestamptz   not null,
    primary key (cycle, phase_key, version),
    foreign key (cycle, phase_key) references direction_paper
);

-- The measure is no foreign key: a paper outlives the plan it was made in.
create table direction_item (
    cycle        integer       not null,
    phase_key    varchar(60)   not null,
    version      integer       not null,
    position     integer       not null,
    priority     smallint      not null check (priority between 1 and 3),
    measure_code varchar(20)   not null,
    measure_name varchar(200)  not null,
    reason       varchar(1000) not null,
    primary key (cycle, phase_key, version, position),
    foreign key (cycle, phase_key, version) references direction_version
);

create table direction_consent (
    cycle      integer     not null,
    phase_key  varchar(60) not null,
    version    integer     not null,
    consent_by varchar(10) not null check (consent_by in ('FINANCE', 'PERSONNEL')),
    agreed     boolean     not null,
    comment    varchar(2000),
    actor      varchar(60) not null,
    given_at   timestamptz not null,
    primary key (cycle, phase_key, version, consent_by),
    foreign key (cycle, phase_key, version) references direction_version
);

create table direction_council (
    cycle     integer      not null,
    phase_key varchar(60)  not null,
    version   integer      not null,
    tabled_on date         not null,
    presenter varchar(100) not null,
    held_on   date,
    result    varchar(30) check (result in ('APPROVED', 'APPROVED_WITH_CHANGES', 'CONTINUED', 'REPORTED')),
    changes   varchar(2000),
    primary key (cycle, phase_key, version),
    foreign key (cycle, phase_key, version) references direction_version
);

create table direction_notice (
    cycle       integer     not null,
    phase_key   varchar(60) not null,
    recipient   varchar(40) not null,
    version     integer     not null,
    notified_on date        not null,
    primary key (cycle, phase_key, recipient),
    foreign key (cycle, phase_key, version) references direction_version
);
create index direction_notice_recipient on direction_notice (recipient, notified_on);

--changeset nenrin:direction-2
--comment The executive meeting is approval's: finance and personnel table papers as well.
insert into executive_meeting (subject, version, tabled_on, presenter, held_on, result, changes)
select cycle || '/' || phase_key, version, tabled_on, presenter, held_on, result, changes from direction_council;
drop table direction_council;
