package fr.allervers.web.territory;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.calendar.UnreadableQuarterException;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads {@code ?quarter=2027-Q1}. */
@Component
public final class AskedQuarter implements Converter<String, Quarter> {

    /**
     * The quarter that a text names.
     *
     * @throws UnknownQuarterException where it is no quarter
     */
    @Override
    public Quarter convert(String text) {
        try {
            return Quarter.parse(text);
        } catch (UnreadableQuarterException unreadable) {
            throw new UnknownQuarterException(text);
        }
    }
}
