package org.bangfu.registry.standing.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bangfu.kit.value.division.DivisionCode;

/** The kinds of tags that there are. They are public: they say nothing of anybody. */
@ApplicationScoped
public class TagKinds {
  private final EntityManager entities;

  TagKinds(EntityManager entities) {
    this.entities = entities;
  }

  /** Those that somebody of the division may have, by their codes. */
  public List<TagKind> of(DivisionCode division) {
    return entities
        .createQuery("from TagKind k where k.owner in (:above) order by k.code", TagKind.class)
        .setParameter("above", division.selfAndAncestors())
        .getResultList();
  }

  /** Those with the codes that there are, in one statement. */
  Map<String, TagKind> withCodes(Collection<String> codes) {
    Map<String, TagKind> kinds = new HashMap<>();
    entities
        .createQuery("from TagKind k where k.code in (:codes)", TagKind.class)
        .setParameter("codes", codes)
        .getResultList()
        .forEach(kind -> kinds.put(kind.code(), kind));
    return kinds;
  }

  Optional<TagKind> withCode(String code) {
    return Optional.ofNullable(withCodes(List.of(code)).get(code));
  }

  void add(TagKind kind) {
    entities.persist(kind);
    entities.flush();
  }
}
