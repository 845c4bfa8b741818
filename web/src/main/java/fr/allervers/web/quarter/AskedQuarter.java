package fr.allervers.web.quarter;

import fr.allervers.data.calendar.Quarter;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads {@code ?quarter=2027-Q1}. */
@Component
public final class AskedQuarter implements Converter<String, Quarter> {

    /**
     * The quarter that a text names.
     *
     * @throws fr.allervers.data.calendar.UnreadableQuarterException where it is no quarter
     */
    @Override
    public Quarter convert(String text) {
        return Quarter.parse(text);
    }
}
