package org.bangfu.registry.roster.mapping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.roster.column.RosterColumn;

/** The mappings that there are. They are public: they say nothing of anybody. */
@ApplicationScoped
public class ColumnMappings {
  private static final String COLUMNS =
      "select id, owner, source, version, name, recorded_at, recorded_by from column_mapping m where ";

  private static final String LAST =
      " and not exists (select from column_mapping l"
          + " where l.owner = m.owner and l.source = m.source and l.version > m.version)";

  private static final String WORDS =
      "select heading, code, field, word from column_mapping_word where mapping_id = :id order by position";

  private final EntityManager entities;

  ColumnMappings(EntityManager entities) {
    this.entities = entities;
  }

  /** The last versions of a division's and of those above it, without what is in them. */
  public List<ColumnMapping> of(DivisionCode division) {
    return found(
        COLUMNS + "owner = any(:owners)" + LAST + " order by source, owner",
        Map.of("owners", codes(division)));
  }

  public Optional<ColumnMapping> byId(UUID id) {
    return first(found(COLUMNS + "id = :id", Map.of("id", id)));
  }

  /** The last version of a source's: the nearest division's, from the one on upwards. */
  Optional<ColumnMapping> binding(String source, DivisionCode division) {
    return first(
        found(
            COLUMNS
                + "owner = any(:owners) and source = :source"
                + LAST
                + " order by owner = 'CN', length(owner) desc limit 1",
            Map.of("owners", codes(division), "source", source)));
  }

  /** The last version of a division's own. */
  Optional<ColumnMapping> last(String source, DivisionCode owner) {
    return first(
        found(
            COLUMNS + "owner = :owner and source = :source" + LAST,
            Map.of("owner", owner.value(), "source", source)));
  }

  /**
   * Holds a division's source until the transaction ends, so that its versions follow each other.
   */
  void hold(DivisionCode owner, String source) {
    entities
        .createNativeQuery(
            "select cast(pg_advisory_xact_lock(hashtextextended('mapping ' || :what, 0)) as text)")
        .setParameter("what", owner + " " + source)
        .getSingleResult();
  }

  /** Two statements. */
  void add(ColumnMapping mapping) {
    entities
        .createNativeQuery(
            """
            insert into column_mapping (id, owner, source, version, name, recorded_at, recorded_by)
            values (:id, :owner, :source, :version, :name, :at, :actor)
            """)
        .setParameter("id", mapping.id())
        .setParameter("owner", mapping.owner().value())
        .setParameter("source", mapping.source())
        .setParameter("version", mapping.version())
        .setParameter("name", mapping.name())
        .setParameter("at", mapping.recordedAt())
        .setParameter("actor", mapping.recordedBy())
        .executeUpdate();
    List<MappedHeading> headings = mapping.headings();
    List<MappedCode> codes = mapping.codes();
    entities
        .createNativeQuery(
            """
            insert into column_mapping_word (mapping_id, position, heading, code, field, word)
            select :id, h.n, h.heading, null, h.field, null
            from unnest(cast(:headings as text[]), cast(:headed as text[]))
              with ordinality as h(heading, field, n)
            union all
            select :id, 1000 + c.n, null, c.code, c.field, nullif(c.word, '')
            from unnest(cast(:coded as text[]), cast(:codes as text[]), cast(:words as text[]))
              with ordinality as c(field, code, word, n)
            """)
        .setParameter("id", mapping.id())
        .setParameter(
            "headings", headings.stream().map(MappedHeading::heading).toArray(String[]::new))
        .setParameter("headed", headings.stream().map(h -> h.field().name()).toArray(String[]::new))
        .setParameter("coded", codes.stream().map(c -> c.field().name()).toArray(String[]::new))
        .setParameter("codes", codes.stream().map(MappedCode::code).toArray(String[]::new))
        .setParameter(
            "words",
            codes.stream().map(c -> c.word() == null ? "" : c.word()).toArray(String[]::new))
        .executeUpdate();
  }

  private Optional<ColumnMapping> first(List<ColumnMapping> found) {
    return found.stream().findFirst().map(this::whole);
  }

  private ColumnMapping whole(ColumnMapping m) {
    List<Tuple> words = tuples(WORDS, Map.of("id", m.id()));
    List<MappedHeading> headings =
        words.stream()
            .filter(row -> row.get(0) != null)
            .map(row -> new MappedHeading(text(row, 0), field(row)))
            .toList();
    List<MappedCode> codes =
        words.stream()
            .filter(row -> row.get(1) != null)
            .map(row -> new MappedCode(field(row), text(row, 1), row.get(3, String.class)))
            .toList();
    return new ColumnMapping(
        m.id(),
        m.owner(),
        m.source(),
        m.version(),
        m.name(),
        m.recordedAt(),
        m.recordedBy(),
        headings,
        codes);
  }

  private List<ColumnMapping> found(String sql, Map<String, Object> parameters) {
    return tuples(sql, parameters).stream()
        .map(row ->
            new ColumnMapping(
                row.get(0, UUID.class),
                new DivisionCode(text(row, 1)),
                text(row, 2),
                row.get(3, Integer.class),
                text(row, 4),
                row.get(5, Instant.class),
                text(row, 6),
                List.of(),
                List.of()))
        .toList();
  }

  @SuppressWarnings("unchecked") // what the provider makes of a type is rows of that type
  private List<Tuple> tuples(String sql, Map<String, Object> parameters) {
    var query = entities.createNativeQuery(sql, Tuple.class);
    parameters.forEach(query::setParameter);
    return query.getResultList();
  }

  private static String text(Tuple row, int column) {
    return row.get(column, String.class);
  }

  private static RosterColumn field(Tuple row) {
    return RosterColumn.valueOf(text(row, 2));
  }

  private static String[] codes(DivisionCode division) {
    return division.selfAndAncestors().stream().map(DivisionCode::value).toArray(String[]::new);
  }
}
