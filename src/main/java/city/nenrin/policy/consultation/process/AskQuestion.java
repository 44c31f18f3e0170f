package city.nenrin.policy.consultation.process;

import city.nenrin.organization.Organization;
import city.nenrin.organization.Staff;
import city.nenrin.organization.Unit;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.form.StartForm;
import city.nenrin.platform.form.StartHandler;
import city.nenrin.platform.work.PhaseUnit;
import city.nenrin.platform.work.UnitOpener;
import city.nenrin.policy.consultation.Consultation;
import city.nenrin.policy.consultation.Consultations;
import city.nenrin.typed.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * 「相談」: any member of staff asks in one box. The officer in charge of a department may also note a call, question
 * and answer in one go.
 */
@StartForm(process = ConsultationProcess.KEY)
class AskQuestion implements StartHandler {

    private final Consultations consultations;
    private final UnitOpener opener;
    private final Organization organization;
    private final Clock clock;

    AskQuestion(Consultations consultations, UnitOpener opener, Organization organization, Clock clock) {
        this.consultations = consultations;
        this.opener = opener;
        this.organization = organization;
        this.clock = clock;
    }

    @Override
    public Reads reads(String actor) {
        return Reads.nothing("the units that the person belongs to or is in charge of, and their staff");
    }

    @Override
    public Map<String, Object> open(String actor) {
        List<Unit> own = consultations.unitsOf(actor);
        List<Unit> charge = consultations.departmentsOf(actor);
        List<Unit> units = new ArrayList<>(own);
        charge.forEach(department -> members(department).stream().filter(unit -> !units.contains(unit))
                .forEach(units::add));
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("units", units.stream().map(unit -> option(unit.code(), unit.name())).toList());
        own.stream().findFirst().ifPresent(unit -> shown.put("unit", unit.code()));
        shown.put("shared", false);
        shown.put("charge", charge.isEmpty() ? null
                : charge.stream().map(Unit::name).collect(Collectors.joining("、")));
        shown.put("callers", callers(charge));
        return shown;
    }

    /** The staff of the departments that the officer is in charge of. */
    private List<Map<String, Object>> callers(List<Unit> departments) {
        LocalDate today = LocalDate.now(clock);
        return departments.stream().flatMap(department -> members(department).stream())
                .flatMap(unit -> organization.members(unit.code(), today).stream())
                .filter(membership -> !membership.byProxy())
                .map(membership -> organization.findStaff(membership.staffCode())).flatMap(Optional::stream)
                .distinct().map((Staff staff) -> option(staff.code(), staff.displayName())).toList();
    }

    /** A department and its sections. */
    private List<Unit> members(Unit department) {
        List<Unit> units = new ArrayList<>(List.of(department));
        units.addAll(organization.sectionsOf(department.code(), LocalDate.now(clock)));
        return units;
    }

    private static Map<String, Object> option(String value, String label) {
        return Map.of("value", value, "label", label);
    }

    @Override
    public Started submit(String actor, FormValues values) {
        int cycle = opener.openCycle(ConsultationProcess.PHASE).orElseThrow(() -> new Refused(
                "いまは相談を受け付ける工程（政策推進課担当と調整）が開いていません。年間日程を確認するか、政策推進課に電話してください。"));
        String unit = values.text("unit").orElseThrow(() -> new Refused(
                "unit", "を選んでください。部・課に職がない人の相談は、政策推進課に直接連絡してください。"));
        Optional<String> answer = values.text("answer");
        Consultation taken = take(cycle, actor, unit, answer, values);
        String key = opener.register(cycle, ConsultationProcess.PHASE, new PhaseUnit(taken.code(), unit, taken.code()));
        return new Started(key, Map.of());
    }

    private Consultation take(int cycle, String actor, String unit, Optional<String> answer, FormValues values) {
        String question = values.requiredText("question");
        boolean shared = values.ticked("shared");
        if (answer.isPresent()) {
            return consultations.note(cycle, actor, values.text("caller").orElse(null), unit, question, shared, answer.get());
        }
        if (consultations.unitsOf(actor).stream().noneMatch(held -> held.code().equals(unit))) {
            throw new Refused("answer", "を入力してください。担当する部の電話を記録するときは、対応まで入力します。");
        }
        return consultations.ask(cycle, actor, unit, question, shared);
    }
}
