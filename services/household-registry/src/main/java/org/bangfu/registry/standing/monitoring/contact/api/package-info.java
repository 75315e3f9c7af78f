/** Contacts over HTTP. */
@NullMarked
package org.bangfu.registry.standing.monitoring.contact.api;

import org.jspecify.annotations.NullMarked;
