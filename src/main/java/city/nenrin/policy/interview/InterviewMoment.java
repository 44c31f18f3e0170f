package city.nenrin.policy.interview;

import city.nenrin.calendar.EraFormat;
import city.nenrin.policy.decision.Season;
import city.nenrin.policy.kpi.Term;
import java.time.LocalDate;
import java.time.Month;

/**
 * One of the city's interviews: April or October of a cycle.
 *
 * @param cycle year of the cycle's first March, and of the interview
 */
public record InterviewMoment(int cycle, Season season) {

    private static final int MID_APRIL = 15;

    /**
     * The interview that a phase prepares or holds.
     *
     * @throws IllegalArgumentException if the phase has nothing to do with interviews
     */
    public static InterviewMoment of(int cycle, String phase) {
        return switch (phase) {
            case "programme-review-march", "interview-preparation-april", "mayor-interview-april" ->
                    new InterviewMoment(cycle, Season.SPRING);
            case "programme-review-september", "interview-preparation-october", "mayor-interview-october" ->
                    new InterviewMoment(cycle, Season.AUTUMN);
            default -> throw new IllegalArgumentException("No interview phase: " + phase);
        };
    }

    /** 対象年度 of the figures: in April the year that has ended, in October the one that runs. */
    public int fiscalYear() {
        return season == Season.SPRING ? cycle - 1 : cycle;
    }

    /** Which figures are told: the annual ones in April, those of the first half in October. */
    public Term term() {
        return season == Season.SPRING ? Term.ANNUAL : Term.FIRST_HALF;
    }

    /** The KPI phase whose figures and ratings the papers show. */
    public String kpiPhase() {
        return season.kpiPhase();
    }

    /** The phase in which the meetings are held and decisions made. */
    public String interviewPhase() {
        return season.interviewPhase();
    }

    /** The phase in which the papers are prepared. */
    public String preparationPhase() {
        return season.preparationPhase();
    }

    /**
     * The first day on which a meeting may be held: after the transfers of 1 April have settled, and
     * in October when the first half is over.
     */
    public LocalDate firstDay() {
        return season == Season.SPRING ? LocalDate.of(cycle, Month.APRIL, MID_APRIL) : LocalDate.of(cycle, Month.OCTOBER, 1);
    }

    /** For example 「令和9年度 4月面談」. */
    public String label() {
        return EraFormat.fiscalYear(cycle) + " " + season.label();
    }
}
