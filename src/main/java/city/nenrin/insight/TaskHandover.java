package city.nenrin.insight;

import city.nenrin.calendar.EraFormat;
import city.nenrin.lane.handover.HandoverPart;
import city.nenrin.lane.handover.HandoverSection;
import city.nenrin.lane.handover.HandoverSection.Column;
import city.nenrin.organization.Actor;
import city.nenrin.organization.Organization;
import city.nenrin.organization.Predecessor;
import city.nenrin.typed.Shown;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The open tasks of the post. */
@Component
@Order(10)
class TaskHandover implements HandoverPart {

    private static final List<Column> COLUMNS = List.of(
            Column.of("タスク", 48), Column.of("期限", 18), Column.of("受け取った人", 20), Column.origin(14));

    private final OpenTasks tasks;
    private final Organization organization;

    TaskHandover(OpenTasks tasks, Organization organization) {
        this.tasks = tasks;
        this.organization = organization;
    }

    @Override
    public HandoverSection of(Actor reader, String post, Set<String> units) {
        return new HandoverSection("未了のタスク", "未了のタスクはありません。", COLUMNS, tasks.of(post).stream().map(task ->
                List.of(task.title(), task.due().map(EraFormat::date).orElse(Shown.NOTHING),
                        task.holder().map(organization::personName).orElse("未受取"),
                        task.handedOver() ? Predecessor.MARK : "")).toList());
    }
}
