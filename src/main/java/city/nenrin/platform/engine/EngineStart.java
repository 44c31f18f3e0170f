package city.nenrin.platform.engine;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Brings rights and task lists up to date at every start. */
@Component
@Order(EngineStart.ORDER)
class EngineStart implements ApplicationRunner {

    /** After the city has been loaded, since rights follow posts. */
    static final int ORDER = 100;

    private final EngineRights rights;
    private final TaskFilters filters;

    EngineStart(EngineRights rights, TaskFilters filters) {
        this.rights = rights;
        this.filters = filters;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        rights.refresh();
        filters.refresh();
    }
}
