package city.nenrin.policy.publication;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

/**
 * The public site as static files (A30): an index, a page for each published logic model, and the KPIs. The pages
 * need nothing but themselves, and the same database gives the same bytes.
 */
@Component
public class PublicSite {

    private static final String STYLE = "nenrin.css";

    private final PublishedModels published;
    private final TemplateEngine templates;

    PublicSite(PublishedModels published, TemplateEngine templates) {
        this.published = published;
        this.templates = templates;
    }

    /**
     * Writes the site in place of the one that is there.
     *
     * @param folder is made if it is not there
     * @return number of logic models on the site
     * @throws SiteFolderRefused with a Japanese message if the folder holds anything else than a site of ours
     */
    public int write(Path folder) {
        PublishedCity city = published.read();
        SiteFolder.replace(folder, pages(city));
        return models(city).size();
    }

    /** Every file of the site by its name. */
    Map<String, byte[]> pages(PublishedCity city) {
        Map<String, byte[]> files = new TreeMap<>();
        files.put(STYLE, style());
        files.put("index.html", page("publication/index", city, Map.of()));
        if (!models(city).isEmpty()) {
            files.put("kpis.html", page("publication/kpis", city, Map.of("kpis", kpis(city))));
        }
        models(city).forEach(model -> files.put(model.file(), page("publication/model", city, Map.of("model", model))));
        return files;
    }

    private static List<PublishedCity.PublishedModel> models(PublishedCity city) {
        return city.policies().stream().flatMap(policy -> policy.models().stream()).toList();
    }

    private static List<PublishedCity.PublishedKpi> kpis(PublishedCity city) {
        Map<String, PublishedCity.PublishedKpi> kpis = new TreeMap<>();
        models(city).forEach(model -> model.kpis().forEach(kpi -> kpis.put(kpi.code(), kpi)));
        return new ArrayList<>(kpis.values());
    }

    private byte[] page(String template, PublishedCity city, Map<String, Object> more) {
        Context values = new Context(Locale.JAPANESE);
        values.setVariable("city", city);
        values.setVariables(more);
        return templates.process(template, values).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] style() {
        try (InputStream style = new ClassPathResource("static/" + STYLE).getInputStream()) {
            return style.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
