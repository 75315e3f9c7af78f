package org.bangfu.county;

import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.bangfu.county.call.ServiceUrls;
import org.jspecify.annotations.Nullable;

/**
 * What is to be played.
 *
 * @param scenario a scenario file, or null for the shipped county (Dongkou)
 * @param scale above 0, at most 1
 * @param seed instead of the scenario's own, or null
 * @param http makes what the services are called with, such as {@link
 *     org.bangfu.county.call.Api#client()}
 * @param token gives the access token of the client that plays the county, asked at each request;
 *     an {@link java.io.UncheckedIOException} says that it can't be had at the moment
 * @param cashier gives that of the account that confirms what the client has entered: money counts
 *     only when another has seen its receipt or statement, and a roster lands only then
 * @param above gives that of an account above the county, which approves changes of its divisions
 * @param measure whether to measure the latency of single changes after the county is in
 */
public record CountyRequest(
    @Nullable Path scenario,
    BigDecimal scale,
    @Nullable Long seed,
    ServiceUrls urls,
    Supplier<HttpClient> http,
    Supplier<String> token,
    Supplier<String> cashier,
    Supplier<String> above,
    boolean measure) {}
