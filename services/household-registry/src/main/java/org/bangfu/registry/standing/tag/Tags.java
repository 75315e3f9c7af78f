package org.bangfu.registry.standing.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The tags of households and of their members. */
@ApplicationScoped
public class Tags {
  private final EntityManager entities;

  Tags(EntityManager entities) {
    this.entities = entities;
  }

  /** Of a household and its members, in the order in which they were written down. */
  public List<Tag> of(UUID household) {
    return of(List.of(household)).getOrDefault(household, List.of());
  }

  /** Of many, in one statement; without those who never had one. */
  public Map<UUID, List<Tag>> of(Collection<UUID> households) {
    Map<UUID, List<TagStep>> byTag = new LinkedHashMap<>();
    rows(households)
        .forEach(step -> byTag.computeIfAbsent(step.tagId(), id -> new ArrayList<>()).add(step));
    return byTag.values().stream().map(Tag::new).collect(Collectors.groupingBy(Tag::householdId));
  }

  void add(List<TagStep> steps) {
    steps.forEach(entities::persist);
    entities.flush();
  }

  @SuppressWarnings("unchecked") // what the provider makes of a type is rows of that type
  private List<TagStep> rows(Collection<UUID> households) {
    return entities
        .createNativeQuery(
            "select s.* from tag_step s where s.household_id = any(cast(:ids as uuid[])) order by s.id",
            TagStep.class)
        .setParameter("ids", households.stream().map(UUID::toString).toArray(String[]::new))
        .getResultList();
  }
}
