package city.nenrin.policy.interview;

import city.nenrin.policy.plan.PlanNode;
import city.nenrin.typed.Fault;
import city.nenrin.typed.Refused;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What stands side by side on the sheets: the department's direction and the opinions (所見) of the three sections, so
 * that the mayor sees every measure from several sides (seed L539, 複眼的な施策のチェック).
 */
@Service
public class Opinions {

    private final DepartmentDirections directions;
    private final MeasureRemarks remarks;
    private final Departments departments;
    private final InterviewRounds rounds;
    private final Clock clock;

    Opinions(DepartmentDirections directions, MeasureRemarks remarks, Departments departments, InterviewRounds rounds,
             Clock clock) {
        this.directions = directions;
        this.remarks = remarks;
        this.departments = departments;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** 部の方針 of a department, once its head has confirmed it. */
    @Transactional(readOnly = true)
    public Optional<DepartmentDirection> direction(InterviewMoment moment, String department) {
        return directions.findById(new DepartmentDirection.Key(moment.cycle(), moment.season(), department));
    }

    /** The remarks on the sheets of a department: by measure, then by office. */
    @Transactional(readOnly = true)
    public Map<String, Map<Office, String>> of(InterviewMoment moment, String department) {
        Map<String, Map<Office, String>> byMeasure = new HashMap<>();
        remarks.findByKeyCycleAndKeySeasonAndKeyDepartmentOrderByKeyMeasureCode(moment.cycle(), moment.season(),
                        department).forEach(remark -> byMeasure
                .computeIfAbsent(remark.measureCode(), code -> new EnumMap<>(Office.class))
                .put(remark.office(), remark.text()));
        return byMeasure;
    }

    /**
     * The department head confirms the direction of the department.
     *
     * @param question   what the department asks the mayor, or null
     * @param onMeasures remarks by measure code; may leave measures out
     * @throws Refused if a measure is none of the department's
     */
    @Transactional
    public void confirmDirection(InterviewMoment moment, String department, String statement, String question,
                                 Map<String, String> onMeasures, String actor) {
        requireKnown(department, onMeasures.keySet());
        directions.saveAndFlush(new DepartmentDirection(
                new DepartmentDirection.Key(moment.cycle(), moment.season(), department), statement, question, actor,
                clock.instant()));
        write(moment, department, Office.DEPARTMENT_HEAD, onMeasures, actor);
    }

    /**
     * A section writes its opinions; they replace its earlier ones. Every measure of the priorities in scope (BR-6)
     * needs one, if only 「特になし」.
     *
     * @param onMeasures opinions by measure code
     * @throws Refused with every fault; nothing is written then
     */
    @Transactional
    public void enter(InterviewMoment moment, String department, Office office, Map<String, String> onMeasures,
                      String actor) {
        requireKnown(department, onMeasures.keySet());
        int lowest = rounds.lowestPriority(moment);
        List<Fault> faults = new ArrayList<>();
        for (PlanNode measure : departments.measures(department)) {
            if (measure.priority().filter(priority -> priority <= lowest).isPresent()
                    && !onMeasures.containsKey(measure.code())) {
                faults.add(Fault.of("measures", "の施策「" + measure.code() + " " + measure.name() + "」（優先度" + measure.priority().get()
                        + "）の「所見」を入力してください。今回は優先度" + lowest + "までが対象です。意見がなければ「特になし」と書いてください。"));
            }
        }
        Refused.ifAny(faults);
        write(moment, department, office, onMeasures, actor);
    }

    private void requireKnown(String department, Set<String> measures) {
        Departments.requireAmong(departments.measures(department).stream().map(PlanNode::code).collect(Collectors.toSet()),
                measures);
    }

    private void write(InterviewMoment moment, String department, Office office, Map<String, String> onMeasures,
                       String actor) {
        remarks.deleteAll(remarks.findByKeyCycleAndKeySeasonAndKeyDepartmentOrderByKeyMeasureCode(
                moment.cycle(), moment.season(), department).stream().filter(remark -> remark.office() == office).toList());
        remarks.flush();
        onMeasures.forEach((measure, text) -> remarks.save(new MeasureRemark(
                new MeasureRemark.Key(moment.cycle(), moment.season(), department, measure, office), text, actor,
                clock.instant())));
        remarks.flush();
    }
}
