package city.nenrin.platform.form;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Component;

/** Makes a {@link FormHandler} a bean and says whose: the one of this user task. */
@Documented
@Component
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface UserTask {

    /** Key of the process. */
    String process();

    /** Id of the user task in the model. */
    String activity();
}
