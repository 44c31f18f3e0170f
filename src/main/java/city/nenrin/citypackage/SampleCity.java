package city.nenrin.citypackage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The sample city that comes with the application. */
public final class SampleCity {
    private static final String FOLDER = "city/kashima/";

    private SampleCity() {
    }

    /**
     * Copies the sample city's package out of the application, from where {@link CityPackageImport} can load it.
     *
     * @param folder is made if it is not there
     */
    public static void copyTo(Path folder) {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:" + FOLDER + "**/*.*");
            for (Resource file : files) {
                String url = file.getURL().toString();
                Path target = folder.resolve(url.substring(url.lastIndexOf(FOLDER) + FOLDER.length()));
                Files.createDirectories(target.getParent());
                try (InputStream in = file.getInputStream()) {
                    Files.copy(in, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
