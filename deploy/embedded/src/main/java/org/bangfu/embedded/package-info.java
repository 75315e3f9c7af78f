/**
 * A real PostgreSQL and a real Kafka without a container engine: for tests, and for the suite on
 * one machine. Everything listens on 127.0.0.1 only and lives in a data folder that can be opened
 * again, also after a kill.
 */
@NullMarked
package org.bangfu.embedded;

import org.jspecify.annotations.NullMarked;
