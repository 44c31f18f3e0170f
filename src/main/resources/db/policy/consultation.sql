--liquibase formatted sql

--changeset nenrin:consultation-1
--comment Questions to the liaison officer (A37, A73): for the officer alone unless the asker allows more.
create table consultation (
    id               bigint        generated always as identity primary key,
    cycle            integer       not null,
    code             varchar(40)   generated always as ('C-' || cycle::text || '-' || id::text) stored unique,
    asker            varchar(60),
    unit             varchar(40)   not null,
    question         varchar(2000) not null,
    shared           boolean       not null,
    asked_at         timestamptz   not null,
    recorded_by      varchar(60),
    answer           varchar(4000),
    answered_by      varchar(60),
    answered_on      date,
    improvement_seed varchar(500),
    constraint consultation_asker check (asker is not null or recorded_by is not null),
    constraint consultation_answer check ((answer is null) = (answered_by is null)
                                      and (answer is null) = (answered_on is null))
);
create index consultation_by_asker on consultation (asker);
comment on column consultation.asker is 'Null where an officer noted a call without naming the caller';
comment on column consultation.shared is 'Whether the asker lets the officers of finance and personnel read it; no by default';

--changeset nenrin:consultation-2
--comment What is unfinished when its phase is closed goes on in the next cycle's phase.
alter table consultation add column carried_into integer;
comment on column consultation.carried_into is 'Year of the cycle into whose phase it was carried last';
