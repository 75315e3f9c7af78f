/**
 * The process that keeps a suite running: PostgreSQL as its child, Kafka and Kafka Connect inside
 * it, Keycloak and the four services as its children. It outlives the command that started it.
 */
@NullMarked
package org.bangfu.local.supervisor;

import org.jspecify.annotations.NullMarked;
