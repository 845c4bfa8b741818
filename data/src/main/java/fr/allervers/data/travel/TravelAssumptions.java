package fr.allervers.data.travel;

import java.util.Map;

/**
 * The figures that travel times are estimated with, each with its unit in its name: {@code road_factor}, {@code bus_kmh}
 * and so on.
 *
 * @param figures by name
 */
public record TravelAssumptions(Map<String, Double> figures) {

    public TravelAssumptions {
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
            throw new IllegalArgumentException(
                    "no travel assumption '%s'; there are %s".formatted(name, figures.keySet()));
        }
        return figure;
    }
}
