/** What the registry tells of information managers. */
@NullMarked
package org.bangfu.needs.known.manager.messaging;

import org.jspecify.annotations.NullMarked;
