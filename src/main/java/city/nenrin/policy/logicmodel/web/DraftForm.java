package city.nenrin.policy.logicmodel.web;

import city.nenrin.policy.logicmodel.LogicModelContent;
import city.nenrin.policy.logicmodel.LogicModelOutline;
import java.util.List;

/**
 * What somebody typed into a draft, as typed: a refused form shows it again.
 *
 * @param revision the revision of the draft that the form showed
 * @param outline  boxes and arrows, as {@link LogicModelOutline} reads them
 */
record DraftForm(int revision, String title, String problem, String target, String factors, String commitment,
                 String publicSummary, String outline) {

    static DraftForm of(int revision, LogicModelContent draft) {
        return new DraftForm(revision, draft.title(), draft.problem(), draft.targetGroup(), draft.externalFactors(),
                draft.commitment(), draft.publicSummary(), LogicModelOutline.write(draft));
    }

    /** The texts, with neither boxes nor arrows. */
    LogicModelContent texts() {
        return new LogicModelContent(blankToNull(title), blankToNull(problem), blankToNull(target), blankToNull(factors),
                blankToNull(commitment), blankToNull(publicSummary), List.of(), List.of());
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
