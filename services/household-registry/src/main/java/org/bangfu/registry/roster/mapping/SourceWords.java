package org.bangfu.registry.roster.mapping;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bangfu.registry.household.code.CodeWords;
import org.bangfu.registry.roster.column.RosterColumn;
import org.bangfu.registry.roster.column.RosterLayout;
import org.bangfu.registry.roster.column.TemplateExample;
import org.bangfu.registry.spreadsheet.Headings;
import org.bangfu.registry.spreadsheet.SheetColumn;
import org.jspecify.annotations.Nullable;

/**
 * What a source's headings and codes mean. Of a source with a mapping only the headings count that
 * the mapping has: another system's column of one of our names may be something else.
 */
public final class SourceWords implements Headings<RosterColumn> {
  /** Rosters in our own columns and words. */
  public static final SourceWords OWN = new SourceWords(null, Map.of());

  private static final Pattern DIGIT = Pattern.compile("\\d");

  private final @Nullable ColumnMapping mapping;
  private final Map<String, RosterColumn> columns = new HashMap<>();
  private final Map<RosterColumn, String> names = new EnumMap<>(RosterColumn.class);
  private final Map<RosterColumn, Map<String, Optional<String>>> words =
      new EnumMap<>(RosterColumn.class);
  private final Map<RosterColumn, String> places;

  private SourceWords(@Nullable ColumnMapping mapping, Map<RosterColumn, String> places) {
    this.mapping = mapping;
    this.places = places;
  }

  /**
   * @param places names of divisions that hold all that is uploaded, for what the source leaves out
   */
  static SourceWords of(ColumnMapping mapping, Map<RosterColumn, String> places) {
    SourceWords source = new SourceWords(mapping, places);
    for (MappedHeading mapped : mapping.headings()) {
      source.columns.put(SheetColumn.plain(mapped.heading()), mapped.field());
      source.names.putIfAbsent(mapped.field(), mapped.heading());
    }
    for (MappedCode mapped : mapping.codes()) {
      source
          .words
          .computeIfAbsent(mapped.field(), column -> new HashMap<>())
          .put(CodeWords.plain(mapped.code()), Optional.ofNullable(mapped.word()));
    }
    return source;
  }

  /** The mapping; null for our own words. */
  public @Nullable ColumnMapping mapping() {
    return mapping;
  }

  @Override
  public @Nullable RosterColumn column(@Nullable String heading) {
    if (mapping == null) {
      return RosterColumn.headed(heading);
    }
    return heading == null ? null : columns.get(SheetColumn.plain(heading));
  }

  @Override
  public String heading(RosterColumn column) {
    return names.getOrDefault(column, column.heading());
  }

  @Override
  public Map<RosterColumn, String> given() {
    return places;
  }

  @Override
  public boolean isHeader(List<RosterColumn> named) {
    return named.size() >= RosterLayout.FEWEST_HEADINGS;
  }

  @Override
  public Set<RosterColumn> missing(Set<RosterColumn> present) {
    return RosterLayout.missing(present);
  }

  @Override
  public Set<RosterColumn> repeated() {
    return RosterLayout.REPEATED;
  }

  @Override
  public boolean isExample(Map<RosterColumn, String> row) {
    return TemplateExample.isIn(row);
  }

  @Override
  public String what() {
    return RosterLayout.WHAT;
  }

  @Override
  public String subject() {
    return "person";
  }

  /**
   * Our word for what is written: that of the code, or what is written itself, since most systems
   * write most words as we do.
   *
   * @return null for a code that says as much as an empty cell
   */
  public @Nullable String word(RosterColumn column, String written) {
    Map<String, Optional<String>> codes = words.get(column);
    if (codes == null) {
      return written;
    }
    String code = CodeWords.plain(written);
    Optional<String> word = codes.get(code);
    if (word == null && DIGIT.matcher(code).matches()) {
      // a spreadsheet that takes a code for a number leaves out its zero
      word = codes.get("0" + code);
    }
    return word == null ? written : word.orElse(null);
  }

  /** How an error begins that refuses a word, before the words that would be taken. */
  public String unknown() {
    return mapping == null
        ? "must be one of "
        : "is no code of %s (version %d); it must be one, or one of "
            .formatted(mapping.source(), mapping.version());
  }
}
