/** What commands say of what they found or did: lines for people, shapes for scripts. */
@NullMarked
package fr.allervers.web.command.report;

import org.jspecify.annotations.NullMarked;
