package city.nenrin.platform.engine;

import city.nenrin.platform.node.OneNode;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Brings rights and task lists up to date at every start; of nodes that start together, one after the other. */
@Component
@Order(EngineStart.ORDER)
class EngineStart implements ApplicationRunner {

    /** After the city has been loaded, since rights follow posts. */
    static final int ORDER = 100;

    private final EngineRights rights;
    private final TaskFilters filters;
    private final OneNode one;

    EngineStart(EngineRights rights, TaskFilters filters, OneNode one) {
        this.rights = rights;
        this.filters = filters;
        this.one = one;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        one.inTurn("engine-start", () -> {
            rights.refresh();
            filters.refresh();
        });
    }
}
