package org.bangfu.needs.help.wish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.place.PlaceLists;
import org.bangfu.kit.record.place.Reach;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.jspecify.annotations.Nullable;

/** All wishes. */
@ApplicationScoped
public class Wishes {
  public static final String TABLE = "wish";
  static final Reach STATIONS = Reach.into(TABLE).byTownship();
  public static final Reach REACH =
      STATIONS.orPublished("published_on is not null and state <> 'TAKEN_DOWN'");

  private final EntityManager entities;
  private final PlaceLists lists;

  Wishes(EntityManager entities, PlaceLists lists) {
    this.entities = entities;
    this.lists = lists;
  }

  void add(Wish wish) {
    entities.persist(wish);
  }

  /**
   * One wish that the caller reaches.
   *
   * @param id its id, or its public id
   */
  public Wish require(DivisionScope scope, UUID id) {
    List<Wish> rows =
        REACH
            .condition(scope)
            .query(
                entities,
                "select * from wish where (id = :id or public_id = :id) and {reached}",
                Wish.class)
            .setParameter("id", id)
            .getResultList();
    if (rows.isEmpty()) {
      throw Problems.notFound("wish", id);
    }
    return rows.getFirst();
  }

  public <T> Page<T> page(
      DivisionScope scope,
      @Nullable DivisionCode division,
      @Nullable WishState state,
      PageRequest request,
      Function<List<Wish>, Function<Wish, T>> toItems) {
    return lists.pageOf(
        Wish.class,
        REACH,
        scope,
        division,
        state == null ? Map.of() : Map.of("state", state.name()),
        request,
        toItems);
  }
}
