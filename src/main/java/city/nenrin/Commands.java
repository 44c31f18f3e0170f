package city.nenrin;

import city.nenrin.citypackage.CityPackageExport;
import city.nenrin.citypackage.CityPackageImport;
import city.nenrin.citypackage.CitySize;
import city.nenrin.citypackage.Fault;
import city.nenrin.rehearsal.Rehearsal;
import city.nenrin.rehearsal.RehearsalReport;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What can be run beside the server itself. Exit codes: 0 done, 1 failed, 2 wrong input. */
final class Commands {

    private static final List<String> KNOWN = List.of("rehearse", "import", "export");

    private Commands() {
    }

    static boolean knows(String command) {
        return KNOWN.contains(command);
    }

    static int run(String[] arguments) {
        try {
            return switch (arguments[0]) {
                case "rehearse" -> rehearse(options(arguments));
                case "import" -> importPackage(folder(arguments));
                default -> exportPackage(folder(arguments));
            };
        } catch (IllegalArgumentException | IOException e) {
            System.err.println(e.getMessage());
            return 2;
        }
    }

    private static int rehearse(Map<String, String> options) throws IOException {
        int year = number(options, "year");
        CitySize size = CitySize.of(options.getOrDefault("size", "kashima"));
        long seed = number(options, "seed");
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(NenrinApplication.class)
                .web(WebApplicationType.NONE).profiles("rehearsal").logStartupInfo(false).run()) {
            RehearsalReport report = context.getBean(Rehearsal.class).play(year, size, seed,
                    day -> System.err.print("\r" + day + " "));
            System.err.println();
            ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
            if (options.containsKey("report")) {
                json.writeValue(Path.of(options.get("report")).toFile(), report);
            }
            if (options.containsKey("export")) {
                context.getBean(CityPackageExport.class).write(Path.of(options.get("export")));
            }
            System.out.println(json.writeValueAsString(Map.of("tasksCompleted", report.tasksCompleted(),
                    "openInstances", report.openInstances(), "incidents", report.incidents(),
                    "wallSeconds", report.wallSeconds(), "statementsPerTask", report.statementsPerTask())));
            report.problems().stream().limit(50).forEach(System.err::println);
            return report.succeeded() ? 0 : 1;
        }
    }

    private static int importPackage(Path folder) {
        try (ConfigurableApplicationContext context = application()) {
            CityPackageImport cityPackage = context.getBean(CityPackageImport.class);
            List<Fault> faults = cityPackage.check(folder);
            faults.forEach(fault -> System.err.println(fault));
            if (!faults.isEmpty()) {
                return 2;
            }
            cityPackage.load(folder);
            return 0;
        }
    }

    private static int exportPackage(Path folder) {
        try (ConfigurableApplicationContext context = application()) {
            context.getBean(CityPackageExport.class).write(folder);
            return 0;
        }
    }

    private static ConfigurableApplicationContext application() {
        return new SpringApplicationBuilder(NenrinApplication.class).web(WebApplicationType.NONE)
                .properties("camunda.bpm.job-execution.enabled=false").logStartupInfo(false).run();
    }

    private static Path folder(String[] arguments) {
        if (arguments.length < 2) {
            throw new IllegalArgumentException("フォルダーを指定してください。例: java -jar nenrin.jar " + arguments[0] + " city/");
        }
        return Path.of(arguments[1]);
    }

    private static int number(Map<String, String> options, String name) {
        String value = options.getOrDefault(name, name.equals("seed") ? "1" : "");
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--" + name + " の値「" + value + "」は整数ではありません。例: --" + name + " "
                    + (name.equals("seed") ? "1" : "2027"));
        }
    }

    private static Map<String, String> options(String[] arguments) {
        Map<String, String> options = new TreeMap<>();
        for (int i = 1; i + 1 < arguments.length; i += 2) {
            if (!List.of("--year", "--size", "--seed", "--report", "--export").contains(arguments[i])) {
                throw new IllegalArgumentException("「" + arguments[i] + "」という指定はありません。使えるもの: "
                        + "--year --size --seed --report --export");
            }
            options.put(arguments[i].substring(2), arguments[i + 1]);
        }
        return options;
    }
}
