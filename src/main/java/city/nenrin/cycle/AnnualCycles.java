package city.nenrin.cycle;

import city.nenrin.calendar.CycleSpan;
import city.nenrin.calendar.PhaseSchedule;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The years that have been started. */
@Service
public class AnnualCycles {

    private final Cycles cycles;
    private final PhaseSchedule schedule;
    private final ScheduleOpinions opinions;
    private final Clock clock;

    AnnualCycles(Cycles cycles, PhaseSchedule schedule, ScheduleOpinions opinions, Clock clock) {
        this.cycles = cycles;
        this.schedule = schedule;
        this.opinions = opinions;
        this.clock = clock;
    }

    /**
     * Begins a cycle: drafts its schedule from the rules.
     *
     * @param year year of the first March
     * @return the new cycle, or empty if it has begun already
     */
    @Transactional
    public Optional<AnnualCycle> begin(int year) {
        if (cycles.existsById(year)) {
            return Optional.empty();
        }
        schedule.draft(year);
        return Optional.of(cycles.saveAndFlush(new AnnualCycle(year, clock.instant())));
    }

    /** The schedule of the cycle is fixed and its timers are armed. */
    @Transactional
    public void armed(int year) {
        require(year).arm(clock.instant());
        cycles.flush();
    }

    /** Keeps what the policy section writes to the others about its draft of the dates. */
    @Transactional
    public void note(int year, String text) {
        require(year).note(text);
        cycles.flush();
    }

    /** Keeps what a section says of the draft; a later opinion of the same section replaces it. */
    @Transactional
    public void opine(int year, String section, String opinion, String actor) {
        opinions.put(year, section, opinion, actor, OffsetDateTime.now(clock));
    }

    /** What the sections said of the draft of the dates, by section code. */
    @Transactional(readOnly = true)
    public Map<String, String> opinions(int year) {
        return opinions.of(year);
    }

    /** Ends the cycle and keeps what it taught (an empty lesson is null). */
    @Transactional
    public void close(int year, String lesson) {
        AnnualCycle cycle = require(year);
        cycle.learn(lesson);
        cycle.close(clock.instant());
        cycles.flush();
    }

    /** All cycles, oldest first. */
    @Transactional(readOnly = true)
    public List<AnnualCycle> all() {
        return cycles.findAllByOrderByYear();
    }

    /** Year of the cycle whose first March comes next, unless it has been started. */
    @Transactional(readOnly = true)
    public Optional<Integer> coming() {
        int next = CycleSpan.current(clock).cycle() + 1;
        return cycles.existsById(next) ? Optional.empty() : Optional.of(next);
    }

    /** The cycle of this year, if it has begun. */
    @Transactional(readOnly = true)
    public Optional<AnnualCycle> find(int year) {
        return cycles.findById(year);
    }

    @Transactional(readOnly = true)
    public Optional<AnnualCycle> findByBusinessKey(String businessKey) {
        return cycles.findByBusinessKey(businessKey);
    }

    private AnnualCycle require(int year) {
        return cycles.findById(year).orElseThrow(() -> new IllegalStateException("No cycle " + year));
    }
}
