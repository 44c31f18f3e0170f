package city.nenrin.policy.consultation.web;

import static city.nenrin.listing.Column.text;

import city.nenrin.calendar.EraFormat;
import city.nenrin.listing.Listing;
import city.nenrin.listing.PageTable;
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

    @GetMapping("/mine")
    String mine(Principal reader, Model model) {
        model.addAttribute("title", "自分の相談");
        model.addAttribute("own", true);
        model.addAttribute("lines", lines(consultations.askedBy(reader.getName()), false));
        return VIEW;
    }

    @GetMapping
    String others(Principal reader, Model model) {
        model.addAttribute("title", "担当する部の相談・共有された相談");
        model.addAttribute("own", false);
        model.addAttribute("lines", lines(consultations.readableBy(
                actors.of(reader.getName(), LocalDate.now(clock))), true));
        return VIEW;
    }

    /** Whoever reads only their own is not told who asked. */
    private PageTable lines(List<Consultation> found, boolean withAsker) {
        Listing<Consultation> lines = Listing.of("lines", "相談の一覧", text("code", "番号", Consultation::code),
                text("askedOn", "相談日", one -> EraFormat.date(LocalDate.ofInstant(one.askedAt(), clock.getZone()))),
                text("unit", "相談元", one -> organization.unitName(one.unit(), LocalDate.now(clock))));
        Listing<Consultation> asked = withAsker ? lines.and(text("asker", "相談者",
                one -> one.asker().flatMap(organization::findStaff).map(Staff::displayName).orElse(Shown.NOTHING))) : lines;
        return asked.and(text("question", "相談", Consultation::question),
                text("shared", "共有", one -> one.shared() ? "共有" : "部担当だけ"),
                text("answer", "回答", one -> one.answer().orElse("対応中")),
                text("answeredOn", "回答日", one -> one.answeredOn().map(EraFormat::date).orElse(Shown.NOTHING))).table(found);
    }
}
