package org.tongban.guidance;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a guide leads to (引向): an item of this platform, or words to find what other departments do
 * in the catalogue.
 *
 * @param item code of the item
 * @param words for the catalogue
 * @param name how the thing is called where it is found by words
 * @param why what it is good for, or what to do first
 * @param when answers with which it is needed; always without
 */
public record Lead(
    Optional<String> item,
    Optional<String> words,
    Optional<Said> name,
    Said why,
    Optional<Map<String, List<String>>> when) {}
