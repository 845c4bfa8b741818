/** The application: starts the server, or one of the commands. One package below for each thing a person does. */
@NullMarked
package fr.allervers.web;

import org.jspecify.annotations.NullMarked;
