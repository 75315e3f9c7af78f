package org.bangfu.kit.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.bangfu.kit.guard.identity.OneRoundTrip;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionScope;

/** Hands out the files of exports that are ready. */
@ApplicationScoped
public class FetchExport {
  private static final String PIECE =
      "select p.content from list_export_piece p where {reached} and p.export_id = :export and p.number = :number";

  private final ExportedLists lists;
  private final OneRoundTrip floor;

  FetchExport(ExportedLists lists, OneRoundTrip floor) {
    this.lists = lists;
    this.floor = floor;
  }

  /**
   * Whether there is a file, and its roles still allow the caller to read what stands in it.
   *
   * @throws RuntimeException the problem {@code export-not-ready} or {@code forbidden} otherwise
   */
  public void require(Export export, Asker caller) {
    caller
        .obstacle(lists.of(export.order().list()), export.order().inClear())
        .ifPresent(obstacle -> {
          throw Problems.problem(CommonProblem.FORBIDDEN, obstacle);
        });
    if (export.state() != ExportState.READY) {
      throw Problems.problem(
          CommonProblem.EXPORT_NOT_READY, "The export is " + export.state() + ".");
    }
  }

  /**
   * The file. Reading it fails if it goes meanwhile: who reads it is not told that it was all.
   *
   * @param scope of the caller
   */
  public InputStream open(Export export, DivisionScope scope) {
    return new PieceInput(number -> piece(export, scope, number), export.pieces());
  }

  private byte[] piece(Export export, DivisionScope scope, int number) throws IOException {
    return floor
        .rows(
            scope,
            scope
                .condition("p.division")
                .within(PIECE, Map.of("export", export.id(), "number", number)),
            row -> row.getBytes("content"))
        .stream()
        .findFirst()
        .orElseThrow(
            () -> new IOException("the export " + export.id() + " has gone while it was read"));
  }
}
