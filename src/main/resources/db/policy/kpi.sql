--liquibase formatted sql

--changeset nenrin:kpi-1
create table kpi (
    code                 varchar(30)   not null primary key,
    name                 varchar(200)  not null,
    definition           varchar(1000) not null,
    formula              varchar(1000) not null,
    unit                 varchar(40)   not null,
    better_direction     varchar(10)   not null check (better_direction in ('UP', 'DOWN')),
    aggregation          varchar(20)   not null check (aggregation in ('CUMULATIVE', 'POINT_IN_TIME')),
    source_statistic     varchar(200)  not null,
    annual_publication   boolean       not null,
    publication_month    smallint      check (publication_month between 1 and 12),
    owner_section        varchar(40)   not null,
    measure_code         varchar(20)   references plan_node (code),
    baseline_value       numeric(18, 4),
    baseline_fiscal_year integer,
    headline             boolean       not null,
    headline_value       numeric(18, 4),
    headline_fiscal_year integer,
    value_kind           varchar(10)   not null check (value_kind in ('TARGET', 'ACTUAL', 'UNKNOWN')),
    source_mark          varchar(10)   not null,
    constraint kpi_publication check (annual_publication = (publication_month is not null))
);
comment on column kpi.headline_value is 'The right-hand figure of a headline KPI as printed; value_kind says what it is';
create index kpi_owner_section on kpi (owner_section);
create index kpi_measure_code on kpi (measure_code);

create table kpi_target (
    kpi_code    varchar(30)    not null references kpi (code),
    fiscal_year integer        not null,
    value       numeric(18, 4) not null,
    source_mark varchar(10)    not null,
    primary key (kpi_code, fiscal_year)
);

create sequence kpi_entry_seq increment by 50;
create table kpi_entry (
    id                bigint         not null primary key,
    kpi_code          varchar(30)    not null references kpi (code),
    fiscal_year       integer        not null,
    term              varchar(10)    not null check (term in ('FIRST_HALF', 'ANNUAL')),
    value             numeric(18, 4),
    certainty         varchar(10)    check (certainty in ('FORECAST', 'ACTUAL', 'SETTLED')),
    base_date         date,
    no_data_until     date,
    cause             varchar(1000),
    entered_by        varchar(60)    not null,
    entered_at        timestamptz    not null,
    entered_in_cycle  integer,
    entered_in_phase  varchar(60),
    correction_reason varchar(1000),
    source_mark       varchar(10)    not null,
    sequence_number   integer        not null,
    constraint kpi_entry_value_or_date check ((value is null) <> (no_data_until is null)),
    constraint kpi_entry_value_complete check (value is null or (certainty is not null and base_date is not null)),
    constraint kpi_entry_one_after_the_other unique (kpi_code, fiscal_year, term, sequence_number)
);
comment on table kpi_entry is 'Append only: a correction is a new row, the highest sequence_number counts (BR-32, BR-33)';
comment on column kpi_entry.fiscal_year is '対象年度: the fiscal year the figure is about';

--changeset nenrin:kpi-checks
--comment How a section's figures of a phase were confirmed, rated and inspected (A33), and what the city made of them.
create table kpi_check (
    cycle           integer     not null,
    phase_key       text        not null,
    section         text        not null,
    confirmed_by    text,
    confirmed_at    timestamptz,
    inspected_by    text,
    inspected_at    timestamptz,
    comment         text,
    remand_reason   text,
    remanded_by     text,
    primary key (cycle, phase_key, section)
);

create table kpi_rating (
    cycle      integer     not null,
    phase_key  text        not null,
    kpi_code   text        not null,
    attainment numeric,
    rating     text        not null,
    rated_at   timestamptz not null,
    primary key (cycle, phase_key, kpi_code)
);

create table kpi_round (
    cycle        integer     not null,
    phase_key    text        not null,
    notice       text,
    announced_by text,
    announced_at timestamptz,
    summary      text,
    compiled_by  text,
    compiled_at  timestamptz,
    primary key (cycle, phase_key)
);

--changeset nenrin:kpi-draft
--comment What a section has brought in by a workbook and not yet entered: shown in its form, gone when it is entered.
create table kpi_draft (
    cycle         integer        not null,
    phase_key     text           not null,
    section       text           not null,
    kpi_code      varchar(30)    not null references kpi (code) on delete cascade,
    value         numeric(18, 4),
    certainty     varchar(10)    check (certainty in ('FORECAST', 'ACTUAL', 'SETTLED')),
    base_date     date,
    no_data_until date,
    cause         varchar(1000),
    uploaded_by   text           not null,
    uploaded_at   timestamptz    not null,
    primary key (cycle, phase_key, section, kpi_code)
);
