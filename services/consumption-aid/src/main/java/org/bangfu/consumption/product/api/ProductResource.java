package org.bangfu.consumption.product.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.bangfu.consumption.product.AddStock;
import org.bangfu.consumption.product.Product;
import org.bangfu.consumption.product.Products;
import org.bangfu.consumption.product.RegisterProduct;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.bulk.BulkAnswer;
import org.bangfu.kit.record.bulk.BulkRequest;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.origin.EntityTags;
import org.bangfu.kit.record.origin.Idempotency;
import org.bangfu.kit.record.origin.Landing;
import org.bangfu.kit.record.place.PlaceCursor;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.time.BusinessDays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Products and their stock. */
@Path("/v1/products")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
    name = "Products",
    description = "What is sold, its stock and the households that supply it 产品")
public class ProductResource {
  private final RegisterProduct registerProduct;
  private final LandProducts landProducts;
  private final AddStock addStock;
  private final Products products;
  private final Idempotency idempotency;
  private final Caller caller;
  private final Landing landing;

  ProductResource(
      RegisterProduct registerProduct,
      LandProducts landProducts,
      AddStock addStock,
      Products products,
      Idempotency idempotency,
      Caller caller,
      Landing landing) {
    this.registerProduct = registerProduct;
    this.landProducts = landProducts;
    this.addStock = addStock;
    this.products = products;
    this.idempotency = idempotency;
    this.caller = caller;
    this.landing = landing;
  }

  @POST
  @Transactional
  @RolesAllowed({Role.COUNTY_OFFICER, Role.TOWNSHIP_OFFICER, Role.INFORMATION_MANAGER})
  @Looks(
      record = "product",
      fields = {"householdId", "share"})
  @Operation(operationId = "registerProduct", summary = "Register a product with its suppliers")
  @APIResponse(
      responseCode = "201",
      description = "Registered",
      content = @Content(schema = @Schema(implementation = ProductResponse.class)))
  @APIResponse(
      responseCode = "200",
      description = "The client registered it under the same reference before",
      content = @Content(schema = @Schema(implementation = ProductResponse.class)))
  public Response register(@Valid @NotNull RegisterProductRequest request) {
    Product before =
        landing.before(
            Product.class, Products.REACH, Acting.of(caller), request.clientReference(), request);
    return before == null
        ? created(registerProduct.register(request.toProduct()))
        : shown(Response.ok(), before);
  }

  @POST
  @Path("/bulk")
  @RolesAllowed({Role.COUNTY_OFFICER, Role.TOWNSHIP_OFFICER, Role.INFORMATION_MANAGER})
  @Looks(
      record = "product",
      fields = {"householdId", "share"})
  @Operation(operationId = "registerProducts", summary = "Register up to 1,000 products")
  public BulkAnswer registerMany(@Valid @NotNull BulkRequest<RegisterProductRequest> request) {
    return landProducts.land(request.items());
  }

  @POST
  @Path("/{id}/stock-additions")
  @RolesAllowed({Role.COUNTY_OFFICER, Role.TOWNSHIP_OFFICER, Role.INFORMATION_MANAGER})
  @Looks(
      record = "product",
      fields = {"householdId", "share"})
  @Operation(operationId = "addStock", summary = "Take more of a product into stock")
  @APIResponse(
      responseCode = "200",
      description = "The product with its new stock",
      content = @Content(schema = @Schema(implementation = ProductResponse.class)))
  public Response addStock(
      @PathParam("id") UUID id,
      @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @Valid @NotNull AddStockRequest request) {
    return idempotency.once(
        "add stock to product " + id,
        key,
        request,
        () ->
            shown(
                Response.ok(),
                addStock.add(id, request.quantity(), BusinessDays.orToday(request.occurredOn()))));
  }

  @GET
  @Transactional
  @Path("/{id}")
  @RolesAllowed({
    Role.COUNTY_OFFICER,
    Role.TOWNSHIP_OFFICER,
    Role.INFORMATION_MANAGER,
    Role.LIAISON,
    Role.CADRE,
    Role.HELPER,
    Role.HOUSEHOLD,
    Role.BUYER,
    Role.INSTITUTION_BUYER,
    Role.PRODUCER,
    Role.PARTNER
  })
  @Looks(
      record = "product",
      fields = {"householdId", "share"})
  @Operation(operationId = "readProduct", summary = "Read a product")
  @APIResponse(
      responseCode = "200",
      description = "The product",
      content = @Content(schema = @Schema(implementation = ProductResponse.class)))
  public Response read(@PathParam("id") UUID id) {
    return products
        .find(id, caller.scope())
        .map(product -> shown(Response.ok(), product))
        .orElseThrow(() -> Problems.notFound("product", id));
  }

  @GET
  @Transactional
  @RolesAllowed({
    Role.COUNTY_OFFICER,
    Role.TOWNSHIP_OFFICER,
    Role.INFORMATION_MANAGER,
    Role.LIAISON,
    Role.CADRE,
    Role.HELPER,
    Role.HOUSEHOLD,
    Role.BUYER,
    Role.INSTITUTION_BUYER,
    Role.PRODUCER,
    Role.PARTNER
  })
  @Looks(
      record = "product",
      fields = {"householdId", "share"})
  @Operation(operationId = "listProducts", summary = "List products by division and id")
  public Page<ProductResponse> list(
      @QueryParam("division") @Nullable DivisionCode division,
      @QueryParam("producerId") @Nullable UUID producerId,
      @BeanParam @Valid PageRequest page) {
    DivisionScope scope = caller.scope();
    List<Product> rows = products.list(division, producerId, page, scope);
    return Page.of(
        rows,
        page,
        row -> PlaceCursor.of(row.division(), row.id()),
        row -> ProductResponse.of(row, scope));
  }

  private Response created(Product product) {
    return shown(Response.created(URI.create("/v1/products/" + product.id())), product);
  }

  private Response shown(Response.ResponseBuilder answer, Product product) {
    return answer
        .entity(ProductResponse.of(product, caller.scope()))
        .tag(EntityTags.of(product.version()))
        .build();
  }
}
