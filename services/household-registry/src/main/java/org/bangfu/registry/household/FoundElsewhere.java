package org.bangfu.registry.household;

/**
 * A caller is told that a person whom it names is registered already: as good an answer as a search
 * by ID number gives.
 */
public record FoundElsewhere() {}
