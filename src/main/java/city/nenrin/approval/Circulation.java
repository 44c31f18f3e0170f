package city.nenrin.approval;

import city.nenrin.platform.form.FormValues;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A paper that circulates in the course of a model's steps: how it is submitted, and what the forms of its stops say.
 * Which stops there are, and whether the city lets it circulate at all, is the caller's.
 */
@Service
public class Circulation {

    private final Approvals approvals;
    private final ApprovalDesk desk;
    private final Clock clock;

    Circulation(Approvals approvals, ApprovalDesk desk, Clock clock) {
        this.approvals = approvals;
        this.desk = desk;
        this.clock = clock;
    }

    /** Submits a paper; submits it again where the last one about its subject came back. */
    @Transactional
    public void submit(Paper paper, List<RouteStop> route, String author) {
        Optional<ApprovalCase> back = approvals.of(paper.subject()).filter(last -> last.state().mayBeSubmittedAgain());
        if (back.isPresent()) {
            approvals.submitAgain(back.get().id(), paper, route, author);
        } else {
            approvals.submit(paper, route, author, LocalDate.now(clock));
        }
    }

    /** The paper about a subject that is on its way; empty where none circulates. */
    @Transactional(readOnly = true)
    public Optional<ApprovalCase> running(String subject) {
        return approvals.of(subject).filter(paper -> paper.state() == CaseState.IN_PROGRESS);
    }

    /** What somebody whose turn it is by proxy is warned of (BR-23); null for who acts in own right. */
    @Transactional(readOnly = true)
    public String proxyWarning(ApprovalCase paper, String actor) {
        return desk.turnOf(paper, actor).filter(stop -> desk.byProxy(paper, stop, actor)).isPresent()
                ? Approvals.proxyWarning(paper) : null;
    }

    /**
     * A stop acts as its form says: {@code verdict} is {@code agree} or {@code comment} (合議), {@code approve},
     * {@code reject}, or else the paper goes back, to its author or to the stop in {@code remandTo}; with
     * {@code comment}, {@code reason} and {@code proxyReason} where they are needed.
     *
     * @param group the stop
     * @throws city.nenrin.typed.Refused if it is not this person's turn, or something is missing
     */
    @Transactional
    public ApprovalCase act(ApprovalCase paper, String group, String actor, FormValues said) {
        String verdict = said.requiredText("verdict");
        String comment = said.text("comment").orElse(null);
        String reason = said.text("reason").orElse(null);
        String proxyReason = said.text("proxyReason").orElse(null);
        return switch (verdict) {
            case "agree", "comment" -> approvals.consent(paper.id(), group, actor, verdict.equals("agree"), comment, proxyReason);
            case "approve" -> approvals.approve(paper.id(), group, actor, comment, proxyReason);
            case "reject" -> approvals.reject(paper.id(), group, actor, reason, proxyReason);
            default -> said.text("remandTo").filter(to -> !to.equals("author"))
                    .map(to -> approvals.remandTo(paper.id(), group, actor, reason, Long.parseLong(to)))
                    .orElseGet(() -> approvals.remand(paper.id(), group, actor, reason));
        };
    }
}
