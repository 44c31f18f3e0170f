package city.nenrin.policy.logicmodel;

import city.nenrin.organization.Actor;
import city.nenrin.organization.DataKind;
import city.nenrin.organization.ReadPolicy;
import city.nenrin.organization.Subject;
import city.nenrin.typed.Refused;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands out logic models to people: the draft to those whom the matrix opens it to, what was submitted or published
 * to all staff (庁内公開, A34).
 */
@Service
public class LogicModelReader {

    /** A model in a list, with the newest version that was submitted. */
    public record Line(LogicModel model, Optional<LogicModelVersion> submitted) {
    }

    private final LogicModels models;
    private final LogicModelRevisions revisions;
    private final ReadPolicy policy;

    LogicModelReader(LogicModels models, LogicModelRevisions revisions, ReadPolicy policy) {
        this.models = models;
        this.revisions = revisions;
        this.policy = policy;
    }

    /** The models of which somebody may see at least one version or the draft, by code. */
    @Transactional(readOnly = true)
    public List<Line> readable(Actor actor) {
        boolean shared = policy.allows(actor, DataKind.LOGIC_MODEL_SHARED, Subject.ofUnit("logic models", null));
        List<Line> lines = new ArrayList<>();
        for (LogicModel model : models.all()) {
            Optional<LogicModelVersion> submitted = models.latest(model.code(), SnapshotKind.SUBMITTED);
            if (shared && submitted.isPresent() || policy.allows(actor, DataKind.LOGIC_MODEL_DRAFT, subject(model))) {
                lines.add(new Line(model, submitted));
            }
        }
        return lines;
    }

    /**
     * One model.
     *
     * @param version number of a version; null for the draft, or for the newest submitted version where the reader
     *                may not see the draft
     * @param compare number of the version to tell the differences from; null for the last submitted one before
     * @throws Refused                       when there is no such model or version for this reader
     * @throws city.nenrin.organization.AccessDenied when the reader may see nothing of it
     */
    @Transactional(readOnly = true)
    public LogicModelSheet sheet(String code, Integer version, Integer compare, Actor actor) {
        LogicModel model = models.find(code).orElseThrow(() ->
                new Refused("「" + code + "」のロジックモデルは登録されていません。一覧から選んでください。"));
        boolean draft = policy.allows(actor, DataKind.LOGIC_MODEL_DRAFT, subject(model));
        List<LogicModelVersion> versions = models.versions(code).stream()
                .filter(candidate -> draft || candidate.kind() != SnapshotKind.DRAFT)
                .sorted(Comparator.comparing(LogicModelVersion::number).reversed()).toList();
        if (!draft) {
            policy.require(actor, versions.isEmpty() ? DataKind.LOGIC_MODEL_DRAFT : DataKind.LOGIC_MODEL_SHARED,
                    subject(model));
        }
        Optional<LogicModelVersion> shown = version == null && draft ? Optional.empty()
                : Optional.of(version == null ? newestSubmitted(versions) : find(code, versions, version));
        Optional<LogicModelVersion> before = compare != null ? Optional.of(find(code, versions, compare))
                : versions.stream().filter(candidate -> candidate.kind() == SnapshotKind.SUBMITTED)
                .filter(candidate -> shown.isEmpty() || candidate.number() < shown.get().number()).findFirst();
        LogicModelContent content = shown.map(LogicModelVersion::content).orElseGet(() -> models.draft(code));
        return new LogicModelSheet(model, content, shown, versions, before,
                before.map(old -> LogicModelDiff.between(old.content(), content))
                        .orElse(new LogicModelDiff(List.of())),
                draft ? models.warnings(content) : List.of(), revisions.of(code), draft);
    }

    /**
     * The open draft.
     *
     * @throws city.nenrin.organization.AccessDenied when the reader may not see it
     */
    @Transactional(readOnly = true)
    public LogicModelContent draft(String code, Actor actor) {
        models.find(code).ifPresent(model -> policy.require(actor, DataKind.LOGIC_MODEL_DRAFT, subject(model)));
        return models.draft(code);
    }

    private static LogicModelVersion newestSubmitted(List<LogicModelVersion> versions) {
        return versions.stream().filter(version -> version.kind() == SnapshotKind.SUBMITTED).findFirst()
                .orElse(versions.get(0));
    }

    private static LogicModelVersion find(String code, List<LogicModelVersion> versions, int number) {
        return versions.stream().filter(version -> version.number() == number).findFirst().orElseThrow(() ->
                new Refused("「" + code + "」に読める第" + number + "版はありません。版の一覧から選んでください。"));
    }

    private static Subject subject(LogicModel model) {
        return Subject.ofUnit(model.code(), model.ownerSection());
    }
}
