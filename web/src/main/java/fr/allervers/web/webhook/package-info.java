/** What is sent as JSON to an address that the operator names. */
@NullMarked
package fr.allervers.web.webhook;

import org.jspecify.annotations.NullMarked;
