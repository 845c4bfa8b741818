/** What commands are given: values as they are typed, and the files and territories that arguments name. */
@NullMarked
package fr.allervers.web.command.argument;

import org.jspecify.annotations.NullMarked;
