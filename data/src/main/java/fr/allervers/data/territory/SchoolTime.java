package fr.allervers.data.territory;

/** When an audience can come at all. */
public enum SchoolTime {
    ALWAYS,
    TERM,
    HOLIDAYS
}
