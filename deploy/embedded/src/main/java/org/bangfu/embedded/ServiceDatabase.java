package org.bangfu.embedded;

/**
 * A service's database and its three roles.
 *
 * @param jdbcUrl without user and password
 * @param owner owns the database and its schema, for migrations
 * @param app what the service works with; owns nothing
 * @param relay reads the write-ahead log and the outbox, for Debezium
 */
public record ServiceDatabase(
    String name,
    String host,
    int port,
    String jdbcUrl,
    Credentials owner,
    Credentials app,
    Credentials relay) {}
