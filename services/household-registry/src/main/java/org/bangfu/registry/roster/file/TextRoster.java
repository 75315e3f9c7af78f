package org.bangfu.registry.roster.file;

import java.io.BufferedInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A roster as comma-separated text, in UTF-8 with or without its mark, or in GB18030, which county
 * PCs write.
 */
final class TextRoster implements RosterFile {
  private static final int LONGEST_RECORD = 1 << 20;
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();

  private final Path path;
  private final int mostRows;

  TextRoster(Path path, int mostRows) {
    this.path = path;
    this.mostRows = mostRows;
  }

  @Override
  public void read(Consumer<RosterCells> rows) throws IOException {
    Charset charset = isReadableAs(StandardCharsets.UTF_8) ? StandardCharsets.UTF_8 : gb18030();
    try (Bounded reader = new Bounded(reader(charset));
        CSVParser parser = FORMAT.parse(reader)) {
      read(parser, reader, rows);
    } catch (CharacterCodingException e) {
      throw neitherEncoding();
    } catch (CSVException | UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        throw neitherEncoding();
      }
      // the message of the parser can quote the text
      throw new RosterUnreadableException("The file is damaged, or no comma-separated text.");
    }
  }

  private static RosterUnreadableException neitherEncoding() {
    return new RosterUnreadableException("The text is neither UTF-8 nor GB18030.");
  }

  private void read(CSVParser parser, Bounded reader, Consumer<RosterCells> rows) {
    RosterHeader header = null;
    int taken = 0;
    for (CSVRecord record : parser) {
      reader.recordEnds();
      if (header == null) {
        header = header(record);
        continue;
      }
      var cells = new RosterCells.Collector();
      for (int i = 0; i < Math.min(record.size(), header.width()); i++) {
        RosterColumn column = header.at(i);
        // text has no formulas: what begins like one is what somebody wrote
        cells.value(column, record.get(i));
      }
      if (cells.isEmpty()) {
        continue;
      }
      if (++taken > mostRows) {
        throw RowsOfWorkbook.tooManyRows(mostRows);
      }
      rows.accept(cells.row("", (int) record.getRecordNumber()));
    }
    if (header == null) {
      throw noHeader();
    }
  }

  private static @Nullable RosterHeader header(CSVRecord record) {
    List<@Nullable String> names = new ArrayList<>();
    record.forEach(names::add);
    var header = RosterHeader.in(names);
    // titles may stand above the header
    if (header.isEmpty() && record.getRecordNumber() >= 5) {
      throw noHeader();
    }
    return header.orElse(null);
  }

  private static RosterUnreadableException noHeader() {
    return new RosterUnreadableException(
        "The text does not begin with the header of a roster (户编号, 姓名, 证件号码, …).");
  }

  private boolean isReadableAs(Charset charset) throws IOException {
    char[] buffer = new char[1 << 15];
    try (Reader reader = reader(charset)) {
      while (reader.read(buffer) >= 0) {
        // only whether it can be read is asked
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static Charset gb18030() {
    return Charset.forName("GB18030");
  }

  private Reader reader(Charset charset) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
    return new InputStreamReader(
        in,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  /** Ends a record that does not end, such as one with an open quotation mark. */
  private static final class Bounded extends FilterReader {
    private long sinceRecord;

    Bounded(Reader in) {
      super(in);
    }

    void recordEnds() {
      sinceRecord = 0;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      int n = super.read(buffer, offset, length);
      sinceRecord += Math.max(n, 0);
      if (sinceRecord > LONGEST_RECORD) {
        throw new RosterUnreadableException(
            "A row is longer than a million characters; a quotation mark may be open.");
      }
      return n;
    }
  }
}
