package hkh.intake;

import hkh.figure.Period;
import hkh.plan.Catalogue;
import hkh.plan.CatalogueTables;
import hkh.plan.FormLayout;
import hkh.plan.ReturnLines;
import hkh.submission.Received;
import hkh.submission.SourceFile;
import hkh.unit.Level;
import hkh.unit.Register;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import hkh.unit.Validity;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** A province with one district of two communes, for the year 2021, and what comes in from there. */
public final class Town {

    public static final Catalogue CATALOGUE = CatalogueTables.builtIn();
    public static final Period YEAR = Period.ofYear(2021);
    public static final ReturnLines LINES = ReturnLines.builtIn(CATALOGUE, YEAR);
    public static final Unit PROVINCE = unit("74", "Bình Dương", "Tỉnh", Level.PROVINCE, "", false);
    public static final Unit DISTRICT = unit("718", "Thủ Dầu Một", "Thành phố", Level.DISTRICT, "74", false);
    public static final Unit HOA = unit("25750", "Phường Phú Hòa", "Phường", Level.COMMUNE, "718", true);
    public static final Unit LOI = unit("25753", "Phường Phú Lợi", "Phường", Level.COMMUNE, "718", false);
    public static final UnitTree TREE = tree(PROVINCE, DISTRICT, HOA, LOI);
    public static final FormLayout LAYOUT = new FormLayout(CATALOGUE, LINES, Level.COMMUNE);

    private Town() {}

    public static UnitTree tree(Unit... units) {
        return new Register(List.of(units), List.of()).treeAt(YEAR.lastDay());
    }

    public static Unit unit(String code, String name, String type, Level level, String parent, boolean expected) {
        return new Unit(code, code, name, type, level, parent, Validity.ALWAYS, expected, List.of());
    }

    /** Reads one file. */
    static Reading read(String name, byte[] bytes) {
        return new Intake(CATALOGUE, LINES, YEAR, TREE).read(file(name, bytes), bytes);
    }

    static SourceFile file(String name, byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new SourceFile(name, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads and settles files by their names. */
    public static Received receive(Map<String, byte[]> files) {
        List<Reading> readings = new ArrayList<>();
        files.forEach((name, bytes) -> readings.add(read(name, bytes)));
        return Settlement.of(readings, List.of());
    }
}
