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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.bangfu.consumption.producer.NewProducer;
import org.bangfu.consumption.producer.Producer;
import org.bangfu.consumption.producer.ProducerNames;
import org.bangfu.consumption.producer.Producers;
import org.bangfu.consumption.producer.RegisterProducer;
import org.bangfu.kit.guard.audit.Audit;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.bulk.BulkAnswer;
import org.bangfu.kit.record.bulk.BulkRequest;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.origin.Landing;
import org.bangfu.kit.record.origin.Shown;
import org.bangfu.kit.value.division.DivisionCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/** Producers. */
@Path("/v1/producers")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Producers", description = "Who sells what poor households grow and make 生产者")
@Looks(record = "producer", fields = "name")
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
  @RolesAllowed(Roles.PUBLISHERS)
  @Operation(summary = "Register a producer")
  public RestResponse<ProducerResponse> registerProducer(
      @Valid @NotNull RegisterProducerRequest request) {
    Producer before =
        landing.before(
            Producer.class, Producers.REACH, Acting.of(caller), request.clientReference(), request);
    return before == null ? created(request.toProducer()) : shown(before);
  }

  @POST
  @Path("/bulk")
  @RolesAllowed(Roles.PUBLISHERS)
  @Operation(summary = "Register up to 1,000 producers")
  public BulkAnswer registerProducers(
      @Valid @NotNull BulkRequest<RegisterProducerRequest> request) {
    return landing.many(
        Producers.REACH,
        Acting.of(caller),
        request.items(),
        item -> registerProducer.enter(item.toProducer()).id());
  }

  @GET
  @Transactional
  @Path("/{id}")
  @RolesAllowed(Roles.PUBLISHERS)
  @Operation(summary = "Read a producer")
  public RestResponse<ProducerResponse> readProducer(@PathParam("id") UUID id) {
    return producers
        .find(id, caller.scope())
        .map(this::shown)
        .orElseThrow(() -> Problems.notFound("producer", id));
  }

  @GET
  @Transactional
  @RolesAllowed(Roles.PUBLISHERS)
  @Operation(summary = "List producers by division and id")
  public Page<ProducerResponse> listProducers(
      @QueryParam("division") @Nullable DivisionCode division, @BeanParam @Valid PageRequest page) {
    return producers.page(division, page, caller.scope(), this::view);
  }

  private RestResponse<ProducerResponse> created(NewProducer newProducer) {
    Producer producer = registerProducer.register(newProducer);
    // whose key is not to be asked for again
    return shown(
        Status.CREATED,
        producer,
        ProducerResponse.of(producer, new PersonalText(newProducer.name())));
  }

  private RestResponse<ProducerResponse> shown(Producer producer) {
    return shown(Status.OK, producer, view(producer));
  }

  private ProducerResponse view(Producer producer) {
    return ProducerResponse.of(producer, names.of(producer));
  }

  private RestResponse<ProducerResponse> shown(
      Status status, Producer producer, ProducerResponse view) {
    audit.about(producer.id());
    return Shown.as(status, "/v1/producers/" + producer.id(), producer.version(), view);
  }
}
