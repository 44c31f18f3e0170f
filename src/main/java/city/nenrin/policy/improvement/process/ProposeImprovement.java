package city.nenrin.policy.improvement.process;

import city.nenrin.organization.Organization;
import city.nenrin.organization.Post;
import city.nenrin.organization.Unit;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.form.StartForm;
import city.nenrin.platform.form.StartHandler;
import city.nenrin.platform.work.UnitOpener;
import city.nenrin.policy.improvement.ChangeKind;
import city.nenrin.policy.improvement.Finding;
import city.nenrin.policy.improvement.Improvement;
import city.nenrin.policy.improvement.Improvements;
import city.nenrin.policy.improvement.Proposal;
import city.nenrin.typed.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** 「改善案の登録」: anybody who belongs to a unit proposes to stop, reduce or change a piece of its work. */
@StartForm(process = ImprovementProcess.KEY)
class ProposeImprovement implements StartHandler {

    private final Improvements improvements;
    private final UnitOpener opener;
    private final Organization organization;
    private final Clock clock;

    ProposeImprovement(Improvements improvements, UnitOpener opener, Organization organization, Clock clock) {
        this.improvements = improvements;
        this.opener = opener;
        this.organization = organization;
        this.clock = clock;
    }

    @Override
    public Reads reads(String actor) {
        return Reads.nothing("the units that the person belongs to");
    }

    @Override
    public Map<String, Object> open(String actor) {
        List<Unit> units = units(actor);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("units", units.stream().map(unit -> Map.of("value", unit.code(), "label", unit.name())).toList());
        units.stream().findFirst().ifPresent(unit -> shown.put("unit", unit.code()));
        return shown;
    }

    /** The units whose work somebody shares and that have a head to decide. */
    private List<Unit> units(String actor) {
        LocalDate today = LocalDate.now(clock);
        return organization.postsOf(actor, today).stream().map(Post::unitCode).distinct()
                .filter(unit -> organization.departmentOf(unit, today).isPresent())
                .filter(unit -> organization.headPost(unit).isPresent())
                .map(unit -> organization.findUnit(unit, today)).flatMap(Optional::stream).toList();
    }

    @Override
    public Started submit(String actor, FormValues values) {
        int cycle = opener.openCycle(ImprovementProcess.PHASE).orElseThrow(() -> new Refused(
                "いまは改善案を受け付ける工程（業務改善）が開いていません。年間日程を確認するか、DX・行革担当に相談してください。"));
        String unit = values.text("unit").orElseThrow(() -> new Refused(
                "unit", "を選んでください。課長のいる部・課に属する職員が提案できます。"));
        Improvement taken = improvements.propose(cycle, unit, actor, proposal(values));
        return new Started(opener.register(cycle, ImprovementProcess.PHASE, ImprovementUnits.unit(taken)), Map.of());
    }

    private static Proposal proposal(FormValues values) {
        return new Proposal(values.requiredText("work"), ChangeKind.valueOf(values.requiredText("kind")),
                values.choices("findings").stream().map(Finding::valueOf).collect(Collectors.toSet()),
                values.requiredText("proposal"), ImprovementLists.time(values), ImprovementLists.yen(values),
                values.requiredText("citizenEffect"), values.requiredText("timeUse"), values.ticked("fromInterview"));
    }
}
