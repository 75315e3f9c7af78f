package org.bangfu.kit.record.origin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.bangfu.kit.guard.audit.LookAtOnce;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.write.AtOnce;
import org.bangfu.kit.guard.write.Insert;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Lets a write that moves money, stock or a claim happen once per key of a client, however often it
 * is sent. The key's row is written in the transaction of the effect; a refused request leaves no
 * row and may be tried again.
 */
@ApplicationScoped
public class Idempotency {
  public static final String HEADER = "Idempotency-Key";
  private static final int MAX_KEY_LENGTH = 200;

  private static final Insert ROW =
      Insert.into(
          "idempotency_key",
          "client text",
          "key text",
          "operation text",
          "request_hash bytea",
          "status integer",
          "location text",
          "entity_tag text",
          "body text");

  private final EntityManager entities;
  private final AtOnce atOnce;
  private final LookAtOnce look;
  private final ObjectMapper json;
  private final ObjectMapper whole;
  private final Caller caller;

  Idempotency(
      EntityManager entities, AtOnce atOnce, LookAtOnce look, ObjectMapper json, Caller caller) {
    this.entities = entities;
    this.atOnce = atOnce;
    this.look = look;
    this.json = json;
    // how answers leave things out must not make the same request another one
    this.whole = json.copy().setDefaultPropertyInclusion(JsonInclude.Include.ALWAYS);
    this.caller = caller;
  }

  /**
   * Runs the effect, or answers what it answered the first time.
   *
   * @param operation what is done to what, such as {@code claim need 0197…}; part of what the key
   *     stands for
   * @param key the header Idempotency-Key as it came
   * @param request the body, compared with the first one's
   * @param effect answers with a JSON entity, a location and an entity tag, or throws and leaves
   *     nothing
   */
  @Transactional
  public <V> RestResponse<V> once(
      String operation,
      @Nullable String key,
      @Nullable Object request,
      Supplier<RestResponse<V>> effect) {
    if (key == null || !isKey(key)) {
      throw Problems.problem(
          CommonProblem.IDEMPOTENCY_KEY_MISSING,
          "Send a key of your own choice, 1 to 200 characters, in the header Idempotency-Key.");
    }
    String client = caller.keyOwner();
    byte[] hash = RequestHash.of(operation, serialised(whole, request));
    // the lock and the look are one statement; a first request that commits in between is met again
    // at the insert
    Tuple row =
        (Tuple)
            entities
                .createNativeQuery(
                    """
                    with turn as materialized (
                      select pg_try_advisory_xact_lock(hashtextextended(:client || ' ' || :key, 0)) as mine)
                    select turn.mine, k.request_hash, k.status, k.location, k.entity_tag, k.body
                    from turn left join idempotency_key k on k.client = :client and k.key = :key
                    """,
                    Tuple.class)
                .setParameter("client", client)
                .setParameter("key", key)
                .getSingleResult();
    byte[] first = row.get("request_hash", byte[].class);
    if (first != null) {
      return FirstAnswer.again(row, Arrays.equals(first, hash));
    }
    if (!row.get("mine", Boolean.class)) {
      throw inProgress();
    }
    RestResponse<V> response = effect.get();
    remember(client, key, operation, hash, response);
    return response;
  }

  /**
   * Runs an effect that gathers what it writes, and commits it with its key and the audit's entry
   * in one way to the database.
   *
   * @return empty where anything is in the way, the key's own first request too: {@link #once} says
   *     what
   */
  public <V> Optional<RestResponse<V>> atOnce(
      String operation,
      @Nullable String key,
      @Nullable Object request,
      Supplier<RestResponse<V>> effect) {
    if (key == null || !isKey(key)) {
      return Optional.empty();
    }
    return atOnce.write(
        caller.scope(),
        () -> {
          RestResponse<V> response = effect.get();
          AtOnce.add(
              ROW,
              caller.keyOwner(),
              key,
              operation,
              RequestHash.of(operation, serialised(whole, request)),
              response.getStatus(),
              response.getLocation(),
              tag(response),
              response.hasEntity() ? serialised(json, response.getEntity()) : null);
          look.add(response.getStatus(), response.getEntity());
          return response;
        });
  }

  private static boolean isKey(String key) {
    return !key.isBlank() && key.length() <= MAX_KEY_LENGTH;
  }

  private static @Nullable String tag(RestResponse<?> response) {
    return response.getEntityTag() == null ? null : response.getEntityTag().getValue();
  }

  private void remember(
      String client, String key, String operation, byte[] hash, RestResponse<?> response) {
    int written =
        entities
            .createNativeQuery(
                """
                insert into idempotency_key
                  (client, key, operation, request_hash, status, location, entity_tag, body)
                values (:client, :key, :operation, :hash, :status, :location, :tag, :body)
                on conflict do nothing
                """)
            .setParameter("client", client)
            .setParameter("key", key)
            .setParameter("operation", operation)
            .setParameter("hash", hash)
            .setParameter("status", response.getStatus())
            .setParameter(
                "location",
                response.getLocation() == null ? null : response.getLocation().toString())
            .setParameter("tag", tag(response))
            .setParameter(
                "body", response.hasEntity() ? serialised(json, response.getEntity()) : null)
            .executeUpdate();
    if (written == 0) {
      throw inProgress();
    }
  }

  private static RuntimeException inProgress() {
    return Problems.tryAgain(
        CommonProblem.REQUEST_IN_PROGRESS,
        "A request with this key is still running. Send it again in a moment.",
        1);
  }

  private static String serialised(ObjectMapper json, @Nullable Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the value cannot be written as JSON", e);
    }
  }
}
