/**
 * Where everything is kept: the database in use, documents that never change, files written whole or not at all, and
 * files that are sent, gone when they were read. The tables around the documents stand beside the things they are about.
 */
@NullMarked
package fr.allervers.web.store;

import org.jspecify.annotations.NullMarked;
