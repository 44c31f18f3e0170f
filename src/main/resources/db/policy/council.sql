--liquibase formatted sql

--changeset nenrin:council-1
--comment The Comprehensive Plan Council (A35): meeting, minutes by version, opinions and what the city answers.
create table council_meeting (
    cycle            integer      not null,
    phase_key        varchar(60)  not null,
    held_on          date         not null,
    starts_at        varchar(5)   not null,
    place            varchar(200) not null,
    attendance       varchar(500),
    scheduled_by     varchar(60)  not null,
    scheduled_at     timestamptz  not null,
    papers           varchar(4000),
    sent_on          date,
    view_reported_on date,
    primary key (cycle, phase_key)
);
comment on column council_meeting.starts_at is 'HH:mm by the clock of the city';
comment on column council_meeting.papers is 'The papers as they were decided; nothing else is sent';

create table council_minutes (
    cycle        integer     not null,
    phase_key    varchar(60) not null,
    version      integer     not null,
    attendees    varchar(2000) not null,
    summary      text        not null,
    drafted_by   varchar(60) not null,
    drafted_at   timestamptz not null,
    reviewed_on  date,
    correction   varchar(4000),
    published_on date,
    primary key (cycle, phase_key, version),
    foreign key (cycle, phase_key) references council_meeting (cycle, phase_key)
);
comment on table council_minutes is 'Every draft is a version of its own; the published one never changes';

create table council_opinion (
    cycle         integer       not null,
    phase_key     varchar(60)   not null,
    code          varchar(20)   not null,
    number        integer       not null,
    opinion       varchar(2000) not null,
    section       varchar(40)   not null,
    handling      varchar(20)   check (handling in ('REFLECT', 'PARTLY', 'DONE', 'CONSIDER', 'DECLINE')),
    response      varchar(4000),
    response_when varchar(200),
    responded_by  varchar(60),
    responded_at  timestamptz,
    city_view     varchar(4000),
    primary key (cycle, phase_key, code),
    foreign key (cycle, phase_key) references council_meeting (cycle, phase_key)
);

--changeset nenrin:council-2
--comment Every notice that went to the members, and every change of a date, so that it is known who was told what.
create table council_notice (
    id          bigint       generated always as identity primary key,
    cycle       integer      not null,
    phase_key   varchar(60)  not null,
    sent_on     date         not null,
    recipients  varchar(500) not null,
    held_on     date         not null,
    starts_at   varchar(5)   not null,
    place       varchar(200) not null,
    recorded_by varchar(60)  not null,
    recorded_at timestamptz  not null,
    foreign key (cycle, phase_key) references council_meeting (cycle, phase_key)
);
create index council_notice_meeting on council_notice (cycle, phase_key);
insert into council_notice (cycle, phase_key, sent_on, recipients, held_on, starts_at, place, recorded_by, recorded_at)
    select cycle, phase_key, sent_on, coalesce(attendance, '記録なし'), held_on, starts_at, place, scheduled_by, scheduled_at
    from council_meeting where sent_on is not null;

create table council_move (
    id           bigint       generated always as identity primary key,
    cycle        integer      not null,
    phase_key    varchar(60)  not null,
    held_before  date         not null,
    starts_before varchar(5)  not null,
    place_before varchar(200) not null,
    held_after   date         not null,
    starts_after varchar(5)   not null,
    place_after  varchar(200) not null,
    reason       varchar(500) not null,
    moved_by     varchar(60)  not null,
    moved_at     timestamptz  not null,
    foreign key (cycle, phase_key) references council_meeting (cycle, phase_key)
);
create index council_move_meeting on council_move (cycle, phase_key);
