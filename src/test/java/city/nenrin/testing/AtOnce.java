package city.nenrin.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Several people who press at the same moment. */
public final class AtOnce {

    private static final int PATIENCE = 60; // seconds

    private AtOnce() {
    }

    /** What one of them does. */
    public interface Deed<T> {
        T act(int turn) throws Exception;
    }

    /** Has everybody wait for the last one and then act, each in a thread of their own; their answers in turn. */
    public static <T> List<T> each(int people, Deed<T> deed) {
        ExecutorService threads = Executors.newFixedThreadPool(people);
        try {
            CyclicBarrier together = new CyclicBarrier(people);
            List<Future<T>> acting = new ArrayList<>();
            for (int turn = 0; turn < people; turn++) {
                int mine = turn;
                acting.add(threads.submit(() -> {
                    together.await(PATIENCE, TimeUnit.SECONDS);
                    return deed.act(mine);
                }));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> one : acting) {
                answers.add(one.get(PATIENCE, TimeUnit.SECONDS));
            }
            return answers;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
