package org.bangfu.reporting.fact.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.kit.value.time.Days;
import org.bangfu.reporting.division.Divisions;
import org.bangfu.reporting.fact.Trace;
import org.bangfu.reporting.fact.Trace.Position;
import org.bangfu.reporting.fact.Traced;
import org.bangfu.reporting.indicator.Catalogue;
import org.bangfu.reporting.indicator.Formula;
import org.bangfu.reporting.indicator.Indicator;
import org.bangfu.reporting.indicator.Narrowing;
import org.bangfu.reporting.question.FigureQuery;
import org.bangfu.reporting.question.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The events behind a figure. */
@Path("/v1/indicators/{id}/facts")
@RunOnVirtualThread
@Tag(name = "Figures")
class FactResource {
  private static final LocalDate BEGINNING = LocalDate.of(1949, 1, 1);

  private final Catalogue catalogue;
  private final Trace trace;
  private final Divisions divisions;
  private final Caller caller;

  FactResource(Catalogue catalogue, Trace trace, Divisions divisions, Caller caller) {
    this.catalogue = catalogue;
    this.trace = trace;
    this.divisions = divisions;
    this.caller = caller;
  }

  @GET
  @Transactional
  @RolesAllowed({Roles.OFFICES, Role.ANALYST, Role.ADMINISTRATOR})
  @Operation(
      summary = "The events that a figure counts, each with its day and its value",
      description =
          "Sums to the figure of the same division, days and narrowing; of a distinct count it is"
              + " all that anybody had, each of whom counts once. What is made by a formula is traced"
              + " by its terms.")
  public Page<FactAnswer> listFacts(
      @PathParam("id") @Parameter(example = "needs.published") String id,
      @BeanParam FigureQuery query,
      @QueryParam("from")
          @Parameter(description = "First day; the beginning if absent", example = "2020-11-01")
          @Nullable String from,
      @QueryParam("to")
          @Parameter(description = "Last day; today if absent", example = "2020-11-30")
          @Nullable String to,
      @BeanParam @Valid PageRequest page) {
    Parameters parameters = new Parameters();
    LocalDate first = parameters.day("from", from, BEGINNING);
    LocalDate last = parameters.day("to", to, BusinessDays.today());
    Indicator indicator = catalogue.named(caller.scope(), id, last);
    if (indicator.formula() != null) {
      parameters.refuse("id", "is traced by what it is made of: " + parts(indicator.formula()));
    }
    DivisionCode division = parameters.division("division", query.division());
    Narrowing narrowing = parameters.narrowing(indicator, query);
    parameters.check();
    Position after = page.after(4, FactResource::position, Position.BEGINNING);
    if (divisions.names(caller.scope(), List.of(division)).isEmpty()) {
      throw Problems.notFound("division", division);
    }
    List<Traced> rows =
        trace.facts(
            caller.scope(),
            new Trace.Question(
                indicator.id(), division, first, last, narrowing.dimension(), narrowing.value()),
            after,
            page.rowsToRead());
    return Page.of(rows, page, FactResource::cursor, fact -> FactAnswer.of(fact, indicator.unit()));
  }

  private static String parts(Formula formula) {
    return formula.terms().stream()
        .map(term -> term.indicator().id())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String cursor(Traced fact) {
    return PageRequest.key(fact.division(), fact.day(), fact.key().eventId(), fact.key().line());
  }

  private static Position position(List<String> key) {
    return new Position(
        key.getFirst(),
        Days.read(key.get(1)),
        Ids.read(key.get(2)),
        Integer.parseInt(key.getLast()));
  }
}
