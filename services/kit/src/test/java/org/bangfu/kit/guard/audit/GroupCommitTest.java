package org.bangfu.kit.guard.audit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GroupCommitTest {
  private final List<List<Integer>> written = Collections.synchronizedList(new ArrayList<>());

  @Test
  void whoIsAloneWritesAtOnce() throws Exception {
    GroupCommit<Integer> commit = new GroupCommit<>(written::add);

    commit.write(List.of(1, 2));

    assertEquals(List.of(List.of(1, 2)), written);
  }

  @Test
  void whatGathersWhileOneWritesIsOneTransaction() throws Exception {
    CountDownLatch writing = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    GroupCommit<Integer> commit =
        new GroupCommit<>(all -> {
          writing.countDown();
          await(goOn);
          written.add(List.copyOf(all));
        });

    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> first = callers.submit(() -> call(commit, 0));
      writing.await();
      List<Future<?>> others =
          IntStream.rangeClosed(1, 20)
              .<Future<?>>mapToObj(n -> callers.submit(() -> call(commit, n)))
              .toList();
      untilGathered(commit, 20);
      assertTrue(others.stream().noneMatch(Future::isDone), "nobody returns before its commit");
      goOn.countDown();
      first.get();
      for (Future<?> other : others) {
        other.get();
      }
    }

    assertEquals(2, written.size());
    assertEquals(List.of(0), written.getFirst());
    assertEquals(
        IntStream.rangeClosed(1, 20).boxed().toList(),
        written.getLast().stream().sorted().toList());
  }

  @Test
  void nobodyIsForgottenHoweverTheyCome() throws Exception {
    int callers = 16;
    int each = 2_000;
    Set<Integer> seen = ConcurrentHashMap.newKeySet();
    GroupCommit<Integer> commit = new GroupCommit<>(seen::addAll);

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all =
          IntStream.range(0, callers)
              .<Future<?>>mapToObj(caller ->
                  threads.submit(() ->
                      IntStream.range(caller * each, (caller + 1) * each)
                          .forEach(number -> {
                            call(commit, number);
                            assertTrue(seen.contains(number), "it returned before");
                          })))
              .toList();
      for (Future<?> one : all) {
        one.get();
      }
    }

    assertEquals(callers * each, seen.size());
    assertEquals(0, commit.gathered());
  }

  @Test
  void oneThatCannotBeWrittenFailsAlone() throws Exception {
    CountDownLatch writing = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    GroupCommit<Integer> commit =
        new GroupCommit<>(all -> {
          writing.countDown();
          await(goOn);
          if (all.contains(13)) {
            throw new SQLException("not this one", "22021");
          }
          written.add(List.copyOf(all));
        });

    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> first = callers.submit(() -> call(commit, 0));
      writing.await();
      Future<?> bad =
          callers.submit(() -> assertThrows(SQLException.class, () -> commit.write(List.of(13))));
      Future<?> good = callers.submit(() -> assertDoesNotThrow(() -> commit.write(List.of(14))));
      untilGathered(commit, 2);
      goOn.countDown();
      first.get();
      bad.get();
      good.get();
    }

    assertEquals(List.of(0, 14), written.stream().flatMap(List::stream).sorted().toList());
  }

  @Test
  void whereTheDatabaseIsAwayAllFailAtOnce() throws Exception {
    AtomicInteger tries = new AtomicInteger();
    List<Future<?>> others =
        gatheredBehindOne(
            20,
            all -> {
              tries.incrementAndGet();
              throw new SQLException("away", "08006");
            });

    assertEquals(1, tries.get());
    others.forEach(other -> assertThrows(ExecutionException.class, other::get));
  }

  @Test
  void anErrorLeavesNobodyWaiting() throws Exception {
    List<Future<?>> others =
        gatheredBehindOne(
            2,
            all -> {
              throw new AssertionError("of the machine");
            });

    others.forEach(other -> assertThrows(ExecutionException.class, other::get));
  }

  /** What became of some who gathered while one wrote, where the next write does that. */
  private static List<Future<?>> gatheredBehindOne(int callers, GroupCommit.Writer<Integer> next)
      throws Exception {
    CountDownLatch writing = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    GroupCommit<Integer> commit =
        new GroupCommit<>(all -> {
          if (writing.getCount() > 0) {
            writing.countDown();
            await(goOn);
          } else {
            next.write(all);
          }
        });
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> first = threads.submit(() -> call(commit, 0));
      writing.await();
      List<Future<?>> others =
          IntStream.rangeClosed(1, callers)
              .<Future<?>>mapToObj(n -> threads.submit(() -> call(commit, n)))
              .toList();
      untilGathered(commit, callers);
      goOn.countDown();
      first.get();
      return others;
    }
  }

  private static void untilGathered(GroupCommit<Integer> commit, int callers) {
    while (commit.gathered() < callers) {
      Thread.onSpinWait();
    }
  }

  private static void call(GroupCommit<Integer> commit, int number) {
    try {
      commit.write(List.of(number));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
