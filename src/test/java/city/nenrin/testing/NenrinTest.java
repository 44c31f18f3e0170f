package city.nenrin.testing;

import city.nenrin.NenrinApplication;
import city.nenrin.library.Library;
import city.nenrin.platform.process.SealedWish;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test in the one whole application that all such tests share: real database and migrations, real engine with its
 * job executor off, a virtual clock, and a web server on a free port.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = NenrinApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
// Without it Spring Boot switches the metrics off in tests.
@AutoConfigureObservability(tracing = false)
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestCity.class, Desk.class, CycleDriver.class, Library.class, SealedWish.class})
@ActiveProfiles("test")
public @interface NenrinTest {
}
