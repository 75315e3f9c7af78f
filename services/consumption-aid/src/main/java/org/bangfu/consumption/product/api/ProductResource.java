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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.bangfu.consumption.product.AddStock;
import org.bangfu.consumption.product.Product;
import org.bangfu.consumption.product.ProductSheet;
import org.bangfu.consumption.product.ProductSheets;
import org.bangfu.consumption.product.Products;
import org.bangfu.consumption.product.RegisterProduct;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.bulk.BulkAnswer;
import org.bangfu.kit.record.bulk.BulkRequest;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.origin.Idempotency;
import org.bangfu.kit.record.origin.Landing;
import org.bangfu.kit.record.origin.Views;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.time.BusinessDays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Products and their stock. */
@Path("/v1/products")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
    name = "Products",
    description = "What is sold, its stock and the households that supply it 产品")
@Looks(
    record = "product",
    fields = {"householdId", "share"})
public class ProductResource {
  private final RegisterProduct registerProduct;
  private final LandProducts landProducts;
  private final AddStock addStock;
  private final ProductSheets sheets;
  private final Idempotency idempotency;
  private final Caller caller;
  private final Landing landing;
  private final Views<ProductSheet, ProductResponse> views;

  ProductResource(
      RegisterProduct registerProduct,
      LandProducts landProducts,
      AddStock addStock,
      ProductSheets sheets,
      Idempotency idempotency,
      Caller caller,
      Landing landing) {
    this.registerProduct = registerProduct;
    this.landProducts = landProducts;
    this.addStock = addStock;
    this.sheets = sheets;
    this.idempotency = idempotency;
    this.caller = caller;
    this.landing = landing;
    this.views =
        Views.of(
            "/v1/products/", ProductSheet::id, ProductSheet::version, caller, ProductResponse::of);
  }

  @POST
  @Transactional
  @RolesAllowed(Roles.PUBLISHERS)
  @Operation(summary = "Register a product with its suppliers")
  public RestResponse<ProductResponse> registerProduct(
      @Valid @NotNull RegisterProductRequest request) {
    return views.of(
        landing
            .one(
                Product.class,
                Products.REACH,
                Acting.of(caller),
                request.clientReference(),
                request,
                () -> registerProduct.register(request.toProduct()))
            .as(Product::sheet));
  }

  @POST
  @Path("/bulk")
  @RolesAllowed(Roles.PUBLISHERS)
  @Operation(summary = "Register up to 1,000 products")
  public BulkAnswer registerProducts(@Valid @NotNull BulkRequest<RegisterProductRequest> request) {
    return landProducts.land(request.items());
  }

  @POST
  @Path("/{id}/stock-additions")
  @RolesAllowed(Roles.PUBLISHERS)
  @Operation(summary = "Take more of a product into stock")
  public RestResponse<ProductResponse> addStock(
      @PathParam("id") UUID id,
      @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @Valid @NotNull AddStockRequest request) {
    return idempotency.once(
        "add stock to product " + id,
        key,
        request,
        () ->
            views.there(
                addStock
                    .add(id, request.quantity(), BusinessDays.orToday(request.occurredOn()))
                    .sheet()));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    Roles.STAFF,
    Role.HELPER,
    Role.HOUSEHOLD,
    Roles.BUYERS,
    Role.PRODUCER,
    Role.PARTNER
  })
  @Operation(summary = "Read a product")
  public RestResponse<ProductResponse> readProduct(@PathParam("id") UUID id) {
    return sheets
        .byId(id, caller.scope())
        .map(views::there)
        .orElseThrow(() -> Problems.notFound("product", id));
  }

  @GET
  @RolesAllowed({
    Roles.STAFF,
    Role.HELPER,
    Role.HOUSEHOLD,
    Roles.BUYERS,
    Role.PRODUCER,
    Role.PARTNER
  })
  @Operation(summary = "List products by division and id")
  public Page<ProductResponse> listProducts(
      @QueryParam("division") @Nullable DivisionCode division,
      @QueryParam("producerId") @Nullable UUID producerId,
      @BeanParam @Valid PageRequest page) {
    return sheets.page(division, producerId, page, caller.scope(), views.items());
  }
}
