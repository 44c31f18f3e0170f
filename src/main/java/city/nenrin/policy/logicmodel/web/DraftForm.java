package city.nenrin.policy.logicmodel.web;

import city.nenrin.platform.page.Label;
import city.nenrin.policy.logicmodel.LogicModelContent;
import city.nenrin.policy.logicmodel.LogicModelOutline;
import java.util.List;

/**
 * What somebody typed into a draft, as typed.
 *
 * @param revision the revision of the draft that the form showed
 * @param outline  boxes and arrows, as {@link LogicModelOutline} reads them
 */
record DraftForm(int revision, @Label("名称") String title, @Label("課題") String problem, @Label("対象") String target,
                 @Label("外部要因") String factors, @Label("これをやる → 要る予算・人・能力") String commitment,
                 @Label("公表文") String publicSummary, @Label("箱と矢印") String outline) {

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
