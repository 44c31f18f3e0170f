package city.nenrin.cycle.process;

import city.nenrin.calendar.EraFormat;
import city.nenrin.cycle.Phase;
import city.nenrin.cycle.Phases;
import city.nenrin.cycle.WorkUnit;
import city.nenrin.organization.DataKind;
import city.nenrin.organization.Organization;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** 「未提出の確認・締切」: past the deadline the owning section waits, gives a later one, or closes (BR-30, BR-31). */
@UserTask(process = PhaseProcess.KEY, activity = PhaseProcess.REVIEW_OUTSTANDING)
class ReviewOutstanding implements FormHandler {

    private final Phases phases;
    private final DeadlineChange deadline;
    private final Organization organization;
    private final Clock clock;

    ReviewOutstanding(Phases phases, DeadlineChange deadline, Organization organization, Clock clock) {
        this.phases = phases;
        this.deadline = deadline;
        this.organization = organization;
        this.clock = clock;
    }

    @Override
    public Reads reads(Work work) {
        return Reads.of(work.owner(), DataKind.SUBMISSION_STATUS);
    }

    @Override
    public Set<String> flags() {
        return Set.of(PhaseProcess.CLOSING, PhaseProcess.POSTPONED);
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        Phase phase = phases.require(Phase.key(work));
        List<WorkUnit> units = phases.units(Phase.key(work));
        List<WorkUnit> owing = phases.owingUnits(Phase.key(work));
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("phase", phase.name());
        shown.put("dueNow", EraFormat.dateWithWeekday(phase.due()));
        shown.put("progress", units.size() + "件のうち" + (units.size() - owing.size()) + "件が提出済み");
        shown.put("outstanding", owing.stream().map(unit -> Map.of(
                "owner", organization.unitName(unit.owner(), LocalDate.now(clock)),
                "label", unit.label())).toList());
        return shown;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        String verdict = values.requiredText("verdict");
        if (verdict.equals("postpone")) {
            deadline.move(work, values.requiredDate("newDue", "延期するときは必要です。"), actor, values.text("reason"));
        } else if (verdict.equals("close")) {
            phases.closeReason(Phase.key(work), values.requiredText("reason", "締め切るときは必要です。"));
        }
        return Map.of(PhaseProcess.CLOSING, verdict.equals("close"), PhaseProcess.POSTPONED, verdict.equals("postpone"));
    }
}
