package org.bangfu.kit.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A problem as a caller reads it (RFC 9457); in bulk answers it stands beside the item. */
@Schema(description = "What went wrong (RFC 9457)")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    URI type,
    String title,
    int status,
    @Nullable String detail,
    List<FieldError> errors,
    @Nullable String traceId,
    @JsonAnyGetter @Schema(hidden = true) Map<String, Object> more) {

  /** The problem of a refused item of a bulk request. */
  public static Problem of(HttpProblem problem) {
    Map<String, Object> more = new TreeMap<>(problem.getParameters());
    more.remove("errors");
    more.remove("traceId");
    return new Problem(
        problem.getType(),
        Titles.of(problem),
        problem.getStatusCode(),
        problem.getDetail(),
        Problems.errorsOf(problem),
        null,
        more);
  }
}
