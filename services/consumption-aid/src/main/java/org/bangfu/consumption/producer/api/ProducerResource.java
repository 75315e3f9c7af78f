package org.bangfu.consumption.producer.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.bangfu.consumption.producer.NewProducer;
import org.bangfu.consumption.producer.Producer;
import org.bangfu.consumption.producer.ProducerNames;
import org.bangfu.consumption.producer.Producers;
import org.bangfu.consumption.producer.RegisterProducer;
import org.bangfu.kit.guard.audit.Audit;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.bulk.BulkAnswer;
import org.bangfu.kit.record.bulk.BulkRequest;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.origin.EntityTags;
import org.bangfu.kit.record.origin.Landing;
import org.bangfu.kit.record.place.PlaceCursor;
import org.bangfu.kit.value.division.DivisionCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Producers. */
@Path("/v1/producers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Producers", description = "Who sells what poor households grow and make 生产者")
public class ProducerResource {
  private final RegisterProducer registerProducer;
  private final Landing landing;
  private final Producers producers;
  private final ProducerNames names;
  private final Caller caller;
  private final Audit audit;

  ProducerResource(
      RegisterProducer registerProducer,
      Landing landing,
      Producers producers,
      ProducerNames names,
      Caller caller,
      Audit audit) {
    this.audit = audit;
    this.registerProducer = registerProducer;
    this.landing = landing;
    this.producers = producers;
    this.names = names;
    this.caller = caller;
  }

  @POST
  @Transactional
  @RolesAllowed({Role.COUNTY_OFFICER, Role.TOWNSHIP_OFFICER, Role.INFORMATION_MANAGER})
  @Looks(record = "producer", fields = "name")
  @Operation(operationId = "registerProducer", summary = "Register a producer")
  @APIResponse(
      responseCode = "201",
      description = "Registered",
      content = @Content(schema = @Schema(implementation = ProducerResponse.class)))
  @APIResponse(
      responseCode = "200",
      description = "The client registered it under the same reference before",
      content = @Content(schema = @Schema(implementation = ProducerResponse.class)))
  public Response register(@Valid @NotNull RegisterProducerRequest request) {
    Producer before =
        landing.before(
            Producer.class, Producers.REACH, Acting.of(caller), request.clientReference(), request);
    return before == null ? created(request.toProducer()) : shown(before);
  }

  @POST
  @Path("/bulk")
  @RolesAllowed({Role.COUNTY_OFFICER, Role.TOWNSHIP_OFFICER, Role.INFORMATION_MANAGER})
  @Looks(record = "producer", fields = "name")
  @Operation(operationId = "registerProducers", summary = "Register up to 1,000 producers")
  public BulkAnswer registerMany(@Valid @NotNull BulkRequest<RegisterProducerRequest> request) {
    return landing.many(
        Producers.REACH,
        Acting.of(caller),
        request.items(),
        item -> registerProducer.enter(item.toProducer()).id());
  }

  @GET
  @Transactional
  @Path("/{id}")
  @RolesAllowed({Role.COUNTY_OFFICER, Role.TOWNSHIP_OFFICER, Role.INFORMATION_MANAGER})
  @Looks(record = "producer", fields = "name")
  @Operation(operationId = "readProducer", summary = "Read a producer")
  @APIResponse(
      responseCode = "200",
      description = "The producer",
      content = @Content(schema = @Schema(implementation = ProducerResponse.class)))
  public Response read(@PathParam("id") UUID id) {
    return producers
        .find(id, caller.scope())
        .map(this::shown)
        .orElseThrow(() -> Problems.notFound("producer", id));
  }

  @GET
  @Transactional
  @RolesAllowed({Role.COUNTY_OFFICER, Role.TOWNSHIP_OFFICER, Role.INFORMATION_MANAGER})
  @Looks(record = "producer", fields = "name")
  @Operation(operationId = "listProducers", summary = "List producers by division and id")
  public Page<ProducerResponse> list(
      @QueryParam("division") @Nullable DivisionCode division, @BeanParam @Valid PageRequest page) {
    List<Producer> rows = producers.list(division, page, caller.scope());
    return Page.of(rows, page, row -> PlaceCursor.of(row.division(), row.id()), this::view);
  }

  private Response created(NewProducer newProducer) {
    Producer producer = registerProducer.register(newProducer);
    // whose key is not to be asked for again
    return shown(
        Response.created(URI.create("/v1/producers/" + producer.id())),
        producer,
        ProducerResponse.of(producer, new PersonalText(newProducer.name())));
  }

  private Response shown(Producer producer) {
    return shown(Response.ok(), producer, view(producer));
  }

  private ProducerResponse view(Producer producer) {
    return ProducerResponse.of(producer, names.of(producer));
  }

  private Response shown(
      Response.ResponseBuilder answer, Producer producer, ProducerResponse view) {
    audit.about(producer.id());
    return answer.entity(view).tag(EntityTags.of(producer.version())).build();
  }
}
