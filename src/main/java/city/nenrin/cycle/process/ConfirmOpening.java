package city.nenrin.cycle.process;

import city.nenrin.calendar.EraFormat;
import city.nenrin.cycle.Participants;
import city.nenrin.cycle.Phase;
import city.nenrin.cycle.Phases;
import city.nenrin.organization.DataKind;
import city.nenrin.organization.Organization;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.PhaseUnit;
import city.nenrin.platform.work.Work;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 「工程の開始確認」: the owning section looks over who takes part, exempts units, or moves the deadline. */
@UserTask(process = PhaseProcess.KEY, activity = PhaseProcess.CONFIRM_OPENING)
class ConfirmOpening implements FormHandler {

    private final Phases phases;
    private final Participants participants;
    private final DeadlineChange deadline;
    private final Organization organization;
    private final Clock clock;

    ConfirmOpening(Phases phases, Participants participants, DeadlineChange deadline, Organization organization,
                   Clock clock) {
        this.phases = phases;
        this.participants = participants;
        this.deadline = deadline;
        this.organization = organization;
        this.clock = clock;
    }

    @Override
    public Reads reads(Work work) {
        return Reads.of(work.owner(), DataKind.SUBMISSION_STATUS);
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        Phase phase = phases.require(Phase.key(work));
        List<Map<String, Object>> units = new ArrayList<>();
        List<Map<String, Object>> options = new ArrayList<>();
        for (PhaseUnit unit : units(phase)) {
            String owner = organization.unitName(unit.owner(), LocalDate.now(clock));
            units.add(Map.of("owner", owner, "label", unit.label()));
            options.add(Map.of("value", unit.subject(), "label", (owner + " " + unit.label()).strip()));
        }
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("phase", phase.name());
        shown.put("dueNow", EraFormat.dateWithWeekday(phase.due()));
        shown.put("units", units);
        shown.put("unitOptions", options);
        return shown;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        Phase phase = phases.require(Phase.key(work));
        List<String> exempt = values.choices("exempt");
        if (!exempt.isEmpty()) {
            String reason = values.requiredText("exemptReason", "対象から外す単位を選んだときは必要です。");
            phases.exempt(phase, units(phase).stream().filter(unit -> exempt.contains(unit.subject())).toList(), reason);
        }
        values.date("newDue").ifPresent(due -> deadline.move(work, due, actor, values.text("reason")));
        return Map.of();
    }

    private List<PhaseUnit> units(Phase phase) {
        return phase.process() == null ? List.of() : participants.units(phase);
    }
}
