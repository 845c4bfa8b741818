package fr.allervers.web.mend;

/**
 * What is to be mended.
 *
 * @param version id of the published version
 */
record MendArguments(String version, EventFields event) {}
