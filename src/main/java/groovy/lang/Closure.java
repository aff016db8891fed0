package groovy.lang;

/**
 * Nothing. Whenever picocli starts it looks for a class of this name, in every jar when there is none, which takes longer than
 * all else that {@code hkh --help} does. Finding one that nobody extends, it goes on as if there were none.
 */
public final class Closure {

    private Closure() {}
}
