package org.bangfu.registry.roll.rule;

import java.time.LocalDate;

/**
 * A version of a rule.
 *
 * @param id such as {@code R-HEAD-NONE}; the same in all versions
 * @param condition a select that yields households, and members or null, with {@code {reached}} for
 *     the place; it comes from a migration and from nowhere else
 */
public record SiftRule(
    String id,
    int version,
    RuleSeverity severity,
    RuleScope scope,
    String message,
    String messageZh,
    String condition,
    LocalDate inForceFrom) {}
