package city.nenrin.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import city.nenrin.organization.Actor;
import city.nenrin.organization.Actors;
import city.nenrin.organization.Organization;
import city.nenrin.organization.Role;
import city.nenrin.organization.Staff;
import city.nenrin.organization.Unit;
import city.nenrin.platform.security.StaffAuthorities;
import city.nenrin.policy.logicmodel.LogicModels;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Reads all of our own pages as somebody of each role, following their links, and collects every word in Latin letters
 * that no reader knows: codes instead of names, {@code null}, names of states. Codes in small print are left out, and
 * so is what people type.
 */
final class EveryPage {

    private static final int DAYS_BETWEEN = 30;
    /** How many pages of one address, with other codes in it, somebody reads on one day; the policy section reads more. */
    private static final int OF_ONE_KIND = 2;
    private static final int OF_ONE_KIND_FOR_POLICY = 40;
    /** Words of the city's plan, and the four ratings of KPIs. */
    private static final Set<String> KNOWN = Set.of("Nenrin", "KPI", "DX", "LM", "PT", "BPR", "EBPM", "Excel", "xlsx",
            "Cockpit", "A3", "A4", "Fact", "A", "B", "C", "D");
    /** Numbers of the city's own registers, which people quote: KPI, questions, improvements. */
    private static final Pattern REGISTER = Pattern.compile("[A-Z]{1,2}-?[0-9][0-9-]*");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_.:/-]*|->");
    /** Different on every page. */
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"[^\"]*\"");
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)\"");
    private static final Pattern SAID = Pattern.compile("(?:aria-label|title|placeholder|alt)=\"([^\"]*)\"");
    private static final Pattern UNSEEN = Pattern.compile(
            "(?s)<(script|style|textarea|code)\\b.*?</\\1>|<small class=\"code\">.*?</small>|<!--.*?-->");

    private final MockMvc web;
    private final Organization organization;
    private final Actors actors;
    private final StaffAuthorities authorities;
    private final LogicModels models;
    private final Map<String, String> faults = new TreeMap<>();
    private final Set<String> kinds = new TreeSet<>();
    private final Set<String> read = new TreeSet<>();
    /** Contents of pages that were read already: most look the same to several people. */
    private final Set<Integer> known = new HashSet<>();
    private LocalDate next = LocalDate.MIN;

    EveryPage(WebApplicationContext application) {
        web = MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
        organization = application.getBean(Organization.class);
        actors = application.getBean(Actors.class);
        models = application.getBean(LogicModels.class);
        authorities = application.getBean(StaffAuthorities.class);
        application.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).getHandlerMethods()
                .forEach((mapping, method) -> {
                    if (method.getBeanType().getName().startsWith("city.nenrin.")
                            && method.getMethod().getReturnType() == String.class
                            && !method.hasMethodAnnotation(ResponseBody.class) && isRead(mapping)) {
                        kinds.addAll(mapping.getPatternValues());
                    }
                });
    }

    private static boolean isRead(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET);
    }

    /** Reads the pages if some weeks have passed since the last time. */
    void on(LocalDate day) {
        if (day.isBefore(next)) {
            return;
        }
        next = day.plusDays(DAYS_BETWEEN);
        readers(day).forEach((role, reader) -> read(role, reader, day));
    }

    /** Fails with everything that was found, and with every kind of page that nobody has read. */
    void isInWords() {
        assertThat(faults).as("words that no reader knows").isEmpty();
        assertThat(kinds).as("pages that nobody has read").isSubsetOf(read);
    }

    private Map<Role, Actor> readers(LocalDate day) {
        Map<Role, Actor> readers = new EnumMap<>(Role.class);
        for (Staff staff : organization.staff(day)) {
            Actor actor = actors.of(staff.code(), day);
            actor.roles().forEach(role -> readers.putIfAbsent(role, actor));
        }
        return readers;
    }

    private void read(Role role, Actor reader, LocalDate day) {
        Deque<String> open = new ArrayDeque<>(seeds(reader, day));
        Set<String> seen = new LinkedHashSet<>(open);
        Map<String, Integer> ofKind = new HashMap<>();
        int most = role == Role.POLICY ? OF_ONE_KIND_FOR_POLICY : OF_ONE_KIND;
        while (!open.isEmpty()) {
            String address = open.poll();
            String kind = kind(address);
            if (kind.isEmpty() || ofKind.merge(kind + query(address), 1, Integer::sum) > most) {
                continue;
            }
            read.add(kind);
            String page = page(address, reader);
            String place = role + " " + kind;
            if (known.add((kind + TOKEN.matcher(page).replaceAll("")).hashCode())) {
                unknown(page).forEach(word -> faults.putIfAbsent(place + ": " + word, day + " " + address));
            }
            Matcher link = LINK.matcher(page);
            while (link.find()) {
                String target = HtmlUtils.htmlUnescape(link.group(1));
                if (seen.add(target)) {
                    open.add(target);
                }
            }
        }
    }

    /** Pages without variables in their address, and those that only Tasklist leads to. */
    private List<String> seeds(Actor reader, LocalDate day) {
        Set<String> seeds = kinds.stream().filter(kind -> !kind.contains("{")).collect(Collectors.toCollection(TreeSet::new));
        int cycle = day.getMonthValue() < 3 ? day.getYear() - 1 : day.getYear();
        String section = organization.sections(day).stream().map(Unit::code)
                .filter(code -> reader.unitCodes().contains(code)).findFirst()
                .orElse(organization.sections(day).get(0).code());
        for (String phase : List.of("kpi-check-march", "kpi-check-may", "kpi-check-september")) {
            seeds.add("/kpi/grid/" + cycle + "/" + phase + "/" + section);
        }
        organization.departments(day).forEach(department -> seeds.add("/papers/interview/" + cycle + "/spring/" + department.code()));
        models.ownedBy(reader.unitCodes()).forEach(model -> seeds.add("/logic-models/" + model.code() + "/edit"));
        seeds.add("/calendar?edit=kpi-check-may&cycle=" + cycle);
        return List.copyOf(seeds);
    }

    /** The pattern that an address belongs to; empty for what is no page of ours. */
    private String kind(String address) {
        String path = address.replaceAll("\\?.*", "");
        return kinds.stream().filter(pattern -> PathPatternParser.defaultInstance.parse(pattern)
                        .matches(PathContainer.parsePath(path)))
                .min(Comparator.comparingInt((String pattern) -> pattern.split("\\{").length)).orElse("");
    }

    private static String query(String address) {
        return address.contains("?") ? address.replaceAll(".*\\?", "").replaceAll("=[^&]*", "") : "";
    }

    private String page(String address, Actor reader) {
        try {
            MockHttpServletResponse answer = web.perform(MockMvcRequestBuilders.get(URI.create(address)).accept(MediaType.TEXT_HTML)
                            .with(user(reader.staffCode()).authorities(authorities.of(reader.staffCode()))))
                    .andReturn().getResponse();
            assertThat(answer.getStatus()).as(address + " for " + reader.staffCode()).isLessThan(500);
            String target = answer.getRedirectedUrl();
            return target == null ? answer.getContentAsString(StandardCharsets.UTF_8) : "<a href=\"" + target + "\"></a>";
        } catch (Exception e) {
            throw new AssertionError(address + " for " + reader.staffCode(), e);
        }
    }

    private static Set<String> unknown(String page) {
        StringBuilder said = new StringBuilder(UNSEEN.matcher(page).replaceAll(" ").replaceAll("<[^>]+>", " "));
        Matcher attribute = SAID.matcher(page);
        while (attribute.find()) {
            said.append(' ').append(attribute.group(1));
        }
        Set<String> unknown = new TreeSet<>();
        Matcher word = WORD.matcher(HtmlUtils.htmlUnescape(said.toString()));
        while (word.find()) {
            String found = word.group().replaceAll("[.:/-]+$", "");
            if (!KNOWN.contains(found) && !REGISTER.matcher(found).matches()) {
                unknown.add(word.group());
            }
        }
        return unknown;
    }
}
