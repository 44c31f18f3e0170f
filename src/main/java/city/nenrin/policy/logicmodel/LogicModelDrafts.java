package city.nenrin.policy.logicmodel;

import city.nenrin.organization.Actor;
import city.nenrin.organization.Organization;
import city.nenrin.organization.Post;
import city.nenrin.policy.kpi.EntryContext;
import city.nenrin.typed.Refused;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts are always open to the section in charge; its head submits outside the months by the mayor's decision. */
@Service
public class LogicModelDrafts {

    /** Somebody may not change a model; the text is Japanese and for the person. */
    public static class NotYours extends RuntimeException {
        NotYours(String message) {
            super(message);
        }
    }

    private final LogicModels models;
    private final LogicModelRevisions revisions;
    private final Organization organization;

    LogicModelDrafts(LogicModels models, LogicModelRevisions revisions, Organization organization) {
        this.models = models;
        this.revisions = revisions;
        this.organization = organization;
    }

    /** Whether somebody works in the section in charge, or heads it. */
    public boolean mayWrite(Actor actor, LogicModel model) {
        return actor.in(owner(actor, model)) || maySubmit(actor, model);
    }

    /** Whether somebody heads the section in charge. */
    public boolean maySubmit(Actor actor, LogicModel model) {
        return organization.headPost(owner(actor, model)).map(Post::code).filter(actor::in).isPresent();
    }

    private String owner(Actor actor, LogicModel model) {
        return organization.ownerOn(model.ownerSection(), actor.date()).orElse(model.ownerSection());
    }

    /**
     * The model, for somebody who may write it.
     *
     * @throws Refused when there is no such model
     * @throws NotYours when another section is in charge
     */
    @Transactional(readOnly = true)
    public LogicModel require(String code, Actor actor) {
        LogicModel model = models.find(code).orElseThrow(() ->
                new Refused("「" + code + "」のロジックモデルは登録されていません。一覧から選んでください。"));
        if (!mayWrite(actor, model)) {
            throw new NotYours("「" + code + "」を直せるのは主担当課の職員です。");
        }
        return model;
    }

    /**
     * Replaces the draft.
     *
     * @param expectedRevision {@link LogicModel#revision()} as the person saw it
     * @param outline          boxes and arrows as text
     * @throws Refused about {@code outline} with every line that cannot be read; when somebody else was faster, or the
     *                 content cannot be stored
     * @throws NotYours when another section is in charge
     */
    @Transactional
    public void save(String code, int expectedRevision, LogicModelContent texts, String outline, Actor actor) {
        require(code, actor);
        LogicModelOutline read = LogicModelOutline.read(Optional.ofNullable(outline).orElse(""));
        models.requireReadable(read);
        models.saveDraft(code, expectedRevision, texts.with(read.nodes(), read.arrows()));
    }

    /**
     * Submits the draft outside the months (BR-2).
     *
     * @throws Refused without decision or reason
     * @throws NotYours when the person does not head the section in charge
     */
    @Transactional
    public LogicModelVersion submitByDecision(String code, String decision, String reason, Actor actor) {
        LogicModel model = require(code, actor);
        if (!maySubmit(actor, model)) {
            throw new NotYours("月間の外の提出は、主担当課の課長が登録します。");
        }
        return revisions.byDecision(code, decision, reason, new EntryContext(actor.staffCode(), null, null));
    }
}
