package city.nenrin.policy.direction.process;

import city.nenrin.approval.ExecutiveMeeting;
import city.nenrin.approval.ExecutiveMeetings;
import city.nenrin.organization.DataKind;
import city.nenrin.organization.Organization;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.decision.Decision;
import city.nenrin.policy.decision.Provision;
import city.nenrin.policy.decision.Verdicts;
import city.nenrin.policy.direction.DirectionPapers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the forms of the direction paper share. */
abstract class DirectionForm implements FormHandler {

    /** What these handlers work with. */
    @Component
    record Parts(DirectionPapers papers, ExecutiveMeetings meetings, DirectionApproval approval, Verdicts verdicts, Organization organization,
                 Clock clock) {
    }

    final Parts parts;

    DirectionForm(Parts parts) {
        this.parts = parts;
    }

    @Override
    public final Reads reads(Work work) {
        return Reads.of(work.owner(), DataKind.DIRECTION_DRAFT, DataKind.DECISION);
    }

    final DirectionPapers papers() {
        return parts.papers();
    }

    /** The version that was last before the executive meeting; empty before the first. */
    final Optional<ExecutiveMeeting> meeting(Work work) {
        return parts.meetings().of(DirectionApproval.subject(work));
    }

    /** The version that counts, for reading. */
    final Map<String, Object> draft(Work work) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("summary", papers().require(work.cycle(), work.phase()).summary());
        papers().current(work.cycle(), work.phase()).ifPresent(version -> {
            shown.put("version", "第" + version.version() + "版");
            shown.put("body", version.draft().body());
            shown.put("moneyOutlook", version.draft().moneyOutlook());
            shown.put("peopleOutlook", version.draft().peopleOutlook());
            shown.put("items", version.draft().items().stream().map(item -> Map.<String, Object>of("priority",
                    item.priority(), "measure", item.measureCode() + " " + item.measureName(), "reason", item.reason()))
                    .toList());
        });
        return shown;
    }

    /** What finance and personnel said, of all versions. */
    final List<Map<String, Object>> consents(Work work) {
        return papers().consents(work.cycle(), work.phase()).stream().map(consent -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("version", "第" + consent.version() + "版");
            row.put("by", consent.by().label());
            row.put("agreed", consent.agreed() ? "同意" : "意見あり");
            row.put("comment", consent.comment() == null ? "" : consent.comment());
            return row;
        }).toList();
    }

    /** The decisions of the season, for reading. */
    final List<Map<String, Object>> decisions(Work work) {
        return papers().decisionsFor(work.cycle(), work.phase()).stream().map(decision -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("code", decision.label());
            row.put("department", unit(decision.department()));
            row.put("measure", decision.measureCode());
            row.put("subject", decision.subjectName());
            row.put("verdict", parts.verdicts().require(decision.verdict()).name());
            row.put("words", decision.words());
            row.put("needs", decision.needs().stream().map(Provision::label).collect(Collectors.joining("、")));
            return row;
        }).toList();
    }

    /** How many decisions of each verdict there are in each department. */
    final List<Map<String, Object>> counts(Work work) {
        Map<Count, Long> counts = papers().decisionsFor(work.cycle(), work.phase()).stream().collect(Collectors.groupingBy(
                decision -> new Count(unit(decision.department()), parts.verdicts().require(decision.verdict()).name()),
                TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream().map(entry -> Map.<String, Object>of("department", entry.getKey().department(),
                "verdict", entry.getKey().verdict(), "count", entry.getValue())).toList();
    }

    private record Count(String department, String verdict) implements Comparable<Count> {
        @Override
        public int compareTo(Count other) {
            return Comparator.comparing(Count::department).thenComparing(Count::verdict).compare(this, other);
        }
    }

    final String unit(String code) {
        return parts.organization().unitName(code, today());
    }

    final LocalDate today() {
        return LocalDate.now(parts.clock());
    }
}
