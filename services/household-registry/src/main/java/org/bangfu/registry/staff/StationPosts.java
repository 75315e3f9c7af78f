package org.bangfu.registry.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

/** The posts of stations. */
@ApplicationScoped
public class StationPosts {
  public static final Reach REACH = Reach.into("station_post").enteredBy("entered_by");

  private final EntityManager entities;
  private final PlaceLists lists;

  StationPosts(EntityManager entities, PlaceLists lists) {
    this.entities = entities;
    this.lists = lists;
  }

  /**
   * Which posts are listed.
   *
   * @param station of one alone; null for all
   * @param role one role alone; null for all
   * @param open those that go on, or those that are over, alone; null for all
   */
  public record Filter(
      @Nullable DivisionCode division,
      @Nullable UUID station,
      @Nullable StaffRole role,
      @Nullable Boolean open) {}

  void add(Object row) {
    entities.persist(row);
  }

  /** One of the caller's. */
  public StationPost require(UUID id, DivisionScope scope) {
    return scope
        .hqlCondition("p.division")
        .hql(
            entities,
            "from StationPost p left join fetch p.key where p.id = :id and {reached}",
            StationPost.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> Problems.notFound("post of a station", id));
  }

  /** The same as it is once nobody else changes it. */
  void hold(StationPost post) {
    entities.refresh(post, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Those that go on, and all heads there were. */
  List<StationPost> ofStations(Collection<UUID> stations) {
    return stations.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                """
                from StationPost p where p.stationId in :stations and (p.untilOn is null or p.role = :head)
                order by p.id
                """,
                StationPost.class)
            .setParameter("stations", stations)
            .setParameter("head", StaffRole.HEAD)
            .getResultList();
  }

  /** By the division of their stations. */
  public <T> Page<T> page(
      Filter filter,
      DivisionScope scope,
      PageRequest page,
      Function<List<StationPost>, Function<StationPost, T>> toItems) {
    Map<String, Object> equal = new TreeMap<>();
    if (filter.station() != null) {
      equal.put("station_id", filter.station());
    }
    if (filter.role() != null) {
      equal.put("role", filter.role().name());
    }
    if (filter.open() != null) {
      equal.put("goes_on", filter.open());
    }
    return lists.pageOf(
        StationPost.class,
        REACH,
        scope,
        filter.division(),
        equal,
        page,
        posts -> {
          withKeys(posts);
          return toItems.apply(posts);
        });
  }

  /** Reads their keys at once, before they are asked for one by one or after the transaction. */
  private void withKeys(List<StationPost> posts) {
    entities
        .createQuery(
            "from StationPost p left join fetch p.key where p in :posts", StationPost.class)
        .setParameter("posts", posts)
        .getResultList();
  }
}
