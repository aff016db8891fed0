package hkh.figure;

/** One unit's own statement of one item in one period, as read, in base units (đồng, người), with its origin. */
public record Figure(Reference reference, Measure measure, Origin origin) {

    public String unit() {
        return reference.unit();
    }

    public Item item() {
        return reference.item();
    }
}
