package city.nenrin;

import city.nenrin.platform.time.JapanTime;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.ldap.LdapAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Nenrin: the engine, its web applications, our pages and the domain store in one JVM. */
// Who may log in and how is ours to say (platform.security); Spring Boot would invent a user, or a directory on this machine.
// Only beans that models name have short names, so that two modules may each have a class of the same name.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        exclude = {UserDetailsServiceAutoConfiguration.class, LdapAutoConfiguration.class})
@EnableScheduling
public class NenrinApplication {

    public static void main(String[] args) {
        JapanTime.setDefault();
        Output.inUtf8();
        Patience.limit();
        if (args.length > 0 && Commands.knows(args[0])) {
            System.exit(Commands.run(args));
        }
        SpringApplication application = new SpringApplication(NenrinApplication.class);
        if (args.length > 0 && args[0].equals("demo")) {
            application.setAdditionalProfiles("demo");
        }
        application.run(args);
    }
}
