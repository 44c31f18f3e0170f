package city.nenrin.demo;

import city.nenrin.calendar.EraFormat;
import city.nenrin.cycle.Standings;
import city.nenrin.demo.process.DemoClock;
import city.nenrin.typed.TypedDate;
import city.nenrin.typed.Unreadable;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The start page of the demo: what there is to see, who to be, and what day it is. */
@Controller
@Profile("demo")
class StartPage {

    private final DemoUsers users;
    private final DemoClock demoClock;
    private final Standings standings;
    private final Clock clock;

    StartPage(DemoUsers users, DemoClock demoClock, Standings standings, Clock clock) {
        this.users = users;
        this.demoClock = demoClock;
        this.standings = standings;
        this.clock = clock;
    }

    @GetMapping("/")
    String start(Model model) {
        model.addAttribute("users", users.list());
        model.addAttribute("password", DemoUsers.PASSWORD);
        model.addAttribute("late", standings.late());
        model.addAttribute("today", EraFormat.dateWithWeekday(LocalDate.now(clock)));
        model.addAttribute("tomorrow", LocalDate.now(clock).plusDays(1));
        demoClock.next().ifPresent(next -> model.addAttribute("next",
                EraFormat.dateWithWeekday(LocalDate.ofInstant(next, clock.getZone()))));
        return "demo/start";
    }

    @PostMapping("/demo/clock/next")
    String next(RedirectAttributes messages) {
        demoClock.toNext();
        messages.addFlashAttribute("message", "時計を進めました。");
        return "redirect:/";
    }

    @PostMapping("/demo/clock")
    String to(@RequestParam String day, RedirectAttributes messages) {
        try {
            demoClock.to(TypedDate.of(day));
            messages.addFlashAttribute("message", "時計を進めました。");
        } catch (Unreadable e) {
            messages.addFlashAttribute("fault", "「日付」の値" + e.getMessage());
        } catch (IllegalArgumentException e) {
            messages.addFlashAttribute("fault", e.getMessage());
        }
        return "redirect:/";
    }
}
