package city.nenrin.citypackage;

import city.nenrin.citypackage.part.Fault;
import city.nenrin.citypackage.part.Faults;
import city.nenrin.citypackage.part.ImportGuard;
import city.nenrin.citypackage.part.PackageContent;
import city.nenrin.citypackage.part.PackagePart;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks and loads a city package: a folder of CSV files, or a workbook with the same sheets. A package is taken whole
 * or not at all; what it replaces is whatever the parts hold: organization, calendar, plan with KPIs, logic models.
 */
@Service
public class CityPackageImport {
    private final PackageParts parts;
    private final List<ImportGuard> guards;

    CityPackageImport(PackageParts parts, List<ImportGuard> guards) {
        this.parts = parts;
        this.guards = List.copyOf(guards);
    }

    /**
     * Everything that is wrong with a package, by file, line and column; empty when {@link #load} would take it.
     *
     * @param source folder, or file that ends in {@code .xlsx}
     */
    @Transactional(readOnly = true)
    public List<Fault> check(Path source) {
        Faults faults = new Faults();
        examine(source, faults);
        return faults.sorted();
    }

    /**
     * Loads a package in one transaction, in place of what was loaded before.
     *
     * @param source folder, or file that ends in {@code .xlsx}
     * @throws FaultyCityPackage with every fault; nothing has changed then
     */
    @Transactional
    public void load(Path source) {
        Faults faults = new Faults();
        PackageContent content = examine(source, faults);
        if (faults.count() > 0) {
            throw new FaultyCityPackage(faults.sorted());
        }
        parts.backwards().forEach(PackagePart::clear);
        parts.all().forEach(part -> part.load(content));
    }

    /** What was read; only to be loaded when nothing was noted. */
    private PackageContent examine(Path source, Faults faults) {
        guards.forEach(guard -> guard.refusal()
                .ifPresent(reason -> faults.add(PackageParts.CITY + ".csv", 1, 1, reason)));
        PackageContent content = new PackageFiles(parts, faults).read(source).orElse(null);
        if (content == null) {
            return null;
        }
        parts.tables().forEach(content::checkReferences);
        parts.all().forEach(part -> part.check(content));
        if (faults.count() == 0) {
            parts.all().forEach(part -> part.checkWhole(content));
        }
        return content;
    }
}
