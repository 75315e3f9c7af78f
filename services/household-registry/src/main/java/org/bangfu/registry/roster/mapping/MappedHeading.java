package org.bangfu.registry.roster.mapping;

import org.bangfu.registry.roster.column.RosterColumn;

/** A heading of a source, and the column that it is. */
public record MappedHeading(String heading, RosterColumn field) {}
