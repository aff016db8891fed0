package hkh.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hkh.finding.HkhException;
import hkh.finding.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AtOnceTest {

    @Test
    void results_come_in_the_order_of_the_tasks_whichever_is_done_first() throws Exception {
        List<Integer> given = new ArrayList<>();
        try (AtOnce<Integer> tasks = new AtOnce<>()) {
            for (int i = 0; i < 200; i++) {
                int number = i;
                tasks.add(() -> {
                    Thread.sleep(number % 5);
                    return number;
                });
            }
            while (!tasks.isDone()) {
                given.add(tasks.next());
            }
        }
        assertThat(given).isEqualTo(IntStream.range(0, 200).boxed().toList());
    }

    @Test
    void only_a_few_are_begun_before_it_is_their_turn() throws Exception {
        AtomicInteger begun = new AtomicInteger();
        try (AtOnce<Integer> tasks = new AtOnce<>()) {
            for (int i = 0; i < 10_000; i++) {
                tasks.add(begun::incrementAndGet);
            }
            assertThat(tasks.next()).isPositive();
            assertThat(begun.get()).isBetween(1, 8 * Runtime.getRuntime().availableProcessors() + 1);
        }
    }

    @Test
    void what_a_task_has_to_tell_is_told_and_anything_else_is_a_bug() {
        HkhException told = new HkhException(Message.of("workspace.no-such-path", "a"));
        try (AtOnce<Integer> tasks = new AtOnce<>()) {
            tasks.add(() -> {
                throw told;
            });
            tasks.add(() -> {
                throw new OutOfMemoryError("none left");
            });
            assertThatThrownBy(tasks::next).isSameAs(told);
            assertThatIllegalStateException().isThrownBy(tasks::next).withRootCauseInstanceOf(OutOfMemoryError.class);
        }
    }

    @Test
    void a_task_that_fails_keeps_no_other_from_its_turn() throws Exception {
        int failed = 0;
        int last = 0;
        try (AtOnce<Integer> tasks = new AtOnce<>()) {
            for (int i = 0; i < 10_000; i++) {
                tasks.add(() -> {
                    throw new HkhException(Message.of("workspace.no-such-path", "a"));
                });
            }
            tasks.add(() -> 7);
            while (!tasks.isDone()) {
                try {
                    last = tasks.next();
                } catch (HkhException e) {
                    failed++;
                }
            }
        }
        assertThat(failed).isEqualTo(10_000);
        assertThat(last).isEqualTo(7);
    }

    @Test
    void closing_waits_for_the_tasks_at_work_interrupts_none_and_begins_no_other() throws Exception {
        int threads = Runtime.getRuntime().availableProcessors();
        CountDownLatch begun = new CountDownLatch(threads);
        AtomicInteger done = new AtomicInteger();
        AtomicBoolean interrupted = new AtomicBoolean();
        List<Integer> later = new ArrayList<>();
        try (AtOnce<Integer> tasks = new AtOnce<>()) {
            for (int i = 0; i < threads; i++) {
                tasks.add(() -> {
                    begun.countDown();
                    try {
                        Thread.sleep(50);
                    } catch (InterruptedException e) {
                        interrupted.set(true);
                    }
                    return done.incrementAndGet();
                });
            }
            begun.await();
            for (int i = 0; i < 100; i++) {
                int number = i;
                tasks.add(() -> {
                    later.add(number);
                    return number;
                });
            }
        }
        assertThat(done).hasValue(threads);
        assertThat(interrupted).isFalse();
        assertThat(later).isEmpty();
    }
}
