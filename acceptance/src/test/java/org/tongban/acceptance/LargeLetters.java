package org.tongban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What 长辈版 promises beyond WCAG AA: targets of 60 px, contrast of 7:1 whatever the size. */
final class LargeLetters {

  private static final int TARGET = 60;

  /** Everything to press outside running text; a box to tick counts with its label. */
  private static final String SMALL_TARGETS =
      """
      least => {
        const small = [];
        for (const e of document.querySelectorAll(
            'a[href], button, summary, select, textarea, input:not([type=hidden])')) {
          const target = e.matches('[type=radio], [type=checkbox]') ? e.closest('label') ?? e : e;
          const box = target.getBoundingClientRect();
          const shown = e.checkVisibility({visibilityProperty: true})
              && box.width > 1 && box.bottom + scrollY > 0;
          const words = e.parentElement.textContent.trim().length;
          const running = e.matches('a') && getComputedStyle(e).display === 'inline'
              && words > e.textContent.trim().length;
          if (shown && !running && (box.width < least - 0.5 || box.height < least - 0.5)) {
            small.push(`${Math.round(box.width)}x${Math.round(box.height)} `
                + e.outerHTML.replace(/\\s+/g, ' ').slice(0, 120));
          }
        }
        return small;
      }
      """;

  /** Needs the axe that {@link Visit#accessible} has left in the page. */
  private static final String WEAK_CONTRAST =
      """
      async () => {
        const id = 'color-contrast-enhanced';
        const ratio = {expected: 7};
        axe.configure({checks: [{id, options: {
            ignoreUnicode: true, ignoreLength: false, ignorePseudo: false, boldValue: 700,
            boldTextPt: 14, largeTextPt: 18, pseudoSizeThreshold: 0.25, shadowOutlineEmMax: 0.2,
            textStrokeEmMin: 0.03, contrastRatio: {normal: ratio, large: ratio}}}]});
        const found = await axe.run({runOnly: {type: 'rule', values: [id]}});
        return found.violations.flatMap(v => v.nodes).map(n => n.any[0].message + ' ' + n.html);
      }
      """;

  private LargeLetters() {}

  static void hold(Visit visit, String name) {
    assertThat((List<?>) visit.page().evaluate(SMALL_TARGETS, TARGET))
        .as(name + ": targets below 60 px")
        .isEmpty();
    assertThat((List<?>) visit.page().evaluate(WEAK_CONTRAST))
        .as(name + ": contrast below 7:1")
        .isEmpty();
  }
}
