package city.nenrin.policy.logicmodel;

import java.util.List;
import java.util.Optional;

/**
 * A logic model as somebody may read it.
 *
 * @param content   the draft, or the version that was asked for
 * @param version   the version shown; empty for the draft
 * @param versions  the versions that the reader may see, newest first
 * @param before    the version that the differences are told from; empty where there is none
 * @param changes   what {@code content} says differently
 * @param warnings  quality warnings; only for those who see the draft
 * @param revisions why versions were submitted outside the months
 * @param readsDraft whether the reader may see the draft
 */
public record LogicModelSheet(LogicModel model, LogicModelContent content, Optional<LogicModelVersion> version,
                              List<LogicModelVersion> versions, Optional<LogicModelVersion> before,
                              LogicModelDiff changes, List<QualityWarning> warnings,
                              List<LogicModelRevision> revisions, boolean readsDraft) {
}
