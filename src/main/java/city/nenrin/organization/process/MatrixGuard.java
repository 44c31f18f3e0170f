package city.nenrin.organization.process;

import city.nenrin.organization.AccessDenied;
import city.nenrin.organization.Actor;
import city.nenrin.organization.Actors;
import city.nenrin.organization.DataKind;
import city.nenrin.organization.ReadPolicy;
import city.nenrin.organization.Subject;
import city.nenrin.platform.form.Denied;
import city.nenrin.platform.form.ReadGuard;
import city.nenrin.platform.form.Reads;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Lets people to forms by the table of who sees what, as they stand today. */
@Component
class MatrixGuard implements ReadGuard {

    private final ReadPolicy policy;
    private final Actors actors;
    private final Clock clock;

    MatrixGuard(ReadPolicy policy, Actors actors, Clock clock) {
        this.policy = policy;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    public void require(Reader reader, Reads reads) {
        if (reads.kinds().isEmpty() || reads.asked()) {
            return;
        }
        Actor actor = actors.of(reader.actor(), LocalDate.now(clock)).actingIn(reader.process());
        if (reads.sealed() && !reader.groups().isEmpty() && reader.groups().stream().noneMatch(actor::in)) {
            throw new Denied("この様式の内容は、代理では閲覧できません。職に就いている本人が扱います。");
        }
        Subject subject = new Subject(reader.reference(), reads.ownerUnit(), reads.aboutStaff());
        try {
            reads.kinds().forEach(kind -> policy.require(actor, (DataKind) kind, subject));
        } catch (AccessDenied denied) {
            throw new Denied(denied.getMessage());
        }
    }
}
