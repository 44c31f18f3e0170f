package city.nenrin.cycle.process;

import city.nenrin.cycle.AnnualCycles;
import city.nenrin.cycle.Phase;
import city.nenrin.cycle.Phases;
import city.nenrin.cycle.WorkUnit;
import city.nenrin.organization.DataKind;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import city.nenrin.typed.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 「年度の終了確認」: the year ends when all its phases have, and what it taught is kept for the next one. */
@UserTask(process = AnnualCycleProcess.KEY, activity = AnnualCycleProcess.CONFIRM_END)
class ConfirmCycleEnd implements FormHandler {

    private final AnnualCycles cycles;
    private final Phases phases;
    private final ZoneId zone;

    ConfirmCycleEnd(AnnualCycles cycles, Phases phases, Clock clock) {
        this.cycles = cycles;
        this.phases = phases;
        this.zone = clock.getZone();
    }

    @Override
    public Reads reads(Work work) {
        return Reads.of(work.owner(), DataKind.SUBMISSION_STATUS);
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        return Map.of("phases", phases.of(work.cycle()).stream().map(this::row).toList());
    }

    private Map<String, Object> row(Phase phase) {
        List<WorkUnit> units = phases.units(phase.key());
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", phase.name());
        row.put("opened", day(phase.openedAt()));
        row.put("closed", phase.closedAt() == null ? "未了" : day(phase.closedAt()));
        row.put("units", units.size());
        row.put("late", units.stream().filter(WorkUnit::late).count());
        row.put("missing", units.stream().filter(unit -> unit.state() == WorkUnit.State.MISSING).count());
        return row;
    }

    private String day(Instant instant) {
        return LocalDate.ofInstant(instant, zone).toString();
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        List<String> open = phases.unclosed(work.cycle()).stream().map(Phase::name).toList();
        if (!open.isEmpty()) {
            throw new Refused("まだ終わっていない工程があります: " + String.join("、", open)
                    + "。締め切ってから年度の終了を確認してください。");
        }
        cycles.close(work.cycle(), values.text("lesson").orElse(null));
        return Map.of();
    }
}
