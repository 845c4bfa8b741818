package fr.allervers.data.unservable;

/**
 * Where and when a workshop could be held, as far as it matters to those who come.
 *
 * @param commune index of the room's commune
 * @param stepFree whether the room is
 * @param travelClass of the start
 */
record Slot(int commune, boolean stepFree, int travelClass) {}
