package hkh.intake;

/** A rectangle of cells, both corners included. */
public record Range(Address from, Address to) {

    public Range {
        if (to.row() < from.row() || to.column() < from.column()) {
            throw new IllegalArgumentException(from + ":" + to + " is upside down");
        }
    }

    /** Reads "B2:D4", or "B2" for a single cell; throws {@link IllegalArgumentException} for anything else. */
    public static Range parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            Address only = Address.parse(text);
            return new Range(only, only);
        }
        return new Range(Address.parse(text.substring(0, colon)), Address.parse(text.substring(colon + 1)));
    }

    public boolean contains(Address address) {
        return address.row() >= from.row()
                && address.row() <= to.row()
                && address.column() >= from.column()
                && address.column() <= to.column();
    }

    @Override
    public String toString() {
        return from.equals(to) ? from.toString() : from + ":" + to;
    }
}
