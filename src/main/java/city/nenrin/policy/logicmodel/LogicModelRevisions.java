package city.nenrin.policy.logicmodel;

import city.nenrin.policy.kpi.EntryContext;
import city.nenrin.typed.Refused;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one way to submit a model outside May and November: by the mayor's decision, with a reason (BR-2). */
@Service
public class LogicModelRevisions {

    private final LogicModels models;
    private final LogicModelRevisionRows revisions;

    LogicModelRevisions(LogicModels models, LogicModelRevisionRows revisions) {
        this.models = models;
        this.revisions = revisions;
    }

    /**
     * Takes a submitted snapshot of the draft as it stands.
     *
     * @param decision code or document number of the mayor's decision
     * @param reason   why the model cannot wait for the next month
     * @throws Refused when one of them is missing or the model does not exist
     */
    @Transactional
    public LogicModelVersion byDecision(String code, String decision, String reason, EntryContext context) {
        require("decision", decision, 60);
        require("reason", reason, 1000);
        LogicModelVersion version = models.freezeSubmission(code, context);
        revisions.saveAndFlush(new LogicModelRevision(new LogicModelRevision.Key(code, version.number()),
                decision.strip(), reason.strip(), context.actor()));
        return version;
    }

    /** The versions of a model that were submitted by decision, oldest first. */
    @Transactional(readOnly = true)
    public List<LogicModelRevision> of(String code) {
        return revisions.findByKeyModelCodeOrderByKeyNumber(code);
    }

    private static void require(String field, String value, int maximum) {
        if (value == null || value.isBlank()) {
            throw new Refused(field, "を入力してください（未入力）。5月と11月のロジックモデル月間の外で提出するときは必要です。");
        }
        if (value.strip().length() > maximum) {
            throw new Refused(field, "は" + maximum + "文字以内で入力してください（入力値: " + value.strip().length() + "文字）。");
        }
    }
}
