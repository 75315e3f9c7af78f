/** What others are told of insurance. */
@NullMarked
package org.bangfu.registry.standing.insurance.messaging;

import org.jspecify.annotations.NullMarked;
