package org.bangfu.kit.record.origin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.function.Supplier;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
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

  private final EntityManager entities;
  private final ObjectMapper json;
  private final ObjectMapper whole;
  private final Caller caller;

  Idempotency(EntityManager entities, ObjectMapper json, Caller caller) {
    this.entities = entities;
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
    if (key == null || key.isBlank() || key.length() > MAX_KEY_LENGTH) {
      throw Problems.problem(
          CommonProblem.IDEMPOTENCY_KEY_MISSING,
          "Send a key of your own choice, 1 to 200 characters, in the header Idempotency-Key.");
    }
    String client = caller.keyOwner();
    byte[] hash = hash(operation, request);
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
      return replay(row, Arrays.equals(first, hash));
    }
    if (!row.get("mine", Boolean.class)) {
      throw inProgress();
    }
    RestResponse<V> response = effect.get();
    remember(client, key, operation, hash, response);
    return response;
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
            .setParameter(
                "tag", response.getEntityTag() == null ? null : response.getEntityTag().getValue())
            .setParameter(
                "body", response.hasEntity() ? serialised(json, response.getEntity()) : null)
            .executeUpdate();
    if (written == 0) {
      throw inProgress();
    }
  }

  private static <V> RestResponse<V> replay(Tuple row, boolean sameRequest) {
    if (!sameRequest) {
      throw Problems.problem(
          CommonProblem.IDEMPOTENCY_KEY_REUSED,
          "This key was used for another request. Choose a new one.");
    }
    ResponseBuilder<V> answer =
        ResponseBuilder.<V>create(row.get("status", Integer.class))
            .header("Idempotency-Replayed", "true");
    String location = row.get("location", String.class);
    if (location != null) {
      answer.location(URI.create(location));
    }
    String tag = row.get("entity_tag", String.class);
    if (tag != null) {
      answer.tag(tag);
    }
    String body = row.get("body", String.class);
    return body == null ? answer.build() : asItWas(answer, body);
  }

  // what was answered goes out again to the byte, so that it must not become a value and text again
  @SuppressWarnings("unchecked")
  private static <V> RestResponse<V> asItWas(ResponseBuilder<V> answer, String body) {
    return answer.type(MediaType.APPLICATION_JSON_TYPE).entity((V) body).build();
  }

  private static RuntimeException inProgress() {
    return Problems.tryAgain(
        CommonProblem.REQUEST_IN_PROGRESS,
        "A request with this key is still running. Send it again in a moment.",
        1);
  }

  private byte[] hash(String operation, @Nullable Object request) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(operation.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      return digest.digest(serialised(whole, request).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static String serialised(ObjectMapper json, @Nullable Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the value cannot be written as JSON", e);
    }
  }
}
