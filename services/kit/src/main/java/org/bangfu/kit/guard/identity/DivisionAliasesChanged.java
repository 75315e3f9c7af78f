package org.bangfu.kit.guard.identity;

/** A division took the place of another one, here or where the news came from. */
public record DivisionAliasesChanged() {}
