package org.bangfu.embedded;

/**
 * A database with one role, for a program that keeps its own schema.
 *
 * @param jdbcUrl without user and password
 * @param owner owns the database and reaches no other
 */
public record OwnedDatabase(String name, String jdbcUrl, Credentials owner) {}
