package city.nenrin.approval;

import city.nenrin.organization.Actors;
import city.nenrin.organization.GroupMembership;
import city.nenrin.organization.Organization;
import city.nenrin.organization.Post;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whose turn it is on a route, and by which right. */
@Component
class Turns {

    private final ApprovalCases cases;
    private final Organization organization;
    private final Actors actors;
    private final Clock clock;

    Turns(ApprovalCases cases, Organization organization, Actors actors, Clock clock) {
        this.cases = cases;
        this.organization = organization;
        this.actors = actors;
        this.clock = clock;
    }

    /** A case reads its stops once in a transaction, however often they are asked for. */
    List<ApprovalEntry> entries(long caseId) {
        return cases.findById(caseId).orElseThrow().entries();
    }

    /** The stops of the last submission as they stand now, in their order. */
    List<ApprovalEntry> current(ApprovalCase paper) {
        return entries(paper.id()).stream().filter(entry -> entry.round() == paper.round() && !entry.superseded()).toList();
    }

    /** The stops that a paper can be sent back to: those of earlier stages, which have acted. */
    List<ApprovalEntry> earlier(ApprovalCase paper) {
        int now = active(paper).stream().mapToInt(ApprovalEntry::stage).findFirst().orElse(0);
        return current(paper).stream().filter(entry -> entry.stage() < now).toList();
    }

    /** The stops whose turn it is. */
    List<ApprovalEntry> active(ApprovalCase paper) {
        List<ApprovalEntry> waiting = current(paper).stream().filter(entry -> entry.actor().isEmpty()).toList();
        int stage = waiting.stream().mapToInt(ApprovalEntry::stage).min().orElse(0);
        return waiting.stream().filter(entry -> entry.stage() == stage).toList();
    }

    /** Whether anybody has acted since the last submission, even if a remand has undone it. */
    boolean acted(ApprovalCase paper) {
        return entries(paper.id()).stream().anyMatch(entry -> entry.round() == paper.round() && entry.actor().isPresent());
    }

    /** By which right somebody acts at a stop; nobody does for their own paper (BR-27), nor by proxy for sealed data (BR-26). */
    Optional<GroupMembership> right(ApprovalCase paper, ApprovalEntry stop, String actor) {
        LocalDate today = LocalDate.now(clock);
        return paper.author().equals(actor) ? Optional.empty()
                : actors.membership(actor, groupOn(stop.group(), today), paper.process(), today)
                        .filter(membership -> !membership.byProxy() || !paper.kind().sealed());
    }

    /** Whether somebody holds in own right the post or section that a stop was given to. */
    boolean holds(String actor, ApprovalEntry entry, ApprovalCase paper) {
        LocalDate today = LocalDate.now(clock);
        return actors.membership(actor, groupOn(entry.group(), today), paper.process(), today)
                .filter(membership -> !membership.byProxy()).isPresent();
    }

    /** The group that does on a day what a group of the route did: itself, or the successor of its unit (BR-25). */
    String groupOn(String code, LocalDate day) {
        if (organization.group(code, day).isPresent()) {
            return code;
        }
        Optional<Post> post = organization.findPost(code);
        Optional<String> unit = organization.ownerOn(post.map(Post::unitCode).orElse(code), day);
        return (post.isPresent() ? unit.flatMap(organization::headPost).map(Post::code) : unit).orElse(code);
    }
}
