package city.nenrin.library;

import static city.nenrin.lane.rehearsal.Habit.always;

import city.nenrin.lane.handover.HandoverPart;
import city.nenrin.lane.handover.HandoverSection;
import city.nenrin.lane.rehearsal.HabitBook;
import city.nenrin.lane.rehearsal.Habits;
import city.nenrin.lane.rehearsal.Robot;
import city.nenrin.organization.Actor;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.form.StartForm;
import city.nenrin.platform.form.StartHandler;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.web.InMenu;
import city.nenrin.platform.work.Work;
import city.nenrin.platform.work.WorkSource;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * A lane that no city has here: the library's stocktaking. It shows what a lane brings, and that nobody else has to know
 * it. Its model and forms are {@code src/test/resources/library}.
 */
@TestConfiguration(proxyBeanMethods = false)
public class Library {

    public static final String LANE = "図書館";

    /** What has been counted by shelf; nothing while it is being counted. */
    @Component
    public static class Shelves implements WorkSource {

        private final Map<String, Optional<Integer>> books = new TreeMap<>();

        @Override
        public Optional<Work> find(String businessKey) {
            return books.keySet().stream().filter(shelf -> businessKey.equals("library/" + shelf)).findFirst()
                    .map(shelf -> new Work(businessKey, 2027, StocktakingProcess.KEY, 0, Work.Kind.CASE, shelf, "policy",
                            "政策推進課", shelf, LocalDate.of(2027, 3, 31)));
        }

        /** Books by shelf. */
        public Map<String, Optional<Integer>> books() {
            return books;
        }
    }

    @StartForm(process = StocktakingProcess.KEY)
    static class Begin implements StartHandler {

        private final Shelves shelves;

        Begin(Shelves shelves) {
            this.shelves = shelves;
        }

        @Override
        public Reads reads(String actor) {
            return Reads.nothing("the city has no library");
        }

        @Override
        public Map<String, Object> open(String actor) {
            return Map.of();
        }

        @Override
        public Started submit(String actor, FormValues values) {
            String shelf = values.requiredText("shelf");
            shelves.books.put(shelf, Optional.empty());
            return new Started("library/" + shelf, Map.of());
        }
    }

    @UserTask(process = StocktakingProcess.KEY, activity = StocktakingProcess.COUNT)
    static class Count implements FormHandler {

        private final Shelves shelves;

        Count(Shelves shelves) {
            this.shelves = shelves;
        }

        @Override
        public Reads reads(Work work) {
            return Reads.nothing("the city has no library");
        }

        @Override
        public Map<String, Object> open(Work work, String actor) {
            return Map.of("shelf", work.subject());
        }

        @Override
        public Map<String, Object> submit(Work work, String actor, FormValues values) {
            shelves.books.put(work.subject(), values.number("books").map(BigDecimal::intValueExact));
            return Map.of();
        }
    }

    static class LibraryHabits implements Habits {

        @Override
        public void note(Robot robot, HabitBook book) {
            book.task(StocktakingProcess.KEY, StocktakingProcess.COUNT).field("books", always(BigDecimal.valueOf(1234)));
        }
    }

    @Component
    @Order(900)
    static class LibraryHandover implements HandoverPart {

        private final Shelves shelves;

        LibraryHandover(Shelves shelves) {
            this.shelves = shelves;
        }

        @Override
        public HandoverSection of(Actor reader, String post, Set<String> units) {
            return new HandoverSection("蔵書の点検", "点検中の棚はありません。", List.of(HandoverSection.Column.of("棚", 100)),
                    shelves.books.entrySet().stream().filter(shelf -> shelf.getValue().isEmpty())
                            .map(shelf -> List.of(shelf.getKey())).toList());
        }
    }

    @Controller
    @InMenu(group = LANE, order = 900, label = "蔵書", path = "/library")
    static class LibraryPage {

        @GetMapping("/library")
        @ResponseBody
        String books() {
            return LANE;
        }
    }
}
