-- The tables of the first three kinds: enemies, bosses, themes.
create table content.enemy (
  id           text    not null,
  symbol       text    not null,
  name         text    not null,
  hp           integer not null,
  damage       integer not null,
  xp           integer not null,
  weight       integer not null,
  min_floor    integer not null,
  max_floor    integer not null,
  armor_class  integer not null,
  attack_bonus integer not null,
  damage_dice  text    not null,
  str_score    integer not null,
  dex_score    integer not null,
  con_score    integer not null,
  ai_type      text,
  element      text,
  size_width   integer not null,
  size_height  integer not null,
  constraint enemy_pk primary key (id),
  constraint enemy_id_check check (id ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(id) <= 64),
  constraint enemy_symbol_check check (char_length(symbol) = 1),
  constraint enemy_name_check check (char_length(name) between 1 and 60),
  constraint enemy_hp_check check (hp between 1 and 10000),
  constraint enemy_damage_check check (damage between 0 and 1000),
  constraint enemy_xp_check check (xp between 0 and 100000),
  constraint enemy_weight_check check (weight between 1 and 1000),
  constraint enemy_min_floor_check check (min_floor between 1 and 8),
  constraint enemy_max_floor_check check (max_floor between 1 and 8),
  constraint enemy_armor_class_check check (armor_class between 1 and 40),
  constraint enemy_attack_bonus_check check (attack_bonus between -10 and 30),
  constraint enemy_damage_dice_check check (damage_dice ~ '^[1-9][0-9]?d[1-9][0-9]{0,2}([+-][1-9][0-9]{0,2})?$' and char_length(damage_dice) <= 10),
  constraint enemy_str_score_check check (str_score between 1 and 30),
  constraint enemy_dex_score_check check (dex_score between 1 and 30),
  constraint enemy_con_score_check check (con_score between 1 and 30),
  constraint enemy_ai_type_check check (ai_type in ('chase', 'ranged_kite', 'aggressive', 'stealth', 'elemental')),
  constraint enemy_element_check check (element ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(element) <= 64),
  constraint enemy_size_width_check check (size_width between 1 and 5),
  constraint enemy_size_height_check check (size_height between 1 and 5)
);

comment on table content.enemy is 'Kind enemies: An ordinary opponent that floors spawn from their pools.';
comment on column content.enemy.id is 'Id of the enemy, such as goblin.';
comment on column content.enemy.symbol is 'Glyph on the map.';
comment on column content.enemy.name is 'Name as players read it.';
comment on column content.enemy.hp is 'Health at full strength, in hit points.';
comment on column content.enemy.damage is 'Damage of one hit before defence, in hit points.';
comment on column content.enemy.xp is 'Experience for the kill, in points.';
comment on column content.enemy.weight is 'Spawn weight relative to the other enemies of a pool that names no weight of its own.';
comment on column content.enemy.min_floor is 'First floor that may spawn it.';
comment on column content.enemy.max_floor is 'Last floor that may spawn it; not before min_floor.';
comment on column content.enemy.armor_class is 'What an attack roll must reach to hit.';
comment on column content.enemy.attack_bonus is 'Added to the enemy''s attack rolls.';
comment on column content.enemy.damage_dice is 'Damage of one hit in dice notation, such as 1d6+1.';
comment on column content.enemy.str_score is 'Strength, in points; 10 is average.';
comment on column content.enemy.dex_score is 'Dexterity, in points; 10 is average.';
comment on column content.enemy.con_score is 'Constitution, in points; 10 is average.';
comment on column content.enemy.ai_type is 'How it moves and fights. Absent: it wanders, and chases what it bumps into.';
comment on column content.enemy.element is 'Element of its nature and attacks, such as fire. Absent: none.';
comment on column content.enemy.size_width is 'Width on the map, in tiles.';
comment on column content.enemy.size_height is 'Height on the map, in tiles.';

create table content.enemy_abilities (
  enemy_id text    not null,
  ordinal  integer not null,
  value    text    not null,
  constraint enemy_abilities_pk primary key (enemy_id, ordinal),
  constraint enemy_abilities_ordinal_check check (ordinal between 0 and 7),
  constraint enemy_abilities_enemy_id_fk foreign key (enemy_id) references content.enemy (id) on delete cascade,
  constraint enemy_abilities_enemy_id_value_key unique (enemy_id, value) deferrable initially deferred,
  constraint enemy_abilities_value_check check (value ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(value) <= 64)
);

comment on table content.enemy_abilities is 'Kind enemies, list abilities: Abilities it may use, in the order it prefers them.';

create table content.enemy_resistances (
  enemy_id    text             not null,
  ordinal     integer          not null,
  damage_type text             not null,
  fraction    double precision not null,
  constraint enemy_resistances_pk primary key (enemy_id, ordinal),
  constraint enemy_resistances_ordinal_check check (ordinal between 0 and 7),
  constraint enemy_resistances_enemy_id_fk foreign key (enemy_id) references content.enemy (id) on delete cascade,
  constraint enemy_resistances_damage_type_check check (damage_type ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(damage_type) <= 64),
  constraint enemy_resistances_fraction_check check (fraction between -1 and 1)
);

comment on table content.enemy_resistances is 'Kind enemies, list resistances: What part of some kinds of damage it shrugs off.';
comment on column content.enemy_resistances.damage_type is 'Kind of damage: an element, or poison or physical.';
comment on column content.enemy_resistances.fraction is 'Part of the damage that is ignored: 1 is immune, 0.5 halves it, a negative one is a weakness and adds to it.';

create table content.boss (
  id          text    not null,
  symbol      text    not null,
  name        text    not null,
  hp          integer not null,
  damage      integer not null,
  xp          integer not null,
  floor       integer not null,
  theme       text    not null,
  size_width  integer not null,
  size_height integer not null,
  constraint boss_pk primary key (id),
  constraint boss_id_check check (id ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(id) <= 64),
  constraint boss_symbol_check check (char_length(symbol) = 1),
  constraint boss_name_check check (char_length(name) between 1 and 60),
  constraint boss_hp_check check (hp between 1 and 10000),
  constraint boss_damage_check check (damage between 0 and 1000),
  constraint boss_xp_check check (xp between 0 and 100000),
  constraint boss_floor_check check (floor between 1 and 8),
  constraint boss_theme_check check (theme ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(theme) <= 64),
  constraint boss_size_width_check check (size_width between 1 and 5),
  constraint boss_size_height_check check (size_height between 1 and 5)
);

comment on table content.boss is 'Kind bosses: The warden of a floor: one for each.';
comment on column content.boss.id is 'Id of the boss, such as goblin_king.';
comment on column content.boss.symbol is 'Glyph on the map.';
comment on column content.boss.name is 'Name as players read it.';
comment on column content.boss.hp is 'Health at full strength, in hit points.';
comment on column content.boss.damage is 'Damage of one hit before defence, in hit points.';
comment on column content.boss.xp is 'Experience for the kill, in points.';
comment on column content.boss.floor is 'Floor that it guards; no two bosses share one.';
comment on column content.boss.theme is 'Theme of the floor that it guards.';
comment on column content.boss.size_width is 'Width on the map, in tiles.';
comment on column content.boss.size_height is 'Height on the map, in tiles.';

create table content.boss_abilities (
  boss_id text    not null,
  ordinal integer not null,
  value   text    not null,
  constraint boss_abilities_pk primary key (boss_id, ordinal),
  constraint boss_abilities_ordinal_check check (ordinal between 0 and 7),
  constraint boss_abilities_boss_id_fk foreign key (boss_id) references content.boss (id) on delete cascade,
  constraint boss_abilities_boss_id_value_key unique (boss_id, value) deferrable initially deferred,
  constraint boss_abilities_value_check check (value ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(value) <= 64)
);

comment on table content.boss_abilities is 'Kind bosses, list abilities: Abilities it may use, in the order it prefers them.';

create table content.boss_loot (
  boss_id  text    not null,
  ordinal  integer not null,
  item_id  text    not null,
  quantity integer not null,
  constraint boss_loot_pk primary key (boss_id, ordinal),
  constraint boss_loot_ordinal_check check (ordinal between 0 and 7),
  constraint boss_loot_boss_id_fk foreign key (boss_id) references content.boss (id) on delete cascade,
  constraint boss_loot_item_id_check check (item_id ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(item_id) <= 64),
  constraint boss_loot_quantity_check check (quantity between 1 and 99)
);

comment on table content.boss_loot is 'Kind bosses, list loot: What it always leaves behind.';
comment on column content.boss_loot.item_id is 'Id of the item, such as weapon_sword.';
comment on column content.boss_loot.quantity is 'How many of it.';

create table content.theme (
  id                text    not null,
  name              text    not null,
  description       text    not null,
  floor             integer not null,
  wall_unicode      text    not null,
  wall_ascii        text    not null,
  floor_unicode     text    not null,
  floor_ascii       text    not null,
  torch_min         integer not null,
  torch_max         integer not null,
  boss_id           text    not null,
  aspect            text    not null,
  engine_theme_enum text    not null,
  constraint theme_pk primary key (id),
  constraint theme_id_check check (id ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(id) <= 64),
  constraint theme_name_check check (char_length(name) between 1 and 60),
  constraint theme_description_check check (char_length(description) between 1 and 600),
  constraint theme_floor_check check (floor between 1 and 8),
  constraint theme_wall_unicode_check check (char_length(wall_unicode) = 1),
  constraint theme_wall_ascii_check check (wall_ascii ~ '^[ -~]$' and char_length(wall_ascii) <= 1),
  constraint theme_floor_unicode_check check (char_length(floor_unicode) = 1),
  constraint theme_floor_ascii_check check (floor_ascii ~ '^[ -~]$' and char_length(floor_ascii) <= 1),
  constraint theme_torch_min_check check (torch_min between 0 and 100),
  constraint theme_torch_max_check check (torch_max between 0 and 100),
  constraint theme_boss_id_check check (boss_id ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(boss_id) <= 64),
  constraint theme_aspect_check check (aspect ~ '^[A-Z]+$' and char_length(aspect) <= 20),
  constraint theme_engine_theme_enum_check check (engine_theme_enum ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(engine_theme_enum) <= 64)
);

comment on table content.theme is 'Kind themes: How a floor looks: its tiles, decorations, terrain and light.';
comment on column content.theme.id is 'Id of the theme, such as ice_cavern.';
comment on column content.theme.name is 'Name as players read it.';
comment on column content.theme.description is 'What a player sees on entering.';
comment on column content.theme.floor is 'Floor that wears it; no two themes share one.';
comment on column content.theme.wall_unicode is 'Glyph of a wall.';
comment on column content.theme.wall_ascii is 'Glyph of a wall in ASCII.';
comment on column content.theme.floor_unicode is 'Glyph of open ground.';
comment on column content.theme.floor_ascii is 'Glyph of open ground in ASCII.';
comment on column content.theme.torch_min is 'Fewest torches on the floor.';
comment on column content.theme.torch_max is 'Most torches on the floor; not fewer than torch_min.';
comment on column content.theme.boss_id is 'Boss that guards the floor; it names this theme in turn.';
comment on column content.theme.aspect is 'Aspect of Valdris that the floor stands for, such as MEMORY.';
comment on column content.theme.engine_theme_enum is 'What the game engine calls it, such as crypt.';

create table content.theme_decorations_unicode (
  theme_id text    not null,
  ordinal  integer not null,
  value    text    not null,
  constraint theme_decorations_unicode_pk primary key (theme_id, ordinal),
  constraint theme_decorations_unicode_ordinal_check check (ordinal between 0 and 7),
  constraint theme_decorations_unicode_theme_id_fk foreign key (theme_id) references content.theme (id) on delete cascade,
  constraint theme_decorations_unicode_theme_id_value_key unique (theme_id, value) deferrable initially deferred,
  constraint theme_decorations_unicode_value_check check (char_length(value) = 1)
);

comment on table content.theme_decorations_unicode is 'Kind themes, list decorations_unicode: Glyphs strewn about for looks.';

create table content.theme_decorations_ascii (
  theme_id text    not null,
  ordinal  integer not null,
  value    text    not null,
  constraint theme_decorations_ascii_pk primary key (theme_id, ordinal),
  constraint theme_decorations_ascii_ordinal_check check (ordinal between 0 and 7),
  constraint theme_decorations_ascii_theme_id_fk foreign key (theme_id) references content.theme (id) on delete cascade,
  constraint theme_decorations_ascii_theme_id_value_key unique (theme_id, value) deferrable initially deferred,
  constraint theme_decorations_ascii_value_check check (value ~ '^[ -~]$' and char_length(value) <= 1)
);

comment on table content.theme_decorations_ascii is 'Kind themes, list decorations_ascii: The same decorations in ASCII, one for one.';

create table content.theme_terrain_features (
  theme_id   text    not null,
  ordinal    integer not null,
  terrain_id text    not null,
  unicode    text    not null,
  ascii      text    not null,
  constraint theme_terrain_features_pk primary key (theme_id, ordinal),
  constraint theme_terrain_features_ordinal_check check (ordinal between 0 and 7),
  constraint theme_terrain_features_theme_id_fk foreign key (theme_id) references content.theme (id) on delete cascade,
  constraint theme_terrain_features_terrain_id_check check (terrain_id ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(terrain_id) <= 64),
  constraint theme_terrain_features_unicode_check check (char_length(unicode) = 1),
  constraint theme_terrain_features_ascii_check check (ascii ~ '^[ -~]$' and char_length(ascii) <= 1)
);

comment on table content.theme_terrain_features is 'Kind themes, list terrain_features: Terrain found on the floor besides walls and open ground.';
comment on column content.theme_terrain_features.terrain_id is 'Id of the terrain, such as water.';
comment on column content.theme_terrain_features.unicode is 'Its glyph.';
comment on column content.theme_terrain_features.ascii is 'Its glyph in ASCII.';

alter table content.boss add constraint boss_theme_fk foreign key (theme) references content.theme (id) deferrable initially deferred;

alter table content.theme add constraint theme_boss_id_fk foreign key (boss_id) references content.boss (id) deferrable initially deferred;
