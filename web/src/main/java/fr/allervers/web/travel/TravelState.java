package fr.allervers.web.travel;

/** Where the making of travel tables stands. */
enum TravelState {
    RUNNING,
    DONE,
    REFUSED,
    STOPPED,
    FAILED
}
