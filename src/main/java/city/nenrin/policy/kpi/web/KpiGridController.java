package city.nenrin.policy.kpi.web;

import city.nenrin.calendar.PhaseKey;
import city.nenrin.listing.ListSheet;
import city.nenrin.organization.Organization;
import city.nenrin.platform.form.Denied;
import city.nenrin.platform.form.OpenTask;
import city.nenrin.policy.kpi.KpiColumns;
import city.nenrin.policy.kpi.KpiGrids;
import city.nenrin.policy.kpi.KpiInput;
import city.nenrin.policy.kpi.process.KpiCheckProcess;
import city.nenrin.typed.Fault;
import city.nenrin.typed.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * KPI実績の一覧表: the grid of a section's open task as a workbook, out and in. What comes in is a draft that the task's
 * form shows; the task itself is completed there and nowhere else.
 */
@Controller
@RequestMapping("/kpi/grid/{cycle}/{phase}/{section}")
class KpiGridController {

    private static final String VIEW = "kpi/grid";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final KpiGrids grids;
    private final OpenTask task;
    private final Organization organization;
    private final Clock clock;

    KpiGridController(KpiGrids grids, OpenTask task, Organization organization, Clock clock) {
        this.grids = grids;
        this.task = task;
        this.organization = organization;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable int cycle, @PathVariable String phase, @PathVariable String section, Principal reader,
                Model model) {
        KpiGrids.Key key = open(cycle, phase, section, reader);
        return page(key, model);
    }

    @GetMapping("/workbook")
    void download(@PathVariable int cycle, @PathVariable String phase, @PathVariable String section, Principal reader,
                  HttpServletResponse response) throws IOException {
        KpiGrids.Key key = open(cycle, phase, section, reader);
        String name = "KPI実績_" + name(section) + "_" + key.moment().label().replace(" ", "") + ".xlsx";
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''"
                + URLEncoder.encode(name, StandardCharsets.UTF_8));
        new KpiWorkbook(key, grids.lines(key)).write(name(section), response.getOutputStream());
    }

    @PostMapping
    String upload(@PathVariable int cycle, @PathVariable String phase, @PathVariable String section,
                  @RequestParam("workbook") MultipartFile workbook, Principal reader, Model model,
                  HttpServletResponse response, RedirectAttributes messages) throws IOException {
        KpiGrids.Key key = open(cycle, phase, section, reader);
        List<String> faults;
        try (InputStream in = workbook.getInputStream()) {
            faults = take(key, in, reader.getName());
        }
        if (faults.isEmpty()) {
            messages.addFlashAttribute("message", "取り込みました。タスク「KPI実績の入力」を開き、内容を確かめて完了してください。");
            return "redirect:/kpi/grid/" + cycle + "/" + phase + "/" + section;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("faults", faults);
        return page(key, model);
    }

    /** Everything that is wrong, of cells and of rules; the draft is taken only where nothing is. */
    private List<String> take(KpiGrids.Key key, InputStream in, String actor) throws IOException {
        KpiWorkbook workbook = new KpiWorkbook(key, grids.lines(key));
        ListSheet.Filled<KpiGrids.Line> filled = workbook.read(in, actor, LocalDate.now(clock));
        List<KpiInput> inputs = filled.rows().stream().map(row -> KpiColumns.input(key.moment(), row)).toList();
        List<String> faults = new ArrayList<>(filled.faults());
        if (faults.isEmpty()) {
            List<Fault> refused = new ArrayList<>();
            Refused.gather(refused, () -> grids.draft(key, inputs, actor));
            faults.addAll(workbook.sheet().located(filled, refused));
        } else if (!inputs.isEmpty() || !filled.unread().isEmpty()) {
            // Lines that cannot be read have been told; the rest is checked all the same.
            faults.addAll(workbook.sheet().located(filled, grids.faults(key, inputs, filled.unread())));
        }
        return faults;
    }

    private KpiGrids.Key open(int cycle, String phase, String section, Principal reader) {
        KpiGrids.Key key = new KpiGrids.Key(cycle, phase, section);
        task.require(new PhaseKey(cycle, phase).businessKey(section), KpiCheckProcess.KEY, KpiCheckProcess.ENTER_ACTUALS,
                reader.getName());
        return key;
    }

    private String page(KpiGrids.Key key, Model model) {
        model.addAttribute("key", key);
        model.addAttribute("section", name(key.section()));
        model.addAttribute("moment", key.moment().label());
        model.addAttribute("lines", KpiColumns.PAGE.table(grids.lines(key)));
        return VIEW;
    }

    private String name(String section) {
        return organization.unitName(section, LocalDate.now(clock));
    }

    @ExceptionHandler(Denied.class)
    String denied(Denied denied, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        model.addAttribute("notice", denied.getMessage());
        return VIEW;
    }
}
