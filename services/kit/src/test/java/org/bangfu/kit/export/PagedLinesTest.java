package org.bangfu.kit.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.junit.jupiter.api.Test;

/** Lists come in by pages, and files go out in pieces. */
class PagedLinesTest {
  @Test
  void aPageIsAskedForWhenTheOneBeforeIsUsedUp() {
    List<String> asked = new ArrayList<>();
    List<List<Integer>> told = new ArrayList<>();
    Iterator<Integer> lines =
        new PagedLines<>(
            page -> {
              asked.add(page.after());
              int from = page.after().isEmpty() ? 0 : Integer.parseInt(page.after());
              List<Integer> rows =
                  List.of(0, 1, 2, 3, 4).stream().filter(i -> i >= from).limit(3).toList();
              return Page.of(rows, PageRequest.of(null, 2), i -> i + 1, i -> i);
            },
            told::add);
    assertEquals(0, lines.next());
    assertEquals(1, lines.next());
    assertEquals(List.of(""), asked);
    assertEquals(2, lines.next());
    assertEquals(3, lines.next());
    assertEquals(4, lines.next());
    assertEquals(List.of("", "2", "4"), asked);
    assertEquals(List.of(List.of(0, 1), List.of(2, 3), List.of(4)), told);
    assertThrows(NoSuchElementException.class, lines::next);
  }

  @Test
  void piecesTogetherAreWhatWasWritten() throws IOException {
    byte[] all = new byte[(1 << 21) + 12_345];
    new Random(7).nextBytes(all);
    List<byte[]> pieces = new ArrayList<>();
    PieceStream out = new PieceStream(pieces::add);
    out.write(all[0]);
    out.write(all, 1, 99);
    out.write(all, 100, all.length - 100);
    out.finish();
    out.finish();
    assertEquals(
        List.of(1 << 20, 1 << 20, 12_345), pieces.stream().map(piece -> piece.length).toList());
    PieceInput in = new PieceInput(pieces::get, pieces.size());
    assertEquals(all[0] & 0xff, in.read());
    assertArrayEquals(Arrays.copyOfRange(all, 1, all.length), in.readAllBytes());
    assertEquals(-1, in.read());
  }
}
