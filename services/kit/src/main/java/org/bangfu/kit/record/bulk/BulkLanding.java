package org.bangfu.kit.record.bulk;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.bangfu.kit.problem.Problem;
import org.bangfu.kit.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Lands the good items of a bulk in one transaction and answers for each. */
@ApplicationScoped
public class BulkLanding {
  private static final int MAX_REFERENCE_LENGTH = 100;

  private final Validator validator;

  BulkLanding(Validator validator) {
    this.validator = validator;
  }

  /**
   * For records that are wholly what was sent, under whatever reference.
   *
   * @param known finds the ids of those client references that have landed before, in one query
   * @param create makes one record and gives its id, or throws a problem before it has written
   *     anything
   */
  @Transactional
  public <T extends BulkItem> BulkAnswer land(
      List<T> items,
      Function<Collection<String>, Map<String, UUID>> known,
      Function<T, UUID> create) {
    return land(items, SentBodies.unknown(), known, create);
  }

  /**
   * @param sent of the same items; what comes again with another body is refused
   * @param known finds the ids of those client references that have landed before, in one query
   * @param create makes one record and gives its id, or throws a problem before it has written
   *     anything
   */
  @Transactional
  public <T extends BulkItem> BulkAnswer land(
      List<T> items,
      SentBodies<T> sent,
      Function<Collection<String>, Map<String, UUID>> known,
      Function<T, UUID> create) {
    Set<String> references = new HashSet<>();
    items.stream()
        .filter(Objects::nonNull)
        .map(BulkItem::clientReference)
        .filter(Objects::nonNull)
        .forEach(references::add);
    Map<String, UUID> landed =
        new HashMap<>(references.isEmpty() ? Map.of() : known.apply(references));
    List<BulkOutcome> outcomes = new ArrayList<>(items.size());
    for (T item : items) {
      outcomes.add(landOne(item, sent, landed, create));
    }
    sent.keep();
    if (QuarkusTransaction.isRollbackOnly()) {
      // a problem thrown across another transactional method: nothing would land, whatever the
      // answer says
      throw new IllegalStateException("an item's refusal has marked the whole bulk for rollback");
    }
    return BulkAnswer.of(outcomes);
  }

  private <T extends BulkItem> BulkOutcome landOne(
      @Nullable T item, SentBodies<T> sent, Map<String, UUID> landed, Function<T, UUID> create) {
    if (item == null) {
      return BulkOutcome.refused(null, Problem.of(Problems.invalid("", "must not be null")));
    }
    String reference = item.clientReference();
    if (reference == null || reference.isBlank() || reference.length() > MAX_REFERENCE_LENGTH) {
      return BulkOutcome.refused(
          reference,
          Problem.of(Problems.invalid("/clientReference", "must be 1 to 100 characters")));
    }
    UUID before = landed.get(reference);
    try {
      if (before != null) {
        sent.requireSame(reference, item);
        return BulkOutcome.existing(reference, before);
      }
      Set<ConstraintViolation<T>> violations = validator.validate(item);
      if (!violations.isEmpty()) {
        throw Problems.invalid(violations);
      }
      sent.requireFree(reference);
      UUID id = create.apply(item);
      landed.put(reference, id);
      sent.landed(reference, item);
      return BulkOutcome.created(reference, id);
    } catch (HttpProblem problem) {
      return BulkOutcome.refused(reference, Problem.of(problem));
    }
  }
}
