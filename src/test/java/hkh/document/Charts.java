package hkh.document;

/** Charts as templates write them. */
final class Charts {

    /** Two years of three districts; what one of them had before is not known. */
    static final String MEMBERS = """
            <figure class="chart" id="hoi-vien" data-chart="columns"><figcaption>Hội viên theo huyện (người)</figcaption>
            <table><thead><tr><th>Đơn vị</th><th>Năm 2022</th><th>Năm 2023</th></tr></thead><tbody>
            <tr><th>Huyện Bắc Yên</th><td class="number"><data value="17131" data-ref="116/2022/member_total">17.131</data></td>
            <td class="number"><data value="17378" data-ref="116/2023/member_total">17.378</data></td></tr>
            <tr><th>Huyện Phù Yên &amp; &lt;b&gt;</th><td class="number"><data value="" data-ref="">…</data></td>
            <td class="number"><data value="34756" data-ref="117/2023/member_total">34.756</data></td></tr>
            <tr><th>Huyện Vân Hồ</th><td class="number"><data value="0" data-ref="128/2022/member_total">0</data></td>
            <td class="number"><data value="-8689" data-ref="128/2023/member_total">−8.689</data></td></tr>
            </tbody></table></figure>
            """;

    private Charts() {}
}
