--liquibase formatted sql

--changeset nenrin:improvement-1
--comment Work improvement (A68): stop, reduce, change; hours saved with evidence and verification.
create table improvement (
    id               bigint        generated always as identity primary key,
    cycle            integer       not null,
    code             varchar(40)   generated always as ('W-' || cycle::text || '-' || id::text) stored unique,
    unit             varchar(40)   not null,
    proposer         varchar(60)   not null,
    proposed_at      timestamptz   not null,
    from_interview   boolean       not null,
    work             varchar(200)  not null,
    change_kind      varchar(10)   not null check (change_kind in ('STOP', 'REDUCE', 'CHANGE')),
    strain           boolean       not null,
    waste            boolean       not null,
    unevenness       boolean       not null,
    proposal         varchar(2000) not null,
    cases_before     integer       not null check (cases_before >= 0),
    minutes_before   numeric(9, 1) not null check (minutes_before >= 0),
    cases_after      integer       not null check (cases_after >= 0),
    minutes_after    numeric(9, 1) not null check (minutes_after >= 0),
    cost             bigint        not null check (cost >= 0),
    citizen_effect   varchar(1000) not null,
    time_use         varchar(1000) not null,
    state            varchar(20)   not null
        check (state in ('PROPOSED', 'DECLINED', 'APPROVED', 'REPORTED', 'VERIFIED')),
    decided_by       varchar(60),
    decided_at       timestamptz,
    decision_reason  varchar(1000),
    needs_money      boolean       not null,
    needs_system     boolean       not null,
    tools            varchar(2000),
    cost_outlook     varchar(1000),
    examples         varchar(2000),
    advised_by       varchar(60),
    advised_at       timestamptz
);
comment on column improvement.cases_before is 'Cases in a year';
comment on column improvement.cost is 'Yen, once and for the first year together';
comment on column improvement.strain is 'muri (ムリ); waste is muda (ムダ), unevenness is mura (ムラ)';

create table improvement_result (
    improvement    bigint        not null references improvement (id),
    sequence       integer       not null,
    done_on        date          not null,
    fiscal_year    integer       not null,
    cases_before   integer       not null check (cases_before >= 0),
    minutes_before numeric(9, 1) not null check (minutes_before >= 0),
    cases_after    integer       not null check (cases_after >= 0),
    minutes_after  numeric(9, 1) not null check (minutes_after >= 0),
    hours          numeric(9, 1) not null,
    cost           bigint        not null check (cost >= 0),
    citizen_effect varchar(1000) not null,
    time_use       varchar(1000) not null,
    evidence       varchar(2000) not null,
    entered_by     varchar(60)   not null,
    entered_at     timestamptz   not null,
    verified_hours numeric(9, 1) check (verified_hours >= 0),
    verified_by    varchar(60),
    verified_on    date,
    returned_by    varchar(60),
    return_reason  varchar(1000),
    primary key (improvement, sequence)
);
comment on table improvement_result is 'Append only: what was sent back stays, the answer to it is a new row';
comment on column improvement_result.fiscal_year is '対象年度: the fiscal year in which the change was made';
create index improvement_result_verified on improvement_result (fiscal_year) where verified_on is not null;

--changeset nenrin:improvement-2
--comment What is unfinished when its phase is closed goes on in the next cycle's phase.
alter table improvement add column carried_into integer;
comment on column improvement.carried_into is 'Year of the cycle into whose phase it was carried last';
