package org.bangfu.registry.redivision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangfu.kit.problem.FieldError;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.division.Division;
import org.bangfu.registry.division.Divisions;
import org.jspecify.annotations.Nullable;

/** Holds a mapping against the divisions that there are: before it is drafted, and again later. */
@ApplicationScoped
class CheckMapping {
  private final Divisions divisions;

  CheckMapping(Divisions divisions) {
    this.divisions = divisions;
  }

  /**
   * @return the divisions that are concerned, by code
   * @throws RuntimeException a problem that names all codes that do not fit
   */
  Map<DivisionCode, Division> require(
      DivisionChangeKind kind, LocalDate day, List<Mapped> mapping) {
    Map<DivisionCode, Division> known =
        divisions.byCodes(
            mapping.stream()
                .flatMap(one -> Stream.of(one.from(), one.to(), one.to().parent()))
                .filter(Objects::nonNull)
                .toList());
    Codes codes = new Codes(kind, day, mapping, known);
    mapping.forEach(codes::check);
    if (!codes.errors.isEmpty()) {
      throw Problems.invalid(codes.errors);
    }
    return known;
  }

  /** The codes of one change. */
  private static final class Codes {
    private final DivisionChangeKind kind;
    private final LocalDate day;
    private final Map<DivisionCode, Division> known;
    private final Set<DivisionCode> ending;
    private final Set<DivisionCode> made;
    private final Set<DivisionCode> staying;
    private final Set<DivisionCode> taken = new HashSet<>();
    private final Set<DivisionCode> given = new HashSet<>();
    private final List<FieldError> errors = new ArrayList<>();

    Codes(
        DivisionChangeKind kind,
        LocalDate day,
        List<Mapped> mapping,
        Map<DivisionCode, Division> known) {
      this.kind = kind;
      this.day = day;
      this.known = known;
      this.ending =
          mapping.stream()
              .filter(Mapped::ends)
              .map(Mapped::from)
              .filter(Objects::nonNull)
              .collect(Collectors.toSet());
      this.made = mapping.stream().map(Mapped::to).collect(Collectors.toSet());
      this.staying =
          mapping.stream().filter(Mapped::stays).map(Mapped::to).collect(Collectors.toSet());
    }

    void check(Mapped one) {
      DivisionCode from = one.from();
      if (from != null) {
        checkOld(one, from);
      }
      if (!one.stays()) {
        checkNew(one);
      }
      if (!isMerge(one) && !given.add(one.to())) {
        wrong(one, "/to", "%s must be given once", one.to());
      }
      DivisionCode parent = one.to().parent();
      if (parent != null && !isThereThen(parent) && !made.contains(parent)) {
        wrong(one, "/to", "%s must lie in a division that is there then", one.to());
      }
    }

    private void checkOld(Mapped one, DivisionCode from) {
      Division division = known.get(from);
      if (division == null || division.validTo() != null || !isBefore(division.validFrom())) {
        wrong(one, "/from", "%s must be a division that is there, and was on that day", from);
      }
      if (one.ends() && !taken.add(from)) {
        wrong(one, "/from", "%s must be named once", from);
      }
    }

    private void checkNew(Mapped one) {
      DivisionCode to = one.to();
      if (known.containsKey(to) && !(isMerge(one) && isKept(to))) {
        wrong(
            one,
            "/to",
            one.derived()
                ? "%s is there already: say which code takes its place"
                : "%s must be a code that no division has or had; one that others become a part of is named with them",
            to);
      }
    }

    /** One that another item ends cannot be what others become a part of: they would be nowhere. */
    private boolean isKept(DivisionCode code) {
      return staying.contains(code) && !ending.contains(code);
    }

    private boolean isMerge(Mapped one) {
      return kind == DivisionChangeKind.MERGE && !one.derived();
    }

    private boolean isThereThen(DivisionCode code) {
      Division division = known.get(code);
      return division != null
          && division.validTo() == null
          && !ending.contains(code)
          && (division.validFrom() == null || !division.validFrom().isAfter(day));
    }

    /** A division that came on a day cannot change on it: it would never have been. */
    private boolean isBefore(@Nullable LocalDate first) {
      return first == null || first.isBefore(day);
    }

    private void wrong(Mapped one, String field, String detail, DivisionCode code) {
      errors.add(new FieldError(one.pointer() + field, detail.formatted(code)));
    }
  }
}
