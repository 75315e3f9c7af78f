package org.bangfu.registry.household;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * What is known of villages, numbers and people when registrations are judged; each one that lands
 * is known to those after it.
 */
public final class RegistrationFacts {
  private final Set<String> villages = new HashSet<>();
  private final Map<String, UUID> references = new HashMap<>();
  private final Set<String> numbers = new HashSet<>();
  private final Set<String> people = new HashSet<>();

  private final Confidential confidential;

  RegistrationFacts(Confidential confidential) {
    this.confidential = confidential;
  }

  /** Takes a row of the query: what it is, its key, and the id of the record. */
  void learn(String kind, String key, @Nullable UUID id) {
    switch (kind) {
      case "village" -> villages.add(key);
      case "reference" -> {
        if (id != null) {
          references.put(key, id);
        }
      }
      case "number" -> numbers.add(key);
      case "person" -> people.add(key);
      default -> throw new IllegalArgumentException(kind);
    }
  }

  void learn(Registration landed) {
    numbers.add(numberKey(landed.village(), landed.number()));
    landed.people().forEach(p -> people.add(confidential.indexOf(p.nationalId())));
  }

  boolean isVillage(DivisionCode village) {
    return villages.contains(village.value());
  }

  boolean isTaken(DivisionCode village, String number) {
    return numbers.contains(numberKey(village, number));
  }

  boolean knowsAnyOf(Collection<NewPerson> persons) {
    return persons.stream().anyMatch(p -> knows(p.nationalId()));
  }

  boolean knows(NationalId id) {
    return people.contains(confidential.indexOf(id));
  }

  /** The record that landed under this reference of the client's before. */
  public @Nullable UUID idOf(@Nullable String clientReference) {
    return clientReference == null ? null : references.get(clientReference);
  }

  public Map<String, UUID> references() {
    return Map.copyOf(references);
  }

  /** Numbers are unique in a county. */
  static String numberKey(DivisionCode village, String number) {
    return village.value().substring(0, 6) + " " + number;
  }
}
