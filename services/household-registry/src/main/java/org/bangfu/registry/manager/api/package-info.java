/** Information managers over HTTP; personal data are masked in every answer. */
@NullMarked
package org.bangfu.registry.manager.api;

import org.jspecify.annotations.NullMarked;
