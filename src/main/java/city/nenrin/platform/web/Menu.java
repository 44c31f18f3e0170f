package city.nenrin.platform.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The menu at the head of every page, grouped by lane, from what the controllers bring; templates call it {@code @menu}.
 * Tasklist is no page of ours, so its link stands here. Made when the first page asks, when all controllers are there.
 */
@Lazy
@Component("menu")
@InMenu(group = InMenu.COMMON, order = 10, label = "タスク", path = "/camunda/app/tasklist/")
public class Menu {

    /** A page; the path is below the application's own. */
    public record Link(String label, String path) {

        static Link of(InMenu entry) {
            return new Link(entry.label(), entry.path());
        }
    }

    /** Links under one heading, in their order. */
    public record Group(String name, List<Link> links) {
    }

    private final List<Group> groups;

    Menu(ListableBeanFactory beans) {
        groups = Arrays.stream(beans.getBeanNamesForAnnotation(InMenu.class))
                .map(bean -> beans.findAnnotationOnBean(bean, InMenu.class))
                .sorted(Comparator.comparingInt(InMenu::order))
                .collect(Collectors.groupingBy(InMenu::group, LinkedHashMap::new,
                        Collectors.mapping(Link::of, Collectors.toList()))).entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue())).toList();
    }

    /** The groups with their links, in the order in which they are read. */
    public List<Group> groups() {
        return groups;
    }
}
