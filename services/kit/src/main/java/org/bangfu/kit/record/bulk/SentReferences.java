package org.bangfu.kit.record.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.personal.BlindIndex;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.write.AtOnce;
import org.bangfu.kit.guard.write.Insert;
import org.jspecify.annotations.Nullable;

/**
 * What was sent under a caller's own references, so that the same reference with another body is
 * refused and not answered with a record that is another. Of a body a keyed hash is kept: it says
 * nothing of the people in it, and meets its equal alone.
 */
@ApplicationScoped
public class SentReferences {
  private static final Insert ROW =
      Insert.into(
          "sent_reference",
          "client text",
          "actor text",
          "kind text",
          "reference text",
          "print text");

  private final EntityManager entities;
  private final Caller caller;
  private final BlindIndex index;
  private final ObjectMapper clear;

  SentReferences(EntityManager entities, Caller caller, BlindIndex index, ObjectMapper json) {
    this.entities = entities;
    this.caller = caller;
    this.index = index;
    // elsewhere personal texts never print themselves, and two of them would look alike
    this.clear =
        json.copy()
            // a property that a later version of the contract adds must not make the same sent anew
            // another
            .setSerializationInclusion(JsonInclude.Include.NON_NULL)
            .configure(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, true)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .registerModule(new SimpleModule().addSerializer(PersonalText.class, new InClear()));
  }

  /**
   * The items of a bulk, with what was sent under their references before.
   *
   * @param kind of record: references of two kinds do not meet
   */
  public <T extends BulkItem> SentBodies<T> of(String kind, Collection<T> items) {
    return of(kind, items, item -> item);
  }

  /**
   * @param body all that makes an item, where its path says something too
   */
  public <T extends BulkItem> SentBodies<T> of(
      String kind, Collection<T> items, Function<T, Object> body) {
    List<String> references =
        items.stream()
            .filter(Objects::nonNull)
            .map(BulkItem::clientReference)
            .filter(Objects::nonNull)
            .toList();
    return new SentBodies<>(
        before(kind, references),
        item -> print(kind, body.apply(item)),
        prints -> write(kind, prints));
  }

  /** The same for a request that stands alone, before its record is looked for. */
  @Transactional(Transactional.TxType.MANDATORY)
  public SentBody one(String kind, @Nullable String reference, Object body) {
    if (reference == null) {
      return new SentBody(null, null, "", () -> {});
    }
    String print = print(kind, body);
    return new SentBody(
        reference,
        before(kind, List.of(reference)).get(reference),
        print,
        () -> write(kind, Map.of(reference, print)));
  }

  /**
   * The same for one that is gathered to go at once: a reference that was sent before refuses it.
   */
  public void first(String kind, @Nullable String reference, Object body) {
    if (reference != null) {
      AtOnce.add(ROW, caller.client(), caller.actor(), kind, reference, print(kind, body));
    }
  }

  private Map<String, String> before(String kind, Collection<String> references) {
    Map<String, String> prints = new HashMap<>();
    if (references.isEmpty()) {
      return prints;
    }
    @SuppressWarnings("unchecked")
    List<Tuple> rows =
        entities
            .createNativeQuery(
                """
                select reference, print from sent_reference
                where client = :client and actor = :actor and kind = :kind
                  and reference = any(cast(:references as text[]))
                """,
                Tuple.class)
            .setParameter("client", caller.client())
            .setParameter("actor", caller.actor())
            .setParameter("kind", kind)
            .setParameter("references", references.toArray(String[]::new))
            .getResultList();
    rows.forEach(row -> prints.put(row.get(0, String.class), row.get(1, String.class)));
    return prints;
  }

  private void write(String kind, Map<String, String> prints) {
    if (prints.isEmpty()) {
      return;
    }
    List<String> references = List.copyOf(prints.keySet());
    entities
        .createNativeQuery(
            """
            insert into sent_reference (client, actor, kind, reference, print)
            select :client, :actor, :kind, t.reference, t.print
            from unnest(cast(:references as text[]), cast(:prints as text[])) as t (reference, print)
            on conflict do nothing
            """)
        .setParameter("client", caller.client())
        .setParameter("actor", caller.actor())
        .setParameter("kind", kind)
        .setParameter("references", references.toArray(String[]::new))
        .setParameter("prints", references.stream().map(prints::get).toArray(String[]::new))
        .executeUpdate();
  }

  private String print(String kind, Object body) {
    try {
      return index.of("sent " + kind, clear.writeValueAsString(body));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the request cannot be written as JSON", e);
    }
  }

  private static final class InClear extends JsonSerializer<PersonalText> {
    @Override
    public void serialize(PersonalText text, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(text.clearText());
    }
  }
}
