package org.bangfu.reporting.publication.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.reporting.figure.Asked;
import org.bangfu.reporting.figure.Figure;
import org.bangfu.reporting.figure.ReadFigures;
import org.bangfu.reporting.indicator.Catalogue;
import org.bangfu.reporting.indicator.Narrowing;
import org.bangfu.reporting.publication.Publication;
import org.bangfu.reporting.publication.ReadPublication;
import org.bangfu.reporting.question.FigureQuery;
import org.bangfu.reporting.question.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a publication said, and what has come since. */
@Path("/v1/publications/{id}/figures")
@RunOnVirtualThread
@Tag(name = "Publications")
class PublishedFigureResource {
  private final Catalogue catalogue;
  private final ReadFigures figures;
  private final ReadPublication publications;
  private final Caller caller;

  PublishedFigureResource(
      Catalogue catalogue, ReadFigures figures, ReadPublication publications, Caller caller) {
    this.catalogue = catalogue;
    this.figures = figures;
    this.publications = publications;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.STAFF, Role.ANALYST, Role.ADMINISTRATOR})
  @Operation(
      summary = "A division's figures as they were published, and as they are for the same day now",
      description =
          "Narrowed, it has the indicators that are kept by that. A figure that differs was"
              + " recorded, corrected or taken back later.")
  public PublishedFigureAnswer listPublishedFigures(
      @PathParam("id") UUID id, @BeanParam FigureQuery query) {
    Parameters parameters = new Parameters();
    DivisionCode division = parameters.division("division", query.division());
    Narrowing narrowing = parameters.narrowing(query);
    parameters.check();
    DivisionScope scope = caller.scope();
    Publication publication = publications.read(scope, id);
    if (!publication.isOf(division) || !scope.covers(division)) {
      throw Problems.notFound("division in this publication", division);
    }
    List<Asked> asked = asked(scope, narrowing, publication);
    List<Figure> now = figures.all(scope, division, asked);
    List<Figure> then =
        publications.figures(publication, division, now.getFirst().divisionName(), asked);
    List<PublishedFigureAnswer.Item> items = new ArrayList<>(asked.size());
    for (int i = 0; i < asked.size(); i++) {
      items.add(PublishedFigureAnswer.Item.of(then.get(i), now.get(i)));
    }
    return new PublishedFigureAnswer(
        PublicationAnswer.of(publication), division, now.getFirst().divisionName(), items);
  }

  /** What there was when it was published: nobody could have published anything else. */
  private List<Asked> asked(DivisionScope scope, Narrowing narrowing, Publication publication) {
    LocalDate day = publication.asOf();
    return catalogue.all(scope, day).stream()
        .filter(indicator -> !indicator.recordedAt().isAfter(publication.publishedAt()))
        .filter(indicator ->
            narrowing.dimension() == null || indicator.dimensions().contains(narrowing.dimension()))
        .map(indicator -> Asked.toDate(indicator, narrowing, day))
        .toList();
  }
}
