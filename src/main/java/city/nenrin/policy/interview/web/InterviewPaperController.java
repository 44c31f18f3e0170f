package city.nenrin.policy.interview.web;

import city.nenrin.calendar.CycleSpan;
import city.nenrin.calendar.EraFormat;
import city.nenrin.organization.AccessDenied;
import city.nenrin.organization.Actors;
import city.nenrin.organization.Organization;
import city.nenrin.organization.Staff;
import city.nenrin.organization.UnitKind;
import city.nenrin.policy.decision.Season;
import city.nenrin.policy.interview.InterviewMoment;
import city.nenrin.policy.interview.InterviewPack;
import city.nenrin.policy.interview.InterviewPapers;
import city.nenrin.policy.interview.Office;
import city.nenrin.typed.Shown;
import city.nenrin.typed.Yen;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 市長面談資料 for printing: A3 landscape, a first page for the department and one for each measure. */
@Controller
class InterviewPaperController {

    private static final String VIEW = "papers/interview";

    private final InterviewPapers papers;
    private final Organization organization;
    private final Actors actors;
    private final Clock clock;

    InterviewPaperController(InterviewPapers papers, Organization organization, Actors actors, Clock clock) {
        this.papers = papers;
        this.organization = organization;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * The newest version of a department's papers, or the draft before there is one.
     *
     * @param season {@code spring} or {@code autumn}
     */
    @GetMapping("/papers/interview/{cycle}/{season}/{department}")
    String show(@PathVariable String cycle, @PathVariable String season, @PathVariable String department,
                Principal reader, Model model, HttpServletResponse response) {
        LocalDate today = LocalDate.now(clock);
        Optional<CycleSpan> span = CycleSpan.parse(cycle);
        Optional<Season> asked = Arrays.stream(Season.values())
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(season)).findFirst();
        if (span.isEmpty()) {
            return missing("年「%s」の資料はありません。%dから%dまでの西暦年を指定してください。"
                    .formatted(cycle, CycleSpan.FIRST, CycleSpan.LAST), model, response);
        }
        if (asked.isEmpty()) {
            return missing("時期「%s」の資料はありません。spring（4月面談）か autumn（10月面談）を指定してください。"
                    .formatted(season), model, response);
        }
        if (organization.findUnit(department, today).filter(unit -> unit.kind() == UnitKind.DEPARTMENT).isEmpty()) {
            return missing("部「%s」はありません。%s時点の部のコードを指定してください。".formatted(department, today), model, response);
        }
        InterviewMoment moment = new InterviewMoment(span.get().cycle(), asked.get());
        InterviewPapers.Reading reading = papers.read(actors.of(reader.getName(), today), moment, department);
        Optional<InterviewPack> version = reading.version();
        model.addAttribute("paper", reading.paper());
        model.addAttribute("pages", reading.paper().measures().size() + 1);
        model.addAttribute("offices", Office.values());
        model.addAttribute("yen", new Amounts());
        model.addAttribute("fiscalYear", EraFormat.fiscalYear(moment.fiscalYear()) + " " + moment.term().label());
        model.addAttribute("stamp", version.map(pack -> pack.distributedOn().isPresent() ? "配付" : "提出").orElse("案"));
        model.addAttribute("version", version.map(pack -> "第" + pack.number() + "版").orElse("作成中"));
        model.addAttribute("author", version.map(InterviewPack::compiledBy).flatMap(organization::findStaff)
                .map(Staff::displayName).orElse(reading.paper().departmentName()));
        model.addAttribute("date", EraFormat.date(version.map(pack ->
                LocalDate.ofInstant(pack.compiledAt(), clock.getZone())).orElse(today)));
        return VIEW;
    }

    private static String missing(String text, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("notice", text);
        return VIEW;
    }

    /** The papers are not for this reader; the text tells nothing of what they say. */
    @ExceptionHandler(AccessDenied.class)
    String denied(AccessDenied denied, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        model.addAttribute("notice", denied.getMessage());
        return VIEW;
    }

    /** Amounts as the page writes them. */
    public static final class Amounts {

        /** In thousand yen, or 「－」 where there is none. */
        public String of(Long yen) {
            return yen == null ? Shown.NOTHING : Yen.thousandsText(yen);
        }
    }
}
