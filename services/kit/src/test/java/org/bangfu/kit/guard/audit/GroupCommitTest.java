package org.bangfu.kit.guard.audit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
  void oneThatCannotBeWrittenFailsAlone() throws Exception {
    CountDownLatch writing = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    GroupCommit<Integer> commit =
        new GroupCommit<>(all -> {
          writing.countDown();
          await(goOn);
          if (all.contains(13)) {
            throw new SQLException("not this one");
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
