/**
 * What all commands share with the terminal and the system: output, language, progress line, files written whole,
 * interruption, exit status, refusals. Knows no problem and no plan.
 */
@NullMarked
package fr.allervers.web.command.terminal;

import org.jspecify.annotations.NullMarked;
