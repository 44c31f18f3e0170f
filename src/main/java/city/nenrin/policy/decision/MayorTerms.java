package city.nenrin.policy.decision;

import city.nenrin.calendar.CycleSpan;
import city.nenrin.calendar.EraFormat;
import city.nenrin.organization.Organization;
import city.nenrin.organization.Post;
import city.nenrin.organization.PostKind;
import city.nenrin.typed.Fault;
import city.nenrin.typed.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The terms of mayors. A new one begins with the review of every open decision (BR-20). */
@Service
public class MayorTerms {

    private final JdbcClient database;
    private final Organization organization;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MayorTerms(JdbcClient database, Organization organization, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.organization = organization;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Registers that a new mayor took office; the review of open decisions starts as a task of the policy section.
     *
     * @param startsOn first day of the term; today or earlier
     * @throws Refused if the day cannot be, or the review of the term before still runs
     */
    @Transactional
    public MayorTerm register(LocalDate startsOn, String actor) {
        LocalDate today = LocalDate.now(clock);
        List<Fault> faults = new ArrayList<>();
        if (startsOn == null) {
            faults.add(Fault.of("startsOn", "を入力してください。例: 2030-04-28"));
        } else if (startsOn.isAfter(today)) {
            faults.add(Fault.of("startsOn", "の値「" + EraFormat.date(startsOn) + "」は未来の日です。就任してから登録してください。"));
        }
        running().ifPresent(term -> faults.add(Fault.of("前の見直し（" + EraFormat.date(term.startsOn())
                + "就任）が終わっていません。先にタスク「決定事項の見直し」を終えてください。")));
        if (startsOn != null) {
            all().stream().map(MayorTerm::startsOn).filter(last -> !startsOn.isAfter(last)).findFirst().ifPresent(last ->
                    faults.add(Fault.of("startsOn", "の値「" + EraFormat.date(startsOn) + "」は、登録済みの就任日（" + EraFormat.date(last)
                            + "）より後の日にしてください。")));
        }
        Refused.ifAny(faults);
        database.sql("INSERT INTO mayor_term (starts_on, cycle, mayor, registered_by, registered_at) VALUES (?, ?, ?, ?, ?)")
                .params(startsOn, CycleSpan.current(clock).cycle(), mayorOn(today), actor, OffsetDateTime.now(clock))
                .update();
        MayorTerm term = running().orElseThrow();
        events.publishEvent(new MayorTermBegun(term));
        return term;
    }

    private String mayorOn(LocalDate day) {
        return organization.staff(day).stream().filter(person -> organization.postsOf(person.code(), day).stream()
                        .map(Post::kind).anyMatch(PostKind.MAYOR::equals))
                .map(person -> person.displayName()).collect(Collectors.joining("、"));
    }

    /** The term whose review runs. */
    @Transactional(readOnly = true)
    public Optional<MayorTerm> running() {
        return all().stream().filter(term -> term.reviewedAt() == null).findFirst();
    }

    /** The term with this business key. */
    @Transactional(readOnly = true)
    public Optional<MayorTerm> find(String businessKey) {
        return all().stream().filter(term -> term.businessKey().equals(businessKey)).findFirst();
    }

    /** All registered terms, latest first. */
    @Transactional(readOnly = true)
    public List<MayorTerm> all() {
        return database.sql("SELECT * FROM mayor_term ORDER BY starts_on DESC").query((row, n) -> new MayorTerm(
                row.getObject("starts_on", LocalDate.class), row.getInt("cycle"), row.getString("mayor"),
                row.getString("registered_by"), row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("reviewed_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant)
                        .orElse(null))).list();
    }

    /** Every open decision has been reviewed. */
    @Transactional
    public void reviewed(MayorTerm term) {
        database.sql("UPDATE mayor_term SET reviewed_at = ? WHERE starts_on = ?")
                .params(OffsetDateTime.now(clock), term.startsOn()).update();
    }
}
