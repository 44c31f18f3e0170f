package city.nenrin.platform.engine;

import java.lang.reflect.Field;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.query.Query;
import org.springframework.util.ReflectionUtils;

/**
 * Refuses expressions in what a request asks for, at any depth: in a query, in its "or" parts, in what extends a
 * stored filter. Stored filters may hold the few expressions of {@link #STORED}, which stand in the filters that
 * Nenrin itself creates.
 */
final class QueryExpressions {

    /** Expressions that a stored filter may hold. */
    static final Set<String> STORED = Set.of("${ currentUser() }", "${currentUser()}", "${currentUserGroups()}",
            "${ currentUserGroups() }", "${now()}", "${dateTime().plusDays(7)}");

    private static final Field EXTENDING_QUERY = field(AbstractExecuteFilterCmd.class, "extendingQuery");
    private static final Field SAVED_FILTER = field(SaveFilterCmd.class, "filter");

    private QueryExpressions() {
    }

    /** @throws BadUserRequestException if the command carries an expression that may not run */
    static void refuse(Command<?> command) {
        if (command instanceof AbstractQuery<?, ?> query) {
            check(query, Set.of());
        } else if (command instanceof AbstractExecuteFilterCmd) {
            check((Query<?, ?>) ReflectionUtils.getField(EXTENDING_QUERY, command), Set.of());
        } else if (command instanceof SaveFilterCmd) {
            Filter filter = (Filter) ReflectionUtils.getField(SAVED_FILTER, command);
            if (filter != null) {
                check(filter.getQuery(), STORED);
            }
        }
    }

    private static void check(Query<?, ?> query, Set<String> allowed) {
        if (query instanceof AbstractQuery<?, ?> own) {
            own.getExpressions().values().forEach(expression -> require(expression, allowed));
        }
        if (query instanceof TaskQueryImpl tasks) {
            for (TaskQueryImpl part : tasks.getQueries()) {
                part.getExpressions().values().forEach(expression -> require(expression, allowed));
            }
        }
    }

    private static void require(String expression, Set<String> allowed) {
        if (!allowed.contains(expression)) {
            throw new BadUserRequestException("検索条件に式は使えません。");
        }
    }

    /** A field of an engine class that has no accessor; @throws IllegalStateException where it is missing */
    static Field field(Class<?> type, String name) {
        Field field = ReflectionUtils.findField(type, name);
        if (field == null) {
            throw new IllegalStateException("The engine has no field " + type.getName() + "." + name);
        }
        ReflectionUtils.makeAccessible(field);
        return field;
    }
}
