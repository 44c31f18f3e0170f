package city.nenrin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Nenrin: the engine, its web applications, our pages and the domain store in one JVM. */
@SpringBootApplication
@EnableScheduling
public class NenrinApplication {

    public static void main(String[] args) {
        SpringApplication.run(NenrinApplication.class, args);
    }
}
