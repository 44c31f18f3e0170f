package city.nenrin.platform.form;

import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.stereotype.Component;

/** All handlers by what they are handlers of: user tasks by {@link #key}, start forms by the key of their process. */
@Component
public class FormHandlers {

    private final Map<String, FormHandler> tasks;
    private final Map<String, StartHandler> starts;
    private final Set<String> inConfidence;

    /** @throws IllegalStateException if two are handlers of the same, or one does not say of what */
    FormHandlers(Collection<FormHandler> tasks, Collection<StartHandler> starts) {
        this.tasks = byKey(tasks, UserTask.class, task -> key(task.process(), task.activity()));
        this.starts = byKey(starts, StartForm.class, StartForm::process);
        this.inConfidence = tasks.stream().filter(FormHandler::instancesInConfidence)
                .map(task -> named(task, UserTask.class).process()).collect(Collectors.toUnmodifiableSet());
    }

    private static <H, A extends Annotation> Map<String, H> byKey(Collection<H> handlers, Class<A> annotation,
                                                                  Function<A, String> key) {
        return handlers.stream().collect(Collectors.toUnmodifiableMap(handler -> key.apply(named(handler, annotation)),
                Function.identity()));
    }

    private static <A extends Annotation> A named(Object handler, Class<A> annotation) {
        A name = AnnotationUtils.findAnnotation(handler.getClass(), annotation);
        if (name == null) {
            throw new IllegalStateException(handler.getClass() + " lacks @" + annotation.getSimpleName());
        }
        return name;
    }

    /** What a user task is found by, and called in messages. */
    public static String key(String process, String activity) {
        return process + "/" + activity;
    }

    /** The handler of a user task; empty if there is none. */
    public Optional<FormHandler> task(String process, String activity) {
        return Optional.ofNullable(tasks.get(key(process, activity)));
    }

    /** The handler of the start form of a process; empty if people do not start it. */
    public Optional<StartHandler> start(String process) {
        return Optional.ofNullable(starts.get(process));
    }

    /** All handlers of user tasks, by {@link #key}. */
    public Map<String, FormHandler> tasks() {
        return tasks;
    }

    /** All handlers of start forms, by the key of their process. */
    public Map<String, StartHandler> starts() {
        return starts;
    }

    /** Keys of the processes whose instances nobody watches. */
    public Set<String> inConfidence() {
        return inConfidence;
    }
}
