package city.nenrin;

import city.nenrin.citypackage.CityPackageExport;
import city.nenrin.citypackage.CityPackageImport;
import city.nenrin.citypackage.CitySize;
import city.nenrin.citypackage.part.Fault;
import city.nenrin.demo.DemoUsers;
import city.nenrin.policy.publication.PublicSite;
import city.nenrin.policy.publication.PublishedModels;
import city.nenrin.policy.publication.SiteFolderRefused;
import city.nenrin.rehearsal.Load;
import city.nenrin.rehearsal.LoadReport;
import city.nenrin.rehearsal.Rehearsal;
import city.nenrin.rehearsal.RehearsalReport;
import city.nenrin.rehearsal.SharedCore;
import city.nenrin.rehearsal.trial.CrashReport;
import city.nenrin.rehearsal.trial.CrashTrial;
import city.nenrin.rehearsal.trial.TrialReport;
import city.nenrin.rehearsal.trial.TrialSetup;
import city.nenrin.rehearsal.trial.Trials;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What can be run beside the server itself. Exit codes: 0 done, 1 failed, 2 wrong input. */
final class Commands {

    private static final List<String> KNOWN = List.of("rehearse", "load", "crash", "trial", "import", "export", "publish");

    /** Seconds: a whole city is read or written at a time. */
    private static final String[] LONG_WORK = {"--nenrin.database.statement-seconds=900",
            "--nenrin.database.silence-seconds=960", "--nenrin.database.idle-transaction-seconds=900"};

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private Commands() {
    }

    static boolean knows(String command) {
        return KNOWN.contains(command);
    }

    static int run(String[] arguments) {
        try {
            return switch (arguments[0]) {
                case "rehearse" -> rehearse(options(arguments, List.of("year", "size", "seed", "report", "export")));
                case "load" -> load(options(arguments, List.of("units", "clients", "report")));
                case "crash" -> crash(options(arguments, List.of("data", "units", "clients", "kills", "seed", "report")));
                case "trial" -> trial(arguments);
                case "import" -> importPackage(folder(arguments));
                case "export" -> exportPackage(folder(arguments));
                default -> publish(folder(arguments));
            };
        } catch (IllegalArgumentException | SiteFolderRefused | IOException | UncheckedIOException e) {
            System.err.println(e.getMessage());
            return 2;
        }
    }

    private static int rehearse(Map<String, String> options) throws IOException {
        int year = number(options, "year", 0, 2027);
        CitySize size = CitySize.of(options.getOrDefault("size", "kashima"));
        long seed = number(options, "seed", 1, 1);
        SharedCore.bind();
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(NenrinApplication.class)
                .web(WebApplicationType.NONE).profiles("rehearsal").logStartupInfo(false).run()) {
            RehearsalReport report = context.getBean(Rehearsal.class).play(year, size, seed,
                    day -> System.err.print("\r" + day + " "));
            System.err.println();
            write(options, report);
            if (options.containsKey("export")) {
                context.getBean(CityPackageExport.class).write(Path.of(options.get("export")));
            }
            System.out.println(JSON.writeValueAsString(Map.of("tasksCompleted", report.tasksCompleted(),
                    "openInstances", report.openInstances(), "incidents", report.incidents(),
                    "wallSeconds", report.wallSeconds(), "statementsPerTask", report.statementsPerTask())));
            report.problems().stream().limit(50).forEach(System.err::println);
            return report.succeeded() ? 0 : 1;
        }
    }

    private static int load(Map<String, String> options) throws IOException {
        int units = within(number(options, "units", 500, 500), "units", Load.MOST_UNITS);
        int clients = within(number(options, "clients", 32, 32), "clients", Load.MOST_CLIENTS);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(NenrinApplication.class)
                .profiles("rehearsal", "load").logStartupInfo(false).run()) {
            String port = context.getEnvironment().getRequiredProperty("local.server.port");
            LoadReport report = context.getBean(Load.class).run(URI.create("http://127.0.0.1:" + port),
                    DemoUsers.PASSWORD, units, clients, done -> System.err.print("\r" + done + "        "));
            System.err.println();
            write(options, report);
            System.out.println(JSON.writeValueAsString(report));
            return report.succeeded() ? 0 : 1;
        }
    }

    private static int crash(Map<String, String> options) throws IOException {
        int units = within(number(options, "units", 105, 105), "units", Load.MOST_UNITS);
        int clients = within(number(options, "clients", 8, 8), "clients", Load.MOST_CLIENTS);
        int kills = within(number(options, "kills", 10, 10), "kills", units);
        CrashReport report = new CrashTrial(data(options), units, clients, kills,
                number(options, "seed", 1, 1), DemoUsers.PASSWORD, System.err::println).run();
        write(options, report);
        System.out.println(JSON.writeValueAsString(report));
        return report.succeeded() ? 0 : 1;
    }

    private static int trial(String[] arguments) throws IOException {
        if (arguments.length < 2) {
            throw new IllegalArgumentException("試験の名前を指定してください。使えるもの: " + String.join("、", Trials.NAMES));
        }
        Map<String, String> options = options(Arrays.copyOfRange(arguments, 1, arguments.length),
                List.of("data", "units", "clients", "report"));
        int units = within(number(options, "units", 105, 105), "units", Load.MOST_UNITS);
        int clients = within(number(options, "clients", 8, 8), "clients", Load.MOST_CLIENTS);
        TrialReport report = Trials.named(arguments[1],
                new TrialSetup(data(options), units, clients, DemoUsers.PASSWORD, System.err::println)).run();
        write(options, report);
        System.out.println(JSON.writeValueAsString(report));
        return report.succeeded() ? 0 : 1;
    }

    private static Path data(Map<String, String> options) {
        if (!options.containsKey("data")) {
            throw new IllegalArgumentException("データのフォルダーを指定してください。例: --data trial-data");
        }
        return Path.of(options.get("data"));
    }

    private static void write(Map<String, String> options, Object report) throws IOException {
        if (options.containsKey("report")) {
            JSON.writeValue(Path.of(options.get("report")).toFile(), report);
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

    private static int publish(Path folder) {
        try (ConfigurableApplicationContext context = application()) {
            int models = context.getBean(PublicSite.class).write(folder);
            System.out.println(models == 0 ? "公表されたロジックモデルは、まだありません。そのことを記したページを書きました。"
                    : "公表されたロジックモデル" + models + "件を書きました。");
            List<String> missing = context.getBean(PublishedModels.class).missing();
            if (!missing.isEmpty()) {
                System.out.println("最新の年度の実績がなく「－」と載せたKPIがあります: " + String.join("、", missing));
            }
            return 0;
        }
    }

    private static ConfigurableApplicationContext application() {
        return new SpringApplicationBuilder(NenrinApplication.class).web(WebApplicationType.NONE)
                .properties("camunda.bpm.job-execution.enabled=false").logStartupInfo(false).run(LONG_WORK);
    }

    private static Path folder(String[] arguments) {
        if (arguments.length < 2) {
            throw new IllegalArgumentException("フォルダーを指定してください。例: java -jar nenrin.jar " + arguments[0] + " city/");
        }
        return Path.of(arguments[1]);
    }

    private static int number(Map<String, String> options, String name, int usual, int example) {
        String value = options.getOrDefault(name, usual == 0 ? "" : String.valueOf(usual));
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--" + name + " の値「" + value + "」は整数ではありません。例: --" + name + " "
                    + example);
        }
    }

    private static int within(int number, String name, int most) {
        if (number < 1 || number > most) {
            throw new IllegalArgumentException("--" + name + " の値「" + number + "」は使えません。1から" + most
                    + "までの整数を指定してください。");
        }
        return number;
    }

    private static Map<String, String> options(String[] arguments, List<String> known) {
        Map<String, String> options = new TreeMap<>();
        for (int i = 1; i < arguments.length; i += 2) {
            if (!arguments[i].startsWith("--") || !known.contains(arguments[i].substring(2))) {
                throw new IllegalArgumentException("「" + arguments[i] + "」という指定はありません。使えるもの: --"
                        + String.join(" --", known));
            }
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException("「" + arguments[i] + "」の値がありません。");
            }
            options.put(arguments[i].substring(2), arguments[i + 1]);
        }
        return options;
    }
}
