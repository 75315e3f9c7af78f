package org.bangfu.registry.spreadsheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A sheet as text, its cells separated by commas, tabs or semicolons: in UTF-8 or UTF-16, with or
 * without the mark, or in GB18030, which county PCs write.
 */
final class TextSheet<C extends SheetColumn> implements SheetFile<C> {
  private static final char MARK = '\ufeff';
  private static final int BEGINNING = 1 << 14;
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();

  private final Path path;
  private final int mostRows;
  private final Headings<C> headings;
  private final List<Charset> encodings;

  TextSheet(Path path, int mostRows, Headings<C> headings, List<Charset> encodings) {
    this.path = path;
    this.mostRows = mostRows;
    this.headings = headings;
    this.encodings = encodings;
  }

  @Override
  public List<String> read(Consumer<SheetCells<C>> rows) throws IOException {
    Charset charset = encoding();
    TextSeparator separator = separator(charset);
    CSVFormat format = FORMAT.builder().setDelimiter(separator.character()).get();
    try (BoundedReader reader = new BoundedReader(reader(charset));
        CSVParser parser = format.parse(reader)) {
      read(parser, reader, separator.isSaid(), rows);
    } catch (CharacterCodingException e) {
      throw unknownEncoding();
    } catch (CSVException | UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        throw unknownEncoding();
      }
      // the message of the parser can quote the text
      throw new SheetUnreadableException("The file is damaged, or no separated text.");
    }
    return List.of();
  }

  private static SheetUnreadableException unknownEncoding() {
    return new SheetUnreadableException("The text is neither UTF-8, UTF-16 nor GB18030.");
  }

  private void read(
      CSVParser parser, BoundedReader reader, boolean skipFirst, Consumer<SheetCells<C>> rows) {
    HeaderSearch<C> search = new HeaderSearch<>(headings);
    int taken = 0;
    for (CSVRecord record : parser) {
      reader.recordEnds();
      if (skipFirst && record.getRecordNumber() == 1) {
        continue;
      }
      if (search.isOpen()) {
        HeaderSearch.Row row = search.take(Arrays.asList(record.values()));
        if (row == HeaderSearch.Row.NO_HEADER) {
          throw noHeader();
        }
        if (row != HeaderSearch.Row.DATA) {
          continue;
        }
      }
      SheetHeader<C> header = search.header();
      if (header == null) {
        continue;
      }
      var cells = new CellCollector<>(header, headings);
      for (int i = 0; i < Math.min(record.size(), header.width()); i++) {
        // text has no formulas: what begins like one is what somebody wrote
        cells.text(header.at(i), record.get(i));
      }
      if (cells.isEmpty() || cells.isNobody()) {
        continue;
      }
      if (++taken > mostRows) {
        throw RowsOfWorkbook.tooManyRows(mostRows);
      }
      rows.accept(cells.row("", (int) record.getRecordNumber()));
    }
    if (search.header() == null) {
      throw noHeader();
    }
    if (taken == 0) {
      throw SheetHeader.nobody(headings);
    }
  }

  private SheetUnreadableException noHeader() {
    return new SheetUnreadableException(
        "The text does not begin with the header of "
            + headings.what()
            + ", separated by commas, tabs or semicolons.");
  }

  private Charset encoding() throws IOException {
    for (Charset charset : encodings.subList(0, encodings.size() - 1)) {
      if (isReadableAs(charset)) {
        return charset;
      }
    }
    return encodings.getLast();
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

  private TextSeparator separator(Charset charset) throws IOException {
    char[] beginning = new char[BEGINNING];
    int length = 0;
    try (Reader reader = reader(charset)) {
      for (int n = 0; n >= 0 && length < BEGINNING; length += Math.max(n, 0)) {
        n = reader.read(beginning, length, BEGINNING - length);
      }
    } catch (CharacterCodingException e) {
      throw unknownEncoding();
    }
    return TextSeparator.in(new String(beginning, 0, length), headings);
  }

  private Reader reader(Charset charset) throws IOException {
    InputStream in = Files.newInputStream(path);
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                in,
                charset
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)),
            1 << 16);
    // a quotation mark behind the mark of the encoding would be none
    try {
      reader.mark(1);
      if (reader.read() != MARK) {
        reader.reset();
      }
    } catch (IOException e) {
      reader.close();
      throw e;
    }
    return reader;
  }
}
