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
