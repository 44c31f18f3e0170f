package city.nenrin.policy.logicmodel;

import city.nenrin.organization.Actor;
import city.nenrin.organization.Organization;
import city.nenrin.organization.Post;
import city.nenrin.policy.kpi.EntryContext;
import java.util.List;
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
        return organization.ownerOn(model.getOwnerSection(), actor.date()).orElse(model.getOwnerSection());
    }

    /**
     * The model, for somebody who may write it.
     *
     * @throws LogicModelRefused when there is no such model
     * @throws NotYours          when another section is in charge
     */
    @Transactional(readOnly = true)
    public LogicModel require(String code, Actor actor) {
        LogicModel model = models.find(code).orElseThrow(() ->
                new LogicModelRefused("「" + code + "」のロジックモデルは登録されていません。一覧から選んでください"));
        if (!mayWrite(actor, model)) {
            throw new NotYours("「" + code + "」を直せるのは主担当課の職員です。");
        }
        return model;
    }

    /**
     * Replaces the draft.
     *
     * @param expectedRevision {@link LogicModel#getRevision()} as the person saw it
     * @param outline          boxes and arrows as text
     * @return faults with their lines; the draft is replaced only if there are none
     * @throws LogicModelRefused when somebody else was faster, or the content cannot be stored
     * @throws NotYours          when another section is in charge
     */
    @Transactional
    public List<String> save(String code, int expectedRevision, LogicModelContent texts, String outline, Actor actor) {
        require(code, actor);
        LogicModelOutline read = LogicModelOutline.read(Optional.ofNullable(outline).orElse(""));
        List<String> faults = models.faults(read);
        if (faults.isEmpty()) {
            models.saveDraft(code, expectedRevision, texts.with(read.nodes(), read.arrows()));
        }
        return faults;
    }

    /**
     * Submits the draft outside the months (BR-2).
     *
     * @throws LogicModelRefused without decision or reason
     * @throws NotYours          when the person does not head the section in charge
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
