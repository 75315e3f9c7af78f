package org.bangfu.local.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The scripts of the operations, filled with the ids of the county that is there.
 *
 * @param folder where they are written, which nobody else may read: they hold tokens
 * @param lists ids and codes by name
 */
record Scripts(Path folder, Map<String, List<String>> lists) {

  /** The SQL of an operation. */
  Path sql(Operation operation) {
    return write(operation.key() + ".sql", filled(resource(operation.key() + ".sql"), lists));
  }

  /** SQL with the lists, and how long they are, in the places of their names. */
  static String filled(String sql, Map<String, List<String>> lists) {
    String text = sql;
    for (Map.Entry<String, List<String>> list : lists.entrySet()) {
      text =
          text.replace("${" + list.getKey() + ".size}", String.valueOf(list.getValue().size()))
              .replace("${" + list.getKey() + "}", "'{" + String.join(",", list.getValue()) + "}'");
    }
    return text;
  }

  /**
   * The Lua of an operation.
   *
   * @param single what is not a list, as Lua writes it
   * @param watched whether each answer is looked at
   */
  Path lua(Operation operation, Map<String, String> single, boolean watched) {
    String text = resource("common.lua") + (watched ? resource("watched.lua") : "");
    text += resource(operation.key() + ".lua");
    for (Map.Entry<String, String> value : single.entrySet()) {
      text = text.replace("${" + value.getKey() + "}", value.getValue());
    }
    for (Map.Entry<String, List<String>> list : lists.entrySet()) {
      text = text.replace("${" + list.getKey() + "}", table(list.getValue()));
    }
    return write(operation.key() + ".lua", text);
  }

  /** A text as Lua writes it; it has no quotes. */
  static String quoted(String text) {
    return '"' + text + '"';
  }

  private static String table(List<String> values) {
    return values.stream().map(Scripts::quoted).collect(Collectors.joining(", ", "{ ", " }"));
  }

  private Path write(String name, String text) {
    if (text.contains("${")) {
      throw new IllegalStateException(name + " is not filled: " + text);
    }
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String resource(String name) {
    try (InputStream in = Scripts.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("There is no " + name);
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
