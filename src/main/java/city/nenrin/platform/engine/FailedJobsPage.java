package city.nenrin.platform.engine;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 止まっている自動処理: what failed, and the button with which an administrator has it tried again. */
@Controller
@ConditionalOnWebApplication
class FailedJobsPage {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M月d日 H:mm", Locale.JAPAN);

    /** @param next when it is tried again, or that it has been given up */
    record Line(String id, String process, String businessKey, String next, int attempts) {
    }

    private final FailedJobs jobs;
    private final Clock clock;

    FailedJobsPage(FailedJobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    @GetMapping("/failed-jobs")
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    String list(Model model) {
        model.addAttribute("lines", jobs.list().stream().map(job -> new Line(job.id(), job.process(), job.businessKey(),
                job.next().map(at -> MOMENT.format(at.atZone(clock.getZone()))).orElse("あきらめました"), job.attempts())).toList());
        return "failed-jobs";
    }

    /** How many there are, for Cockpit's first page. */
    @GetMapping("/failed-jobs/count")
    @ResponseBody
    Map<String, Integer> count() {
        return Map.of("failed", jobs.count());
    }

    @PostMapping("/failed-jobs/retry")
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    String retryAll(RedirectAttributes messages) {
        messages.addFlashAttribute("message", jobs.retryAll() + "件をやり直します。結果は、しばらくしてこの画面を開き直して確かめてください。");
        return "redirect:/failed-jobs";
    }

    @PostMapping("/failed-jobs/{id}/retry")
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    String retry(@PathVariable String id, RedirectAttributes messages) {
        messages.addFlashAttribute("message", jobs.retry(id) ? "1件をやり直します。結果は、しばらくしてこの画面を開き直して確かめてください。"
                : "その処理は、もう止まっていません。");
        return "redirect:/failed-jobs";
    }
}
