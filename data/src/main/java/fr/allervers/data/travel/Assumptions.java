package fr.allervers.data.travel;

import java.util.Map;

/**
 * The figures that estimates are made with, each with its unit in its name where it has one: {@code road_factor},
 * {@code bus_kmh} and so on.
 *
 * @param figures by name
 */
public record Assumptions(Map<String, Double> figures) {

    public Assumptions {
        figures = Map.copyOf(figures);
    }

    /**
     * One figure.
     *
     * @throws IllegalArgumentException where it is not there
     */
    public double figure(String name) {
        var figure = figures.get(name);
        if (figure == null) {
            throw new IllegalArgumentException("no assumption '%s'; there are %s".formatted(name, figures.keySet()));
        }
        return figure;
    }
}
