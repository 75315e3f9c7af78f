package org.bangfu.registry.roster;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A good workbook, part by part, to be changed. */
final class HostileWorkbook {
  static final String SHEET = "xl/worksheets/sheet2.xml";
  static final String TEXTS = "xl/sharedStrings.xml";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  HostileWorkbook(RosterSheet sheet) throws IOException {
    Path good = Files.createTempFile("roster-", ".xlsx");
    Files.write(good, sheet.xlsx());
    try (ZipFile in = new ZipFile(good.toFile())) {
      for (ZipEntry entry : java.util.Collections.list(in.entries())) {
        parts.put(entry.getName(), in.getInputStream(entry).readAllBytes());
      }
    } finally {
      Files.delete(good);
    }
  }

  List<String> parts() {
    return new ArrayList<>(parts.keySet());
  }

  byte[] part(String name) {
    return parts.getOrDefault(name, new byte[0]);
  }

  HostileWorkbook with(String part, UnaryOperator<String> change) {
    String text = new String(parts.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
    parts.put(part, change.apply(text).getBytes(StandardCharsets.UTF_8));
    return this;
  }

  HostileWorkbook with(String part, byte[] content) {
    parts.put(part, content);
    return this;
  }

  HostileWorkbook without(String folder) {
    parts.keySet().removeIf(part -> part.startsWith(folder));
    return this;
  }

  /** With a cell of a column of the roster's third row as it is written here. */
  HostileWorkbook withCell(String reference, String xml) {
    return with(
        SHEET,
        sheet -> {
          String changed =
              sheet.replaceFirst("<c r=\"" + reference + "\"[^>]*?(/>|>.*?</c>)", "\u0000");
          if (changed.equals(sheet)) {
            throw new IllegalArgumentException("there is no cell " + reference);
          }
          return changed.replace("\u0000", xml);
        });
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        out.putNextEntry(new ZipEntry(part.getKey()));
        out.write(part.getValue());
      }
    }
    return bytes.toByteArray();
  }

  /**
   * In a file of its own, with a part that is written as a stream and is never in memory.
   *
   * @param before what stands before the repeated text in the part
   */
  Path file(String part, String before, int times, java.util.function.IntFunction<String> text)
      throws IOException {
    Path file = Files.createTempFile("roster-", ".xlsx");
    try (ZipOutputStream out =
        new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
      for (var other : parts.entrySet()) {
        if (!other.getKey().equals(part)) {
          out.putNextEntry(new ZipEntry(other.getKey()));
          out.write(other.getValue());
        }
      }
      out.putNextEntry(new ZipEntry(part));
      Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      writer.write(before);
      for (int i = 0; i < times; i++) {
        writer.write(text.apply(i));
      }
      writer.flush();
    }
    return file;
  }
}
