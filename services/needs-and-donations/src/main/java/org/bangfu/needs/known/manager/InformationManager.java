package org.bangfu.needs.known.manager;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;

/**
 * An admitted information manager (信息管理员).
 *
 * @param division where its station is
 * @param divisions what it is responsible for; each covers everything inside it
 * @param version the registry's version of what is copied
 */
public record InformationManager(
    UUID id,
    DivisionCode division,
    List<DivisionCode> divisions,
    LocalDate admittedOn,
    long version) {

  public boolean isResponsibleFor(DivisionCode village) {
    return divisions.stream().anyMatch(held -> held.contains(village));
  }

  /** Whether it works in one of the scope's divisions or around one. */
  boolean worksAround(DivisionScope scope) {
    return Stream.concat(Stream.of(division), divisions.stream())
        .anyMatch(
            held -> scope.covers(held) || scope.divisions().stream().anyMatch(held::contains));
  }
}
