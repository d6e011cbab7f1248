package org.tongban.appointments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.RegionCode;
import tools.jackson.databind.json.JsonMapper;

/** The service places. */
@Repository
class ServicePlaces {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;

  ServicePlaces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Place> find(UUID id) {
    return one("SELECT * FROM appointments.place WHERE id = :id", id);
  }

  /** Keeps its rules as they are until the transaction ends; others may do the same. */
  Optional<Place> kept(UUID id) {
    return one("SELECT * FROM appointments.place WHERE id = :id FOR SHARE", id);
  }

  /** For a change: waits for all who keep it. */
  Optional<Place> held(UUID id) {
    return one("SELECT * FROM appointments.place WHERE id = :id FOR UPDATE", id);
  }

  /** Places of the region by name, with every word of the search in name or address. */
  List<Place> in(RegionCode region, PlaceSearch search) {
    return jdbc.sql(
            """
            SELECT * FROM appointments.place
            WHERE starts_with(region, :region) AND (:closed OR NOT closed)
              AND (:item = '' OR items = '{}' OR :item = ANY (items))
              AND NOT EXISTS (SELECT 1 FROM unnest(CAST(:words AS text[])) AS word
                WHERE strpos(lower(name || ' ' || address), word) = 0)
            ORDER BY region, name, id LIMIT :limit OFFSET :offset
            """)
        .param("region", region.digits())
        .param("closed", search.closedToo())
        .param("item", search.item())
        .param("words", search.words().toArray(String[]::new))
        .param("limit", search.limit())
        .param("offset", search.offset())
        .query(ServicePlaces::place)
        .list();
  }

  /** Counties that have a place, in the order of their codes. */
  List<RegionCode> counties() {
    return jdbc.sql("SELECT DISTINCT left(region, 6) AS county FROM appointments.place ORDER BY 1")
        .query((row, _) -> new RegionCode(row.getString("county")))
        .list();
  }

  boolean none() {
    return jdbc.sql("SELECT NOT EXISTS (SELECT 1 FROM appointments.place)")
        .query(Boolean.class)
        .single();
  }

  /** False when the region has a place of that name. */
  boolean add(Place place) {
    return write(
            """
            INSERT INTO appointments.place (id, name, address, region, items, rules, closed, version)
            VALUES (:id, :name, :address, :region, :items, CAST(:rules AS jsonb), :closed, :version)
            ON CONFLICT DO NOTHING
            """,
            place)
        == 1;
  }

  void replace(Place place) {
    write(
        """
        UPDATE appointments.place SET name = :name, address = :address, region = :region,
          items = :items, rules = CAST(:rules AS jsonb), closed = :closed, version = :version
        WHERE id = :id
        """,
        place);
  }

  private int write(String sql, Place place) {
    return jdbc.sql(sql)
        .param("id", place.id())
        .param("name", place.name())
        .param("address", place.address())
        .param("region", place.region().digits())
        .param("items", place.items().toArray(String[]::new))
        .param("rules", JSON.writeValueAsString(place.rules()))
        .param("closed", place.closed())
        .param("version", place.version())
        .update();
  }

  private Optional<Place> one(String sql, UUID id) {
    return jdbc.sql(sql).param("id", id).query(ServicePlaces::place).optional();
  }

  private static Place place(ResultSet row, int number) throws SQLException {
    return new Place(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("address"),
        new RegionCode(row.getString("region")),
        List.of((String[]) row.getArray("items").getArray()),
        JSON.readValue(row.getString("rules"), Rules.class),
        row.getBoolean("closed"),
        row.getInt("version"));
  }
}
