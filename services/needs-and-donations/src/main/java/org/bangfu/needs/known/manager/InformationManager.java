package org.bangfu.needs.known.manager;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.jspecify.annotations.Nullable;

/**
 * An information manager (信息管理员) who was admitted.
 *
 * @param division where its station is
 * @param divisions what it is responsible for; each covers everything inside it
 * @param admittedOn the day of the admission; of one whose admission was taken back, that day
 * @param awaySince since when the manager is suspended or has left; null for one at work
 * @param version the registry's version of what is copied
 */
public record InformationManager(
    UUID id,
    DivisionCode division,
    List<DivisionCode> divisions,
    LocalDate admittedOn,
    @Nullable LocalDate awaySince,
    long version) {

  public boolean isResponsibleFor(DivisionCode village) {
    return divisions.stream().anyMatch(held -> held.contains(village));
  }

  /** Whether the manager was away already on a day. */
  public boolean isAwayOn(LocalDate day) {
    return awaySince != null && !day.isBefore(awaySince);
  }

  /** Whether it works in one of the scope's divisions or around one. */
  boolean worksAround(DivisionScope scope) {
    return Stream.concat(Stream.of(division), divisions.stream())
        .anyMatch(
            held -> scope.covers(held) || scope.divisions().stream().anyMatch(held::contains));
  }
}
