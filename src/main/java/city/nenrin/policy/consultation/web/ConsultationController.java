package city.nenrin.policy.consultation.web;

import city.nenrin.calendar.EraFormat;
import city.nenrin.organization.Actors;
import city.nenrin.organization.Organization;
import city.nenrin.organization.Staff;
import city.nenrin.platform.web.InMenu;
import city.nenrin.policy.consultation.Consultation;
import city.nenrin.policy.consultation.Consultations;
import city.nenrin.typed.Shown;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The answers: one's own questions, and those of others as far as the read policy lets one read them. */
@Controller
@InMenu(group = "政策", order = 150, label = "相談", path = "/consultations/mine")
@RequestMapping("/consultations")
class ConsultationController {

    private static final String VIEW = "consultation/consultations";

    private final Consultations consultations;
    private final Organization organization;
    private final Actors actors;
    private final Clock clock;

    ConsultationController(Consultations consultations, Organization organization, Actors actors, Clock clock) {
        this.consultations = consultations;
        this.organization = organization;
        this.actors = actors;
        this.clock = clock;
    }

    /** One line of the page. */
    record Line(String code, String askedOn, String unit, String asker, String question, boolean shared,
                String answer, String answeredOn) {
    }

    @GetMapping("/mine")
    String mine(Principal reader, Model model) {
        model.addAttribute("title", "自分の相談");
        model.addAttribute("own", true);
        model.addAttribute("lines", lines(consultations.askedBy(reader.getName())));
        return VIEW;
    }

    @GetMapping
    String others(Principal reader, Model model) {
        model.addAttribute("title", "担当する部の相談・共有された相談");
        model.addAttribute("own", false);
        model.addAttribute("lines", lines(consultations.readableBy(
                actors.of(reader.getName(), LocalDate.now(clock)))));
        return VIEW;
    }

    private List<Line> lines(List<Consultation> found) {
        return found.stream().map(asked -> new Line(asked.code(),
                EraFormat.date(LocalDate.ofInstant(asked.askedAt(), clock.getZone())),
                organization.unitName(asked.unit(), LocalDate.now(clock)),
                asked.asker().flatMap(organization::findStaff).map(Staff::displayName).orElse(Shown.NOTHING),
                asked.question(), asked.shared(), asked.answer().orElse(null),
                asked.answeredOn().map(EraFormat::date).orElse(null))).toList();
    }
}
