package city.nenrin.platform.page;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The page of a controller on which things are filled in. Where what was sent is refused, it is shown again with
 * {@code faults} (sentences), {@code errors} (the first of each field, under the empty key what is no field's) and
 * {@code typed} (what was sent, and the variables of its path).
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ShowsRefusals {
}
