package city.nenrin.policy.kpi.web;

import city.nenrin.organization.Organization;
import city.nenrin.policy.kpi.KpiGridAccess;
import city.nenrin.policy.kpi.KpiGrids;
import city.nenrin.policy.kpi.KpiInputRefused;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
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
    private final KpiGridAccess access;
    private final Organization organization;
    private final Clock clock;

    KpiGridController(KpiGrids grids, KpiGridAccess access, Organization organization, Clock clock) {
        this.grids = grids;
        this.access = access;
        this.organization = organization;
        this.clock = clock;
    }

    /** One line of the page. */
    record Shown(String code, String name, String target, String value, String certainty, String baseDate,
                 String noDataUntil, String cause, String origin) {
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
        new KpiWorkbook(key, grids.lines(key), LocalDate.now(clock)).write(name(section), response.getOutputStream());
    }

    @PostMapping
    String upload(@PathVariable int cycle, @PathVariable String phase, @PathVariable String section,
                  @RequestParam("workbook") MultipartFile workbook, Principal reader, Model model,
                  HttpServletResponse response, RedirectAttributes messages) throws IOException {
        KpiGrids.Key key = open(cycle, phase, section, reader);
        List<String> faults;
        try (InputStream in = workbook.getInputStream()) {
            faults = take(key, new KpiWorkbook(key, grids.lines(key), LocalDate.now(clock)).read(in, reader.getName()), reader.getName());
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
    private List<String> take(KpiGrids.Key key, KpiWorkbook.Read read, String actor) {
        if (!read.faults().isEmpty()) {
            List<String> faults = new java.util.ArrayList<>(read.faults());
            if (!read.rows().isEmpty()) {
                // Lines that cannot be read have been told; the rest is checked all the same.
                faults.addAll(read.located(grids.faults(key, read.inputs()).stream()
                        .filter(fault -> !fault.field().equals("missing") || !read.rows().containsKey(fault.kpiCode())).toList()));
            }
            return faults;
        }
        try {
            grids.draft(key, read.inputs(), actor);
            return List.of();
        } catch (KpiInputRefused refused) {
            return read.located(refused.getFaults());
        }
    }

    private KpiGrids.Key open(int cycle, String phase, String section, Principal reader) {
        KpiGrids.Key key = new KpiGrids.Key(cycle, phase, section);
        access.require(key, reader.getName());
        return key;
    }

    private String page(KpiGrids.Key key, Model model) {
        model.addAttribute("key", key);
        model.addAttribute("section", name(key.section()));
        model.addAttribute("moment", key.moment().label());
        model.addAttribute("lines", grids.lines(key).stream().map(KpiGridController::shown).toList());
        return VIEW;
    }

    private static Shown shown(KpiGrids.Line line) {
        return new Shown(line.figure().kpi().getCode(), line.figure().kpi().getName(),
                line.figure().target().map(KpiGridController::plain).orElse("－"),
                line.shown().map(input -> plain(input.value())).orElse(""),
                line.shown().map(input -> input.certainty() == null ? "" : input.certainty().label()).orElse(""),
                line.shown().map(input -> plain(input.baseDate())).orElse(""),
                line.shown().map(input -> plain(input.noDataUntil())).orElse(""),
                line.shown().map(input -> plain(input.cause())).orElse(""), line.origin());
    }

    private static String plain(Object value) {
        return value == null ? "" : value instanceof java.math.BigDecimal number
                ? number.stripTrailingZeros().toPlainString() : value.toString();
    }

    private String name(String section) {
        return organization.unitName(section, LocalDate.now(clock));
    }

    @ExceptionHandler(KpiGridAccess.Refused.class)
    String refused(KpiGridAccess.Refused refused, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        model.addAttribute("notice", refused.getMessage());
        return VIEW;
    }
}
