package city.nenrin.cycle.web;

import city.nenrin.cycle.AnnualCycles;
import city.nenrin.cycle.process.CycleStarter;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The policy section starts the coming year; the first task is to draft its dates (A65). */
@Controller
class YearStart {

    private final AnnualCycles cycles;
    private final CycleStarter starter;

    YearStart(AnnualCycles cycles, CycleStarter starter) {
        this.cycles = cycles;
        this.starter = starter;
    }

    /** @param year year of the cycle's first March; only the coming one can be started, and only once */
    @PostMapping("/cycle")
    @PreAuthorize("hasRole('POLICY')")
    String start(@RequestParam int year) {
        if (cycles.coming().filter(coming -> coming == year).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, year + "年の年度は始められません。"
                    + "始められるのは、まだ始めていない次の年度だけです。");
        }
        starter.start(year);
        return "redirect:/cycle/" + year;
    }
}
