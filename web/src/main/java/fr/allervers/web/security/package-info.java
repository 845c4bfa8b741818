/** What every answer carries and every request must show to keep pages safe in a browser. */
@NullMarked
package fr.allervers.web.security;

import org.jspecify.annotations.NullMarked;
