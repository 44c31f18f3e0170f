package city.nenrin.policy.logicmodel;

import city.nenrin.calendar.WorkingDays;
import city.nenrin.policy.plan.SourceMark;
import city.nenrin.typed.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens to one logic model in a logic-model month: it is verified, related sections speak, the head submits
 * it, the liaison officer advises. Gaps in quality never stop it.
 */
@Service
public class LogicModelReviews {

    /** How many working days a related section has for its opinion. */
    public static final int DAYS_FOR_OPINION = 5;

    /**
     * What a section says at the verification.
     *
     * @param judgements    one for each arrow of {@link #askedArrows}
     * @param restConfirmed the other arrows keep their judgement
     * @param content       the model as it shall be
     * @param effectNote    what the answer about the effect rests on
     * @param changeReason  why the model differs from the last submitted one, or null
     */
    public record Verification(List<ArrowJudgement> judgements, boolean restConfirmed, LogicModelContent content,
                               Effect effect, String effectNote, String changeReason) {
    }

    private final LogicModels models;
    private final LogicModelReviewRows reviews;
    private final LogicModelOpinionRows opinions;
    private final WorkingDays workingDays;
    private final Clock clock;

    LogicModelReviews(LogicModels models, LogicModelReviewRows reviews, LogicModelOpinionRows opinions,
                      WorkingDays workingDays, Clock clock) {
        this.models = models;
        this.reviews = reviews;
        this.opinions = opinions;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** The review of a model in a month; a new one if nothing has happened yet. */
    @Transactional(readOnly = true)
    public LogicModelReview of(LogicModelMoment moment, String code) {
        LogicModelReview.Key key = new LogicModelReview.Key(moment.cycle(), moment.phase(), code);
        return reviews.findById(key).orElseGet(() -> new LogicModelReview(key));
    }

    /** All reviews of a month that have begun, by model code. */
    @Transactional(readOnly = true)
    public List<LogicModelReview> of(LogicModelMoment moment) {
        return reviews.findByKeyCycleAndKeyPhaseKeyOrderByKeyModelCode(moment.cycle(), moment.phase());
    }

    /** The review in which the liaison officer advised last, of whatever month. */
    @Transactional(readOnly = true)
    public Optional<LogicModelReview> lastAdvised(String code) {
        return reviews.lastAdvised(code);
    }

    /**
     * Keys of the arrows that get a row of their own, in the order of the model: those with new data, and those that
     * had a row before the model was sent back. All others are confirmed in one go.
     */
    @Transactional(readOnly = true)
    public List<String> askedArrows(LogicModelReview review) {
        String code = review.key().modelCode();
        Set<String> asked = new LinkedHashSet<>(models.arrowsWithNewData(code));
        asked.addAll(review.askedArrows());
        return models.draft(code).arrows().stream().map(LogicModelArrow::key).filter(asked::contains).toList();
    }

    /**
     * Judges the arrows, replaces the draft and keeps what was said about the effect.
     *
     * @throws Refused when an arrow is left out or not asked for, the others are not confirmed, a reason of
     *                           change is missing, or the content cannot be stored
     */
    @Transactional
    public void verify(LogicModelMoment moment, String code, Verification said, String actor) {
        LogicModelReview review = of(moment, code);
        List<String> asked = askedArrows(review);
        List<String> judged = said.judgements().stream().map(ArrowJudgement::arrow).toList();
        List<String> foreign = judged.stream().filter(arrow -> !asked.contains(arrow)).toList();
        if (!foreign.isEmpty()) {
            throw new Refused("arrows", "の矢印「" + String.join("」「", foreign) + "」は、この様式の判定の対象ではありません。");
        }
        List<String> left = asked.stream().filter(arrow -> !judged.contains(arrow)).toList();
        if (!left.isEmpty()) {
            throw new Refused("arrows", "の矢印「" + String.join("」「", left) + "」の判定がありません。判定を選んでください。");
        }
        int others = models.draft(code).arrows().size() - asked.size();
        if (others > 0 && !said.restConfirmed()) {
            throw new Refused("新しい実績のない矢印が" + others + "本あります。前回の判定のままでよいことを確認してください。");
        }
        LogicModelContent before = models.latest(code, SnapshotKind.SUBMITTED).map(LogicModelVersion::content)
                .orElseGet(() -> models.draft(code));
        if (said.changeReason() == null && !sameHypothesis(before, said.content())) {
            throw new Refused("changeReason", "を入力してください（未入力）。前回の提出からモデルを変えたときは必要です。");
        }
        models.confirmWithoutNewData(code, moment.context(actor));
        LogicModel model = models.judge(code, said.judgements(), moment.context(actor));
        // Without judgements, so that those just given stay.
        models.saveDraft(code, model.revision(), unjudged(said.content()));
        review.verified(asked, said.effect(), said.effectNote(), said.changeReason(), actor, clock.instant());
        reviews.saveAndFlush(review);
    }

    /** Keeps why a decision by proxy is to be avoided in this matter (BR-23), as codes of the approval model. */
    @Transactional
    public void describe(LogicModelMoment moment, String code, List<String> natures) {
        LogicModelReview review = of(moment, code);
        review.natures(natures);
        reviews.saveAndFlush(review);
    }

    private static boolean sameHypothesis(LogicModelContent before, LogicModelContent after) {
        // Other words for citizens do not change what the model claims.
        return LogicModelDiff.between(unjudged(before), unjudged(after.withPublicSummary(before.publicSummary())))
                .isEmpty();
    }

    private static LogicModelContent unjudged(LogicModelContent content) {
        return content.with(content.nodes(), content.arrows().stream()
                .map(arrow -> LogicModelArrow.of(arrow.from(), arrow.to(), arrow.assumption())).toList());
    }

    /**
     * Makes the model of an approved new programme, or changes the one that was made earlier in this month (A29).
     *
     * @param code  the model whose review it belongs to
     * @param basis where the programme was approved
     * @return code of the new model
     * @throws Refused in another month than May, or when the content cannot be stored
     */
    @Transactional
    public String writeNewProgramme(LogicModelMoment moment, String code, String name, String measureCode,
                                    String basis, LogicModelContent content, String actor) {
        requireNewProgrammes(moment);
        LogicModelReview review = of(moment, code);
        String newCode = review.newModelCode().orElse(null);
        if (newCode == null) {
            newCode = freeCode(code);
            models.createForNewProgramme(newCode, name, measureCode,
                    models.find(code).orElseThrow().ownerSection(), content, SourceMark.CITY);
        } else {
            models.saveDraft(newCode, models.find(newCode).orElseThrow().revision(), content);
            models.describeNewProgramme(newCode, name, measureCode);
        }
        review.newProgramme(newCode, basis);
        reviews.saveAndFlush(review);
        return newCode;
    }

    /** @throws Refused in another month than May */
    public static void requireNewProgrammes(LogicModelMoment moment) {
        if (!moment.may()) {
            throw new Refused("「新規事業LMの作成」は5月のロジックモデル月間で行います。11月は選べません。");
        }
    }

    /** Next to the model it was made with; several in the years to come. */
    private String freeCode(String code) {
        int n = 1;
        while (models.find(code + "-n" + n).isPresent()) {
            n++;
        }
        return code + "-n" + n;
    }

    /** Asks sections for their opinion; earlier questions that are still open are withdrawn. */
    @Transactional
    public void ask(LogicModelMoment moment, String code, Collection<String> sections, String question, String actor) {
        LocalDate due = workingDays.plus(LocalDate.now(clock), DAYS_FOR_OPINION);
        stopWaiting(moment, code);
        for (String section : sections) {
            LogicModelOpinion.Key key = new LogicModelOpinion.Key(moment.cycle(), moment.phase(), code, section);
            LogicModelOpinion opinion = opinions.findById(key).orElseGet(() -> new LogicModelOpinion(key));
            opinion.ask(question, due, actor, clock.instant());
            opinions.save(opinion);
        }
        opinions.flush();
    }

    /** All questions of the month about a model, by section. */
    @Transactional(readOnly = true)
    public List<LogicModelOpinion> opinions(LogicModelMoment moment, String code) {
        return opinions.about(moment.cycle(), moment.phase(), code);
    }

    /** The sections whose opinion is still waited for, in alphabetical order. */
    @Transactional(readOnly = true)
    public List<LogicModelOpinion> awaited(LogicModelMoment moment, String code) {
        return opinions(moment, code).stream().filter(LogicModelOpinion::awaited).toList();
    }

    /**
     * Keeps the opinion of a section.
     *
     * @return whether other sections have still to answer
     * @throws Refused when the section is not asked (any more)
     */
    @Transactional
    public boolean answer(LogicModelMoment moment, String code, String section, String text, String actor) {
        LogicModelOpinion opinion = awaited(moment, code).stream()
                .filter(asked -> asked.key().section().equals(section)).findFirst()
                .orElseThrow(() -> new Refused("「" + section + "」には意見を求めていません。求められている課を選んでください。"));
        opinion.answer(text, actor, clock.instant());
        opinions.saveAndFlush(opinion);
        return !awaited(moment, code).isEmpty();
    }

    private void stopWaiting(LogicModelMoment moment, String code) {
        awaited(moment, code).forEach(LogicModelOpinion::close);
        opinions.flush();
    }

    /** The head submits: snapshots of the model and of the new programme's model made with it. */
    @Transactional
    public void submit(LogicModelMoment moment, String code, String actor) {
        stopWaiting(moment, code);
        LogicModelVersion version = models.submit(code, moment.context(actor));
        LogicModelReview review = of(moment, code);
        review.submitted(version.number(), actor, clock.instant());
        reviews.saveAndFlush(review);
        review.newModelCode().ifPresent(newCode -> {
            LogicModelVersion first = models.submit(newCode, moment.context(actor));
            LogicModelReview own = of(moment, newCode);
            own.submitted(first.number(), actor, clock.instant());
            reviews.saveAndFlush(own);
        });
    }

    /** The head sends it back (差戻し), with a reason. */
    @Transactional
    public void remand(LogicModelMoment moment, String code, String reason, String actor) {
        stopWaiting(moment, code);
        LogicModelReview review = of(moment, code);
        review.remanded(reason, actor);
        reviews.saveAndFlush(review);
    }

    /**
     * The liaison officer's look at the quality (A65).
     *
     * @param text the advice, or null where there is nothing to say
     */
    @Transactional
    public void advise(LogicModelMoment moment, String code, String text, boolean helpOffered, String actor) {
        LogicModelReview review = of(moment, code);
        review.advised(text, helpOffered, actor, clock.instant());
        reviews.saveAndFlush(review);
    }
}
