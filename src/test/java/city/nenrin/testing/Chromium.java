package city.nenrin.testing;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The Chromium of this machine, for the tests of one class ({@code @RegisterExtension static}). They are skipped where
 * there is none, but not in continuous integration.
 */
public final class Chromium implements BeforeAllCallback, AfterAllCallback {

    private static final String MISSING = "no Chromium found: set CHROMIUM or install the package chromium";

    private Playwright playwright;
    private Browser browser;

    @Override
    public void beforeAll(ExtensionContext context) {
        Path executable = executable();
        playwright = Playwright.create();
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(executable)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync")));
    }

    private static Path executable() {
        Optional<Path> found = Stream.of(System.getenv().getOrDefault("CHROMIUM", ""), "/usr/bin/chromium",
                        "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .filter(name -> !name.isBlank()).map(Path::of).filter(Files::isExecutable).findFirst();
        if (found.isEmpty() && "true".equals(System.getenv("CI"))) {
            fail(MISSING);
        }
        assumeTrue(found.isPresent(), MISSING);
        return found.orElseThrow();
    }

    /** A page of a browser that nobody has used, Japanese, in Tokyo. */
    public Page newPage() {
        return browser.newContext(new Browser.NewContextOptions().setLocale("ja-JP").setTimezoneId("Asia/Tokyo")
                .setViewportSize(1500, 1000)).newPage();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (playwright != null) {
            playwright.close();
        }
    }
}
