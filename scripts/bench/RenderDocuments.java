import hkh.document.DocxWriter;
import hkh.report.AnnualReport;
import hkh.report.Letter;
import hkh.report.ReportTemplate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes letters and one long report as Word files, the way {@code hkh} does: templates, XHTML, Word. */
final class RenderDocuments {

    private static final int CORRECTIONS = 8;

    private final Path templates;
    private final ReportTemplate letters;

    private RenderDocuments(Path templates) {
        this.templates = templates;
        this.letters = new ReportTemplate(name -> {
            try {
                Path file = templates.resolve(name);
                return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** {@code prepare TEMPLATES FOLDER LETTERS} writes the XHTML of all; {@code write …} the Word files. */
    public static void main(String[] arguments) throws Exception {
        RenderDocuments render = new RenderDocuments(Path.of(arguments[1]));
        Path folder = Files.createDirectories(Path.of(arguments[2]));
        int count = Integer.parseInt(arguments[3]);
        if (arguments[0].equals("prepare")) {
            for (int i = 0; i < count; i++) {
                Files.writeString(folder.resolve("letter-%03d.xhtml".formatted(i)), render.letter(i));
            }
            Files.writeString(folder.resolve("report.xhtml"), LongReport.xhtml());
        } else {
            render.write(folder, count);
        }
    }

    private void write(Path folder, int count) throws Exception {
        DocxWriter word = DocxWriter.of(templates.resolve("reference.docx"));
        for (int i = 0; i < count; i++) {
            write(word, letter(i), folder.resolve("letter-%03d.docx".formatted(i)));
        }
        write(word, LongReport.xhtml(), folder.resolve("report.docx"));
        System.out.println(count + " letters and a report by hkh");
    }

    private static void write(DocxWriter word, String xhtml, Path file) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        word.write(xhtml, out);
        Files.write(file, out.toByteArray());
    }

    private String letter(int number) throws Exception {
        List<Letter.Line> lines = new ArrayList<>();
        for (int i = 0; i < CORRECTIONS; i++) {
            lines.add(new Letter.Line(
                    "Biểu 1, ô C" + (number % 40 + i + 5),
                    "Số hội viên nữ (%d) lớn hơn tổng số hội viên (%d)".formatted(1_200 + number + i, 1_100 + number),
                    "Xem lại hai số, sửa số sai rồi gửi lại"));
        }
        AnnualReport.Issuer issuer = new AnnualReport.Issuer(
                "HỘI KHUYẾN HỌC VIỆT NAM",
                "HỘI KHUYẾN HỌC TỈNH SƠN LA",
                "Số: %02d/HKH".formatted(number + 1),
                "Sơn La, ngày 05 tháng 01 năm 2024",
                "TM. BAN THƯỜNG VỤ",
                "CHỦ TỊCH",
                "Nguyễn Văn A",
                List.of("Như trên", "Lưu: VT"));
        return letters.render(
                "phan-hoi",
                new Letter(
                        issuer,
                        "Hội Khuyến học tỉnh Sơn La",
                        "Hội Khuyến học xã số " + number,
                        "năm 2023",
                        "ngày 15 tháng 01 năm 2024",
                        "bao-cao-" + number + ".xlsx",
                        "bao-cao-" + number + "-can-sua.xlsx",
                        false,
                        lines,
                        3,
                        0,
                        List.of()));
    }
}
