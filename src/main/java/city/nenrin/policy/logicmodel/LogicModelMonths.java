package city.nenrin.policy.logicmodel;

import city.nenrin.approval.FormalDecisions;
import city.nenrin.approval.RecordedDecision;
import city.nenrin.calendar.EraFormat;
import city.nenrin.policy.plan.PlanNode;
import city.nenrin.policy.plan.PlanNodes;
import city.nenrin.setting.CitySetting;
import city.nenrin.setting.CitySettings;
import city.nenrin.typed.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the city does in a logic-model month: announce, share, record the decision, freeze, publish (A30, A31, A34). */
@Service
public class LogicModelMonths {

    /** Setting: the lowest priority whose models November asks for (BR-6: 当面は優先度1・2). */
    public static final String NOVEMBER_PRIORITY = "logic-model.november-priority";
    private static final int NOVEMBER_PRIORITY_DEFAULT = 2;

    private final LogicModels models;
    private final LogicModelReviews reviews;
    private final LogicModelMonthRows months;
    private final LogicModelPublicationRows publications;
    private final PlanNodes plan;
    private final CitySettings settings;
    private final FormalDecisions formalDecisions;
    private final Clock clock;

    LogicModelMonths(LogicModels models, LogicModelReviews reviews, LogicModelMonthRows months,
                     LogicModelPublicationRows publications, PlanNodes plan, CitySettings settings,
                     FormalDecisions formalDecisions, Clock clock) {
        this.models = models;
        this.reviews = reviews;
        this.months = months;
        this.publications = publications;
        this.plan = plan;
        this.settings = settings;
        this.formalDecisions = formalDecisions;
        this.clock = clock;
    }

    /** The models a month asks for, by code: in May all, in November those of measures of the first priorities. */
    @Transactional(readOnly = true)
    public List<LogicModel> asked(LogicModelMoment moment) {
        List<LogicModel> living = models.all().stream()
                .filter(model -> model.state() != LogicModelState.ENDED).toList();
        if (moment.may()) {
            return living;
        }
        Set<String> measures = plan.measuresUpToPriority(novemberPriority()).stream().map(PlanNode::code)
                .collect(Collectors.toSet());
        return living.stream().filter(model -> model.measureCode().filter(measures::contains).isPresent()).toList();
    }

    private int novemberPriority() {
        return settings.findById(NOVEMBER_PRIORITY).map(CitySetting::value).map(Integer::valueOf)
                .orElse(NOVEMBER_PRIORITY_DEFAULT);
    }

    /** The month; a new one if it has not been announced yet. */
    @Transactional(readOnly = true)
    public LogicModelMonth of(LogicModelMoment moment) {
        LogicModelMonth.Key key = new LogicModelMonth.Key(moment.cycle(), moment.phase());
        return months.findById(key).orElseGet(() -> new LogicModelMonth(key));
    }

    /** The city tells the sections that the month begins. */
    @Transactional
    public void announce(LogicModelMoment moment, String notice, String actor) {
        LogicModelMonth month = of(moment);
        month.announce(notice, actor, clock.instant());
        months.saveAndFlush(month);
    }

    /**
     * Collects what was submitted and shares it inside city hall (A34).
     *
     * @return whether it is to be published: in May, if anything was submitted (BR-4)
     */
    @Transactional
    public boolean share(LogicModelMoment moment, String summary, String actor) {
        LogicModelMonth month = of(moment);
        month.share(summary, actor, clock.instant());
        months.saveAndFlush(month);
        return moment.may() && reviews.of(moment).stream().anyMatch(review -> review.submittedVersion().isPresent());
    }

    /**
     * Records the decision that was taken outside (◎); it covers the versions submitted in this month.
     *
     * @throws Refused when the day lies in the future or before the sharing
     */
    @Transactional
    public void recordDecision(LogicModelMoment moment, RecordedDecision formal, String actor) {
        LogicModelMonth month = of(moment);
        month.sharedAt().ifPresent(at -> formal.notBefore(LocalDate.ofInstant(at, clock.getZone()), "庁内共有の日"));
        formalDecisions.record(moment.cycle() + "/" + moment.phase(), moment.label() + "のロジックモデルの公表について", formal, actor);
        month.decide(formal.decidedOn(), formal.documentNumber(), actor, clock.instant());
        months.saveAndFlush(month);
        reviews.of(moment).forEach(review -> review.submittedVersion().ifPresent(number ->
                publications.save(new LogicModelPublication(review.key(), number))));
        publications.flush();
    }

    /** What the decision covers, by model code. */
    @Transactional(readOnly = true)
    public List<LogicModelPublication> publications(LogicModelMoment moment) {
        return publications.findByKeyCycleAndKeyPhaseKeyOrderByKeyModelCode(moment.cycle(), moment.phase());
    }

    /** The months whose copies were out by a day, newest first. */
    @Transactional(readOnly = true)
    public List<LogicModelMonth> published(LocalDate day) {
        return months.findAll().stream().filter(month -> month.publishedOn().filter(on -> !on.isAfter(day)).isPresent())
                .sorted(Comparator.comparing((LogicModelMonth month) -> month.key().cycle()).reversed()).toList();
    }

    /** Makes the frozen copies that the decision covers; a second call finds nothing to do. */
    @Transactional
    public void freeze(LogicModelMoment moment) {
        LogicModelMonth month = of(moment);
        String actor = month.decisionBy().orElseThrow(() ->
                new IllegalStateException("No decision to publish " + moment.cycle() + "/" + moment.phase()));
        for (LogicModelPublication publication : publications(moment)) {
            if (publication.publishedVersion().isEmpty()) {
                publication.frozen(models.freezeForPublication(publication.modelCode(), publication.submittedVersion(),
                        moment.context(actor)).number());
            }
        }
        month.freeze(clock.instant());
        months.saveAndFlush(month);
        publications.flush();
    }

    /**
     * The copies are out.
     *
     * @param place where they can be read
     * @throws Refused when the day lies before the decision
     */
    @Transactional
    public void publish(LogicModelMoment moment, LocalDate publishedOn, String place, String actor) {
        LogicModelMonth month = of(moment);
        LocalDate decided = month.decidedOn().orElseThrow();
        if (publishedOn.isBefore(decided)) {
            throw new Refused("publishedOn", "の値「" + EraFormat.date(publishedOn) + "」は決裁日（" + EraFormat.date(decided) + "）より前です。"
                    + EraFormat.date(decided)
                    + "以後の日付を入力してください。");
        }
        month.publish(publishedOn, place, actor);
        months.saveAndFlush(month);
        publications(moment).forEach(publication -> models.markPublished(publication.modelCode()));
    }
}
