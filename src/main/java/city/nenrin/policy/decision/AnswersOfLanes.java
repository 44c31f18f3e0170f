package city.nenrin.policy.decision;

import city.nenrin.calendar.UnitFunction;
import city.nenrin.lane.ProvisionAnswers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what other lanes have settled as the form takes it from people. */
@Service
class AnswersOfLanes implements ProvisionAnswers {

    private final Decisions decisions;
    private final FollowUps followUps;
    private final ProvisionLines provisions;
    private final ApplicationEventPublisher events;

    AnswersOfLanes(Decisions decisions, FollowUps followUps, ProvisionLines provisions, ApplicationEventPublisher events) {
        this.decisions = decisions;
        this.followUps = followUps;
        this.provisions = provisions;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Wanted> wanted(UnitFunction office, String section) {
        return provisions.findByDecisionCodeInOrderByFiscalYearAscIdAsc(decisions.unfinished().stream()
                        .filter(decision -> decision.ownerSection().equals(section)).map(Decision::code).toList()).stream()
                .filter(line -> line.waitsFor(ResultBy.of(office)))
                .map(line -> new Wanted(line.id(), line.decisionCode(), line.fiscalYear(), line.wantedYen().orElse(null),
                        line.wantedPeople().orElse(null))).toList();
    }

    @Override
    @Transactional
    public void answer(UnitFunction office, List<Answer> answers, String actor) {
        ResultBy by = ResultBy.of(office);
        Map<String, List<ProvisionAnswer>> byDecision = answers.stream().collect(Collectors.groupingBy(
                answer -> line(answer).decisionCode(), LinkedHashMap::new, Collectors.mapping(this::result, Collectors.toList())));
        byDecision.forEach((code, results) -> {
            followUps.answer(code, by, results, actor);
            if (followUps.waiting(code, by).isEmpty()) {
                decisions.require(code).followUp().ifPresent(phase ->
                        events.publishEvent(new ProvisionsAnswered(code, phase, by)));
            }
        });
    }

    private ProvisionAnswer result(Answer answer) {
        ProvisionLine line = line(answer);
        boolean less = line.wantedYen().filter(wanted -> answer.yen() != null && answer.yen() < wanted).isPresent()
                || line.wantedPeople().filter(wanted -> answer.people() != null && answer.people() < wanted).isPresent();
        return new ProvisionAnswer(answer.id(), answer.budget(), !answer.came() ? ProvisionResult.DENIED
                : less ? ProvisionResult.PARTIAL : ProvisionResult.GRANTED, answer.yen(), answer.people(), answer.reason(), null);
    }

    private ProvisionLine line(Answer answer) {
        return provisions.findById(answer.id()).orElseThrow(() ->
                new IllegalArgumentException("No provision " + answer.id()));
    }
}
