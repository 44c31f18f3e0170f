package city.nenrin.organization;

import city.nenrin.platform.identity.ActorDirectory;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * Names instead of codes, in one place: pages, papers and forms ask here, so that no code stands where people expect a
 * name. Templates call it {@code @names}. What is not known has a word of its own, never the code and never nothing.
 */
@Component("names")
public class Names {

    private static final String NO_UNIT = "（登録のない組織）";
    private static final String NO_PERSON = "（登録のない職員）";
    private static final String SYSTEM = "システム（自動）";

    private final SnapshotStore store;
    private final Clock clock;

    Names(SnapshotStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Today's name of a unit; the last one that it had where it does not exist any more. */
    public String unit(String code) {
        return store.current().unit(code, today()).or(() -> store.current().lastVersion(code)).map(Unit::name)
                .orElse(NO_UNIT);
    }

    /** Name of somebody, in any term, by login; what was done by no person was done by the system. */
    public String person(String code) {
        return code == null || code.equals(ActorDirectory.SYSTEM) ? SYSTEM
                : store.current().staff(code).map(Staff::displayName).orElse(NO_PERSON);
    }

    /** Today's name of a post, unit or liaison group. */
    public String group(String code) {
        return store.current().group(code, today()).map(Group::name).orElseGet(() -> unit(code));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
