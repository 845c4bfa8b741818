package fr.allervers.data.bus.feed;

import fr.allervers.data.travel.Point;

/** A place where a bus stops. */
public record Stop(String id, String name, Point point) {}
