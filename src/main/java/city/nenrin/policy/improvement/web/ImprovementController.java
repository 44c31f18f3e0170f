package city.nenrin.policy.improvement.web;

import static city.nenrin.listing.Column.number;
import static city.nenrin.listing.Column.text;

import city.nenrin.calendar.EraFormat;
import city.nenrin.calendar.FiscalYear;
import city.nenrin.listing.Listing;
import city.nenrin.organization.Actors;
import city.nenrin.organization.Organization;
import city.nenrin.organization.Staff;
import city.nenrin.platform.web.InMenu;
import city.nenrin.policy.improvement.Improvement;
import city.nenrin.policy.improvement.ImprovementResult;
import city.nenrin.policy.improvement.Improvements;
import city.nenrin.policy.improvement.LedgerLine;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
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
    private final Listing<LedgerLine> lines;
    private final Actors actors;
    private final Clock clock;

    ImprovementController(Improvements improvements, Organization organization, Actors actors, Clock clock) {
        this.improvements = improvements;
        this.lines = Listing.of("lines", "省力化実績簿", text("code", "番号", proposed(Improvement::code)),
                text("unit", "課", proposed(improvement -> organization.unitName(improvement.unit(), LocalDate.now(clock)))),
                text("work", "業務", proposed(Improvement::work)), text("kind", "改善", proposed(one -> one.kind().label())),
                text("state", "状態", proposed(one -> one.state().label())),
                text("time", "前 → 後（年間）", line -> line.result().map(ImprovementResult::time)
                        .orElse(line.improvement().time()).text()),
                number("hours", "実績（時間）", done(ImprovementResult::hours)).dashed(),
                number("verified", "確認（時間）", done(result -> result.verifiedHours().orElse(null))).dashed(),
                text("year", "対象年度", done(result -> EraFormat.fiscalYear(result.fiscalYear()))).dashed(),
                text("evidence", "根拠", done(ImprovementResult::evidence)).dashed(),
                text("verifiedBy", "確認者", done(result -> result.verifiedBy().flatMap(organization::findStaff)
                        .map(Staff::displayName).orElse(null))).dashed(),
                text("advice", "DX・行革担当の助言", proposed(one -> one.tools().orElse(null))).dashed());
        this.actors = actors;
        this.clock = clock;
    }

    @GetMapping
    String ledger(Principal reader, Model model) {
        FiscalYear year = FiscalYear.of(LocalDate.now(clock));
        model.addAttribute("year", year.label());
        model.addAttribute("savedThisYear", improvements.savedHours(year.year()));
        model.addAttribute("savedSoFar", improvements.savedHoursUpTo(year.year()));
        model.addAttribute("lines", lines.table(improvements.ledger(actors.of(reader.getName(), LocalDate.now(clock)))));
        return "improvement/ledger";
    }

    private static <V> Function<LedgerLine, V> proposed(Function<Improvement, V> of) {
        return line -> of.apply(line.improvement());
    }

    private static <V> Function<LedgerLine, V> done(Function<ImprovementResult, V> of) {
        return line -> line.result().map(of).orElse(null);
    }
}
