package city.nenrin.policy.improvement.web;

import city.nenrin.calendar.EraFormat;
import city.nenrin.calendar.FiscalYear;
import city.nenrin.organization.Actors;
import city.nenrin.organization.Organization;
import city.nenrin.organization.Staff;
import city.nenrin.platform.web.InMenu;
import city.nenrin.policy.improvement.Improvement;
import city.nenrin.policy.improvement.ImprovementResult;
import city.nenrin.policy.improvement.Improvements;
import city.nenrin.policy.improvement.LedgerLine;
import java.math.BigDecimal;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The labour-saving ledger (省力化実績簿), as far as the read policy lets one read it. */
@Controller
@InMenu(group = "政策", order = 160, label = "省力化実績簿", path = "/improvements")
@RequestMapping("/improvements")
class ImprovementController {

    private final Improvements improvements;
    private final Organization organization;
    private final Actors actors;
    private final Clock clock;

    ImprovementController(Improvements improvements, Organization organization, Actors actors, Clock clock) {
        this.improvements = improvements;
        this.organization = organization;
        this.actors = actors;
        this.clock = clock;
    }

    /** One line of the page; texts as they are shown, null where there is nothing yet. */
    record Line(String code, String unit, String work, String kind, String state, String time, BigDecimal hours,
                BigDecimal verified, String year, String evidence, String verifiedBy, String advice) {
    }

    @GetMapping
    String ledger(Principal reader, Model model) {
        FiscalYear year = FiscalYear.of(LocalDate.now(clock));
        model.addAttribute("year", year.label());
        model.addAttribute("savedThisYear", improvements.savedHours(year.year()));
        model.addAttribute("savedSoFar", improvements.savedHoursUpTo(year.year()));
        model.addAttribute("lines", improvements.ledger(actors.of(reader.getName(), LocalDate.now(clock))).stream()
                .map(this::line).toList());
        return "improvement/ledger";
    }

    private Line line(LedgerLine entry) {
        Improvement improvement = entry.improvement();
        Optional<ImprovementResult> result = entry.result();
        return new Line(improvement.code(),
                organization.unitName(improvement.unit(), LocalDate.now(clock)),
                improvement.work(), improvement.kind().label(), improvement.state().label(),
                result.map(ImprovementResult::time).orElse(improvement.time()).text(),
                result.map(ImprovementResult::hours).orElse(null),
                result.flatMap(ImprovementResult::verifiedHours).orElse(null),
                result.map(done -> EraFormat.fiscalYear(done.fiscalYear())).orElse(null),
                result.map(ImprovementResult::evidence).orElse(null),
                result.flatMap(ImprovementResult::verifiedBy).flatMap(organization::findStaff)
                        .map(Staff::displayName).orElse(null),
                improvement.tools().orElse(null));
    }
}
