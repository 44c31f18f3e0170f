package city.nenrin.citypackage;

import city.nenrin.citypackage.part.PackageRows;
import java.nio.file.Path;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the city back as a package that the import takes. Rows stand in the order of their keys, so that equal
 * cities are written byte for byte alike. Drafts of logic models and the figures that count are written; versions,
 * earlier figures and whatever belongs to a running year are not.
 */
@Service
public class CityPackageExport {
    private final PackageParts parts;
    private final PackageWriter writer;

    CityPackageExport(PackageParts parts) {
        this.parts = parts;
        this.writer = new PackageWriter(parts);
    }

    /**
     * Writes a folder of CSV files (UTF-8 with byte order mark and CRLF, so that Excel opens them by a double click)
     * and folders of texts. The folder is made if it is not there.
     *
     * @throws CityPackageNotWritten if the folder holds anything already, or cannot be written
     */
    @Transactional(readOnly = true)
    public void write(Path folder) {
        writer.folder(folder, rows());
    }

    /**
     * Writes one workbook with the same tables as sheets; all cells are text, so that codes such as 3-1 stay codes.
     *
     * @throws CityPackageNotWritten if the file exists or cannot be written
     */
    @Transactional(readOnly = true)
    public void writeWorkbook(Path file) {
        writer.workbook(file, rows());
    }

    private PackageRows rows() {
        PackageRows rows = new PackageRows();
        parts.all().forEach(part -> part.export(rows));
        return rows;
    }
}
