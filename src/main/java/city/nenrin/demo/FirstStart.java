package city.nenrin.demo;

import city.nenrin.citypackage.CityPackageImport;
import city.nenrin.citypackage.SampleCity;
import city.nenrin.cycle.AnnualCycles;
import city.nenrin.cycle.process.CycleStarter;
import city.nenrin.organization.Organization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Loads the sample city into an empty database and starts its coming year. */
@Component
@Profile("demo")
@Order(10)
class FirstStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final CityPackageImport cityPackage;
    private final Organization organization;
    private final AnnualCycles years;
    private final CycleStarter cycles;
    private final Clock clock;

    FirstStart(CityPackageImport cityPackage, Organization organization, AnnualCycles years, CycleStarter cycles,
               Clock clock) {
        this.cityPackage = cityPackage;
        this.organization = organization;
        this.years = years;
        this.cycles = cycles;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        LocalDate today = LocalDate.now(clock);
        if (!organization.units(today).isEmpty()) {
            return;
        }
        Path folder = Files.createTempDirectory("nenrin-kashima");
        try {
            SampleCity.copyTo(folder);
            cityPackage.load(folder);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        years.coming().ifPresent(year -> {
            cycles.start(year);
            LOG.info("見本市を読み込み、{}年の年度日程案の作成を始めました", year);
        });
    }
}
