package city.nenrin.cycle.web;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where staff arrive: the room that shows where the year stands. The demo has a start page of its own. */
@Controller
@Profile("!demo")
class HomePage {

    @GetMapping("/")
    String home() {
        return "redirect:/cycle";
    }
}
