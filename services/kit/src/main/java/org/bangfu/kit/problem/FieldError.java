package org.bangfu.kit.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One field that breaks a rule.
 *
 * @param pointer a JSON pointer into the body ({@code /members/0/name}), or {@code ?name} for a
 *     parameter
 * @param detail the rule
 */
@Schema(description = "One field that breaks a rule")
public record FieldError(
    @Schema(examples = "/members/0/name") String pointer,
    @Schema(examples = "must not be blank") String detail) {}
