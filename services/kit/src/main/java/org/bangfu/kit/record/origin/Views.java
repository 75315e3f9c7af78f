package org.bangfu.kit.record.origin;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.value.division.DivisionScope;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/**
 * How records of a kind are shown, said once for the record that was sent, the one that was there
 * and those of a list: what the caller sees of them, where each is, and which version this is.
 *
 * @param path of the collection, with a slash at its end
 * @param version what a change has to name in If-Match
 * @param items makes the views, once it knows the records: what they need is read for all together
 * @param shown is told which record an answer shows
 */
public record Views<R, V>(
    String path,
    Function<R, UUID> id,
    ToLongFunction<R> version,
    Function<List<R>, Function<R, V>> items,
    Consumer<UUID> shown) {

  public static <R, V> Views<R, V> together(
      String path,
      Function<R, UUID> id,
      ToLongFunction<R> version,
      Function<List<R>, Function<R, V>> items) {
    return new Views<>(path, id, version, items, record -> {});
  }

  /** Views that need nothing but the record. */
  public static <R, V> Views<R, V> of(
      String path, Function<R, UUID> id, ToLongFunction<R> version, Function<R, V> of) {
    return together(path, id, version, records -> of);
  }

  /** Views that depend on where the caller may look too. */
  public static <R, V> Views<R, V> of(
      String path,
      Function<R, UUID> id,
      ToLongFunction<R> version,
      Caller caller,
      BiFunction<R, DivisionScope, V> of) {
    return together(
        path,
        id,
        version,
        records -> {
          DivisionScope scope = caller.scope();
          return record -> of.apply(record, scope);
        });
  }

  /** The same where the audit is told of it. */
  public Views<R, V> telling(Consumer<UUID> audit) {
    return new Views<>(path, id, version, items, audit);
  }

  /** What was sent: 201 where this has made it, else 200. */
  public RestResponse<V> of(Landed<R> landed) {
    return answer(landed.status(), landed.record(), view(landed.record()));
  }

  /** What was there, or has been changed. */
  public RestResponse<V> there(R record) {
    return answer(Status.OK, record, view(record));
  }

  /** What has been made, in a view for which everything is at hand. */
  public RestResponse<V> made(R record, V view) {
    return answer(Status.CREATED, record, view);
  }

  private V view(R record) {
    return items.apply(List.of(record)).apply(record);
  }

  private RestResponse<V> answer(Status status, R record, V view) {
    UUID name = id.apply(record);
    shown.accept(name);
    return Shown.as(status, path + name, version.applyAsLong(record), view);
  }
}
