package city.nenrin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Nenrin: the engine, its web applications, our pages and the domain store in one JVM. */
// Only beans that models name have short names, so that two modules may each have a class of the same name.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableScheduling
public class NenrinApplication {

    public static void main(String[] args) {
        SpringApplication.run(NenrinApplication.class, args);
    }
}
