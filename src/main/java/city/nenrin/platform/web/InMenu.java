package city.nenrin.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.modulith.NamedInterface;

/** On a controller: one of its pages stands in the menu at the head of every page. */
@NamedInterface("menu")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface InMenu {

    /** The heading for what every member of staff uses, whatever the lane. */
    String COMMON = "共通";

    /** Heading of the group: {@link #COMMON}, or the lane's name. */
    String group();

    /** Place in the whole menu; a group stands where its first link does. */
    int order();

    String label();

    /** Path below the application's own, with a leading slash. */
    String path();
}
