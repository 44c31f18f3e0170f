--liquibase formatted sql

--changeset nenrin:assembly-1
--comment The assembly's evaluation of programmes it samples (A36).
create table assembly_round (
    cycle        integer     not null,
    phase_key    varchar(60) not null,
    business_key varchar(200) not null,
    scope        varchar(20) not null check (scope in ('WITH_MODEL', 'ALL')),
    listed_on    date        not null,
    sampled_on   date,
    late_reason  varchar(1000),
    submitted_on date,
    committee_on date,
    answered_on  date,
    primary key (cycle, phase_key)
);
comment on column assembly_round.business_key is 'Key of the process instance that holds the city''s steps';

create table assembly_candidate (
    cycle          integer      not null,
    phase_key      varchar(60)  not null,
    programme_code varchar(30)  not null,
    name           varchar(200) not null,
    measure_code   varchar(20)  not null,
    section        varchar(40)  not null,
    has_model      boolean      not null,
    primary key (cycle, phase_key, programme_code),
    foreign key (cycle, phase_key) references assembly_round (cycle, phase_key)
);
comment on table assembly_candidate is 'The list as it was handed to the assembly';

create table assembly_sample (
    cycle          integer      not null,
    phase_key      varchar(60)  not null,
    programme_code varchar(30)  not null,
    name           varchar(200) not null,
    measure_code   varchar(20)  not null,
    section        varchar(40)  not null,
    unit_key       varchar(200),
    model_code     varchar(60),
    model_version  integer,
    explanation    varchar(4000),
    prepared_by    varchar(60),
    confirmed_by   varchar(60),
    confirmed_at   timestamptz,
    remand_reason  varchar(1000),
    submitted      boolean      not null,
    evaluation     varchar(200),
    opinion        varchar(4000),
    response       varchar(4000),
    response_when  varchar(200),
    direction      varchar(20)  check (direction in ('KEEP', 'MODIFY', 'ABOLISH', 'SUSPEND')),
    responded_by   varchar(60),
    responded_at   timestamptz,
    answer         varchar(4000),
    primary key (cycle, phase_key, programme_code),
    foreign key (cycle, phase_key, programme_code)
        references assembly_candidate (cycle, phase_key, programme_code)
);
comment on column assembly_sample.unit_key is 'Key of the process instance of this programme, once its section has begun';
comment on column assembly_sample.submitted is 'Whether its papers were among those decided upon and handed in';
