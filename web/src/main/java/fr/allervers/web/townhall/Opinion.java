package fr.allervers.web.townhall;

import java.time.Instant;

/**
 * What a town hall said of a draft.
 *
 * @param commune INSEE code
 * @param version id of the plan's version
 * @param accepted false where it wishes something else
 * @param remark in its own words, may be empty
 */
record Opinion(String commune, String version, boolean accepted, String remark, Instant givenAt) {}
