-- Every kind of content: tables for items, abilities, floors and all the others, and references from enemies and bosses to them.
-- What the references name is not there before the next apply, so the typed tables are emptied first. Nothing is lost: releases
-- hold their records themselves, nodes serve the active one from there, and the next apply fills the tables again.
truncate content.enemy, content.boss, content.theme cascade;

create table content.boss_tactical (
  boss_id                 text             not null,
  ordinal                 integer          not null,
  ability_id              text             not null,
  figures_cooldown        integer          not null,
  figures_range           integer          not null,
  figures_damage_mult     double precision not null,
  figures_aoe_radius      integer          not null,
  figures_effect          text,
  figures_effect_duration integer          not null,
  figures_self_target     boolean,
  figures_state           text,
  figures_defense_mod     double precision,
  constraint boss_tactical_pk primary key (boss_id, ordinal),
  constraint boss_tactical_ordinal_check check (ordinal between 0 and 7),
  constraint boss_tactical_boss_id_fk foreign key (boss_id) references content.boss (id) on delete cascade,
  constraint boss_tactical_ability_id_check check (ability_id ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(ability_id) <= 64),
  constraint boss_tactical_figures_cooldown_check check (figures_cooldown between 0 and 100),
  constraint boss_tactical_figures_range_check check (figures_range between 0 and 20),
  constraint boss_tactical_figures_damage_mult_check check (figures_damage_mult between 0 and 10),
  constraint boss_tactical_figures_aoe_radius_check check (figures_aoe_radius between 0 and 20),
  constraint boss_tactical_figures_effect_check check (figures_effect ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(figures_effect) <= 64),
  constraint boss_tactical_figures_effect_duration_check check (figures_effect_duration between 0 and 100),
  constraint boss_tactical_figures_state_check check (figures_state in ('shield_wall', 'hidden', 'heal')),
  constraint boss_tactical_figures_defense_mod_check check (figures_defense_mod between 0 and 10)
);

comment on table content.boss_tactical is 'Kind bosses, list tactical: How it uses its abilities in tactical battle; one that is not listed stays out of it.';
comment on column content.boss_tactical.ability_id is 'Ability, one of abilities.';
comment on column content.boss_tactical.figures_cooldown is 'Rounds until it can be used again; 0 is every round.';
comment on column content.boss_tactical.figures_range is 'Reach, in tiles; 0 is whoever uses it.';
comment on column content.boss_tactical.figures_damage_mult is 'Damage as a multiple of the attack of whoever uses it; 0 deals none.';
comment on column content.boss_tactical.figures_aoe_radius is 'How far around the target it reaches, in tiles; 0 is the target alone.';
comment on column content.boss_tactical.figures_effect is 'Status effect that it brings, such as burn. Absent: none.';
comment on column content.boss_tactical.figures_effect_duration is 'How long the effect lasts, in rounds; 0 is none, or at once.';
comment on column content.boss_tactical.figures_self_target is 'Whether it is used on oneself. Absent: as the ability''s target says.';
comment on column content.boss_tactical.figures_state is 'State that whoever uses it is in for effect_duration. Absent: none.';
comment on column content.boss_tactical.figures_defense_mod is 'Multiple of the usual defence while the state lasts. Absent: 1, as ever.';

create table content.item (
  id                   text             not null,
  category             text             not null,
  name                 text             not null,
  symbol               text             not null,
  rarity               text             not null,
  slot                 text,
  attack_bonus         integer,
  defense_bonus        integer,
  block_chance         double precision,
  heal_amount          integer,
  atk_increase         integer,
  effect               text,
  effect_value         integer,
  damage               integer,
  range                integer,
  is_ranged            boolean,
  key_level            integer,
  damage_dice          text,
  stat_used            text,
  spawn_list           text,
  guaranteed_boss_drop text,
  compendium_id        text             not null,
  damage_type          text,
  weight               double precision,
  description          text             not null,
  constraint item_pk primary key (id),
  constraint item_id_check check (id ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(id) <= 64),
  constraint item_category_check check (category in ('consumable', 'weapon', 'armor', 'shield', 'ring', 'amulet', 'ranged_weapon', 'throwable', 'key')),
  constraint item_name_check check (char_length(name) between 1 and 60),
  constraint item_symbol_check check (char_length(symbol) = 1),
  constraint item_rarity_check check (rarity in ('common', 'uncommon', 'rare', 'epic', 'legendary')),
  constraint item_slot_check check (slot in ('weapon', 'armor', 'off_hand', 'ring', 'amulet')),
  constraint item_attack_bonus_check check (attack_bonus between -20 and 50),
  constraint item_defense_bonus_check check (defense_bonus between -20 and 50),
  constraint item_block_chance_check check (block_chance between 0 and 1),
  constraint item_heal_amount_check check (heal_amount between 1 and 1000),
  constraint item_atk_increase_check check (atk_increase between 1 and 50),
  constraint item_effect_check check (effect ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(effect) <= 64),
  constraint item_effect_value_check check (effect_value between -1000 and 1000),
  constraint item_damage_check check (damage between 0 and 1000),
  constraint item_range_check check (range between 1 and 40),
  constraint item_key_level_check check (key_level between 1 and 8),
  constraint item_damage_dice_check check (damage_dice ~ '^[1-9][0-9]?d[1-9][0-9]{0,2}([+-][1-9][0-9]{0,2})?$' and char_length(damage_dice) <= 10),
  constraint item_stat_used_check check (stat_used in ('str', 'dex', 'con')),
  constraint item_spawn_list_check check (spawn_list in ('consumables', 'equipment', 'shields', 'rings', 'amulets', 'ranged_weapons', 'throwables', 'keys')),
  constraint item_guaranteed_boss_drop_check check (guaranteed_boss_drop ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(guaranteed_boss_drop) <= 64),
  constraint item_compendium_id_check check (compendium_id ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(compendium_id) <= 64),
  constraint item_damage_type_check check (damage_type ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(damage_type) <= 64),
  constraint item_weight_check check (weight between 0 and 100),
  constraint item_description_check check (char_length(description) between 1 and 600)
);

comment on table content.item is 'Kind items: Something that a hero can pick up: worn, wielded, thrown, drunk, or turned in a lock.';
comment on column content.item.id is 'Id of the item, such as weapon_sword.';
comment on column content.item.category is 'What sort of thing it is.';
comment on column content.item.name is 'Name as players read it.';
comment on column content.item.symbol is 'Glyph on the map.';
comment on column content.item.rarity is 'How seldom it turns up.';
comment on column content.item.slot is 'Where it is worn or held; its category decides. Absent: it can''t be equipped.';
comment on column content.item.attack_bonus is 'Added to the wearer''s attack, in points. Absent: nothing.';
comment on column content.item.defense_bonus is 'Added to the wearer''s defence, in points. Absent: nothing.';
comment on column content.item.block_chance is 'Probability that it stops a blow: 0 is never, 1 is always. Absent: it stops none.';
comment on column content.item.heal_amount is 'Health that it restores when used, in hit points. Absent: none.';
comment on column content.item.atk_increase is 'Attack that its use adds for good, in points. Absent: none.';
comment on column content.item.effect is 'What else it does: a status effect that it brings, such as poison, or a word of BonusStat that it raises while worn. Absent: nothing.';
comment on column content.item.effect_value is 'By how much effect raises its figure, in the figure''s unit; a negative one lowers it. Absent: effect is none or a status effect.';
comment on column content.item.damage is 'Damage of one shot or throw before defence, in hit points. Absent: its dice or its wielder decide.';
comment on column content.item.range is 'How far it shoots or is thrown, in tiles. Absent: it is neither.';
comment on column content.item.is_ranged is 'Whether it hits from afar. Absent: it is no weapon.';
comment on column content.item.key_level is 'Level of the locks that it opens, from 1, the plainest. Absent: it is no key.';
comment on column content.item.damage_dice is 'Damage of one hit in dice notation, such as 1d8. Absent: it is no weapon.';
comment on column content.item.stat_used is 'Score whose modifier goes into its attack rolls and damage. Absent: it is no weapon.';
comment on column content.item.spawn_list is 'List that floors draw it from. Absent: floors never offer it.';
comment on column content.item.guaranteed_boss_drop is 'Boss that always leaves it behind; its loot says how many. Absent: none does.';
comment on column content.item.compendium_id is 'What the game''s compendium calls it, such as iron_sword; no two items share one.';
comment on column content.item.damage_type is 'Kind of its damage: an element such as fire, or a word of DamageType such as slashing. Absent: it is no weapon.';
comment on column content.item.weight is 'Weight, in pounds. Absent: it is no weapon.';
comment on column content.item.description is 'What a player reads about it, in a sentence or two.';

create table content.item_stat_bonuses (
  item_id text    not null,
  ordinal integer not null,
  stat    text    not null,
  amount  integer not null,
  constraint item_stat_bonuses_pk primary key (item_id, ordinal),
  constraint item_stat_bonuses_ordinal_check check (ordinal between 0 and 7),
  constraint item_stat_bonuses_item_id_fk foreign key (item_id) references content.item (id) on delete cascade,
  constraint item_stat_bonuses_stat_check check (stat in ('attack', 'defense', 'speed', 'max_health', 'resistance', 'vision', 'damage')),
  constraint item_stat_bonuses_amount_check check (amount between -100 and 100)
);

comment on table content.item_stat_bonuses is 'Kind items, list stat_bonuses: Other figures that it raises while it is worn.';
comment on column content.item_stat_bonuses.stat is 'Which figure.';
comment on column content.item_stat_bonuses.amount is 'By how much, in the unit of the figure; a negative one lowers it.';

create table content.item_properties (
  item_id text    not null,
  ordinal integer not null,
  value   text    not null,
  constraint item_properties_pk primary key (item_id, ordinal),
  constraint item_properties_ordinal_check check (ordinal between 0 and 7),
  constraint item_properties_item_id_fk foreign key (item_id) references content.item (id) on delete cascade,
  constraint item_properties_item_id_value_key unique (item_id, value) deferrable initially deferred,
  constraint item_properties_value_check check (value in ('ammunition', 'finesse', 'heavy', 'light', 'loading', 'thrown', 'two_handed', 'versatile'))
);

comment on table content.item_properties is 'Kind items, list properties: What is peculiar about handling it as a weapon.';

create table content.item_resistances (
  item_id     text             not null,
  ordinal     integer          not null,
  damage_type text             not null,
  fraction    double precision not null,
  constraint item_resistances_pk primary key (item_id, ordinal),
  constraint item_resistances_ordinal_check check (ordinal between 0 and 7),
  constraint item_resistances_item_id_fk foreign key (item_id) references content.item (id) on delete cascade,
  constraint item_resistances_damage_type_check check (damage_type ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(damage_type) <= 64),
  constraint item_resistances_fraction_check check (fraction between -1 and 1)
);

comment on table content.item_resistances is 'Kind items, list resistances: What part of some kinds of damage its wearer shrugs off.';
comment on column content.item_resistances.damage_type is 'Kind of damage: an element such as fire, or a word of DamageType such as physical.';
comment on column content.item_resistances.fraction is 'Part of the damage that is ignored: 1 is immune, 0.5 halves it, a negative one adds to it.';

create table content.race (
  id               text             not null,
  name             text             not null,
  description      text             not null,
  hp_modifier      integer          not null,
  atk_modifier     integer          not null,
  def_modifier     integer          not null,
  trait            text             not null,
  trait_name       text             not null,
  starts_with_feat boolean          not null,
  base_str         integer          not null,
  base_dex         integer          not null,
  base_con         integer          not null,
  base_luck        integer          not null,
  str_modifier     integer          not null,
  dex_modifier     integer          not null,
  con_modifier     integer          not null,
  luck_modifier    integer          not null,
  base_height      double precision not null,
  skin_color       text             not null,
  eye_color        text             not null,
  icon             text             not null,
  constraint race_pk primary key (id),
  constraint race_id_check check (id ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(id) <= 64),
  constraint race_name_check check (char_length(name) between 1 and 60),
  constraint race_description_check check (char_length(description) between 1 and 600),
  constraint race_hp_modifier_check check (hp_modifier between -15 and 50),
  constraint race_atk_modifier_check check (atk_modifier between -10 and 10),
  constraint race_def_modifier_check check (def_modifier between -10 and 10),
  constraint race_trait_check check (trait ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(trait) <= 64),
  constraint race_trait_name_check check (char_length(trait_name) between 1 and 60),
  constraint race_base_str_check check (base_str between 1 and 30),
  constraint race_base_dex_check check (base_dex between 1 and 30),
  constraint race_base_con_check check (base_con between 1 and 30),
  constraint race_base_luck_check check (base_luck between 1 and 30),
  constraint race_str_modifier_check check (str_modifier between -10 and 10),
  constraint race_dex_modifier_check check (dex_modifier between -10 and 10),
  constraint race_con_modifier_check check (con_modifier between -10 and 10),
  constraint race_luck_modifier_check check (luck_modifier between -10 and 10),
  constraint race_base_height_check check (base_height between 0.5 and 4),
  constraint race_skin_color_check check (skin_color ~ '^#[0-9a-f]{6}$' and char_length(skin_color) <= 7),
  constraint race_eye_color_check check (eye_color ~ '^#[0-9a-f]{6}$' and char_length(eye_color) <= 7),
  constraint race_icon_check check (char_length(icon) between 1 and 4)
);

comment on table content.race is 'Kind races: A people that a player''s hero comes from.';
comment on column content.race.id is 'Id of the race, such as dwarf.';
comment on column content.race.name is 'Name as players read it.';
comment on column content.race.description is 'Who they are, in a sentence or two.';
comment on column content.race.hp_modifier is 'Added to a hero''s health at the start, in hit points.';
comment on column content.race.atk_modifier is 'Added to a hero''s attack, in points.';
comment on column content.race.def_modifier is 'Added to a hero''s defence, in points.';
comment on column content.race.trait is 'Id of what all of them are born with, such as keen_sight.';
comment on column content.race.trait_name is 'Name of the trait as players read it.';
comment on column content.race.starts_with_feat is 'Whether a hero chooses a feat at the start; starting_feats in trait_effect says how many.';
comment on column content.race.base_str is 'Strength that its heroes start from, in points; 10 is average.';
comment on column content.race.base_dex is 'Dexterity that its heroes start from, in points; 10 is average.';
comment on column content.race.base_con is 'Constitution that its heroes start from, in points; 10 is average.';
comment on column content.race.base_luck is 'Luck that its heroes start from, in points; 10 is average.';
comment on column content.race.str_modifier is 'Added to a hero''s strength, in points.';
comment on column content.race.dex_modifier is 'Added to a hero''s dexterity, in points.';
comment on column content.race.con_modifier is 'Added to a hero''s constitution, in points.';
comment on column content.race.luck_modifier is 'Added to a hero''s luck, in points.';
comment on column content.race.base_height is 'Usual height, in metres.';
comment on column content.race.skin_color is 'Usual colour of the skin, as #rrggbb.';
comment on column content.race.eye_color is 'Usual colour of the eyes, as #rrggbb.';
comment on column content.race.icon is 'Pictograph beside the name.';

create table content.race_trait_effect (
  race_id text             not null,
  ordinal integer          not null,
  effect  text             not null,
  value   double precision not null,
  constraint race_trait_effect_pk primary key (race_id, ordinal),
  constraint race_trait_effect_ordinal_check check (ordinal between 0 and 3),
  constraint race_trait_effect_race_id_fk foreign key (race_id) references content.race (id) on delete cascade,
  constraint race_trait_effect_effect_check check (effect in ('xp_multiplier_add', 'starting_feats', 'vision_bonus', 'poison_resistance', 'dodge_chance', 'damage_multiplier', 'when_hp_fraction_lte')),
  constraint race_trait_effect_value_check check (value between 0 and 10)
);

comment on table content.race_trait_effect is 'Kind races, list trait_effect: What the trait does, all of it together.';
comment on column content.race_trait_effect.effect is 'What the figure is about; it says the unit.';
comment on column content.race_trait_effect.value is 'The figure, in the unit of its effect.';

create table content.player_class (
  id                                text             not null,
  name                              text             not null,
  description                       text             not null,
  hp_modifier                       integer          not null,
  atk_modifier                      integer          not null,
  def_modifier                      integer          not null,
  str_modifier                      integer          not null,
  dex_modifier                      integer          not null,
  con_modifier                      integer          not null,
  luck_modifier                     integer          not null,
  hit_die                           text             not null,
  primary_stat                      text             not null,
  equipment_type                    text             not null,
  primary_color                     text             not null,
  secondary_color                   text             not null,
  glow_color                        text             not null,
  icon                              text             not null,
  basic_attack_name                 text             not null,
  basic_attack_tactical_range       integer          not null,
  basic_attack_tactical_damage_mult double precision not null,
  constraint player_class_pk primary key (id),
  constraint player_class_id_check check (id ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(id) <= 64),
  constraint player_class_name_check check (char_length(name) between 1 and 60),
  constraint player_class_description_check check (char_length(description) between 1 and 600),
  constraint player_class_hp_modifier_check check (hp_modifier between -15 and 50),
  constraint player_class_atk_modifier_check check (atk_modifier between -10 and 10),
  constraint player_class_def_modifier_check check (def_modifier between -10 and 10),
  constraint player_class_str_modifier_check check (str_modifier between -10 and 10),
  constraint player_class_dex_modifier_check check (dex_modifier between -10 and 10),
  constraint player_class_con_modifier_check check (con_modifier between -10 and 10),
  constraint player_class_luck_modifier_check check (luck_modifier between -10 and 10),
  constraint player_class_hit_die_check check (hit_die ~ '^d(4|6|8|10|12|20)$' and char_length(hit_die) <= 3),
  constraint player_class_primary_stat_check check (primary_stat in ('str', 'dex', 'con')),
  constraint player_class_equipment_type_check check (equipment_type ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(equipment_type) <= 64),
  constraint player_class_primary_color_check check (primary_color ~ '^#[0-9a-f]{6}$' and char_length(primary_color) <= 7),
  constraint player_class_secondary_color_check check (secondary_color ~ '^#[0-9a-f]{6}$' and char_length(secondary_color) <= 7),
  constraint player_class_glow_color_check check (glow_color ~ '^#[0-9a-f]{6}$' and char_length(glow_color) <= 7),
  constraint player_class_icon_check check (char_length(icon) between 1 and 4),
  constraint player_class_basic_attack_name_check check (char_length(basic_attack_name) between 1 and 60),
  constraint player_class_basic_attack_tactical_range_check check (basic_attack_tactical_range between 1 and 20),
  constraint player_class_basic_attack_tactical_damage_mult_check check (basic_attack_tactical_damage_mult between 0 and 10)
);

comment on table content.player_class is 'Kind classes: A trade that a player''s hero follows.';
comment on column content.player_class.id is 'Id of the class, such as mage.';
comment on column content.player_class.name is 'Name as players read it.';
comment on column content.player_class.description is 'What they do and how, in a sentence or two.';
comment on column content.player_class.hp_modifier is 'Added to a hero''s health at the start, in hit points.';
comment on column content.player_class.atk_modifier is 'Added to a hero''s attack, in points.';
comment on column content.player_class.def_modifier is 'Added to a hero''s defence, in points.';
comment on column content.player_class.str_modifier is 'Added to a hero''s strength, in points.';
comment on column content.player_class.dex_modifier is 'Added to a hero''s dexterity, in points.';
comment on column content.player_class.con_modifier is 'Added to a hero''s constitution, in points.';
comment on column content.player_class.luck_modifier is 'Added to a hero''s luck, in points.';
comment on column content.player_class.hit_die is 'Die that stands for the class''s toughness, such as d10.';
comment on column content.player_class.primary_stat is 'Score that the class lives by.';
comment on column content.player_class.equipment_type is 'What its heroes are drawn with, such as sword_shield.';
comment on column content.player_class.primary_color is 'Main colour of its dress, as #rrggbb.';
comment on column content.player_class.secondary_color is 'Second colour of its dress, as #rrggbb.';
comment on column content.player_class.glow_color is 'Colour of the light around its abilities, as #rrggbb.';
comment on column content.player_class.icon is 'Pictograph beside the name.';
comment on column content.player_class.basic_attack_name is 'What players read on the button.';
comment on column content.player_class.basic_attack_tactical_range is 'Reach, in tiles; 1 is whoever stands beside.';
comment on column content.player_class.basic_attack_tactical_damage_mult is 'Damage as a multiple of the hero''s attack.';

create table content.player_class_active_abilities (
  player_class_id text    not null,
  ordinal         integer not null,
  value           text    not null,
  constraint player_class_active_abilities_pk primary key (player_class_id, ordinal),
  constraint player_class_active_abilities_ordinal_check check (ordinal between 0 and 7),
  constraint player_class_active_abilities_player_class_id_fk foreign key (player_class_id) references content.player_class (id) on delete cascade,
  constraint player_class_active_abilities_player_class_id_value_key unique (player_class_id, value) deferrable initially deferred,
  constraint player_class_active_abilities_value_check check (value ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(value) <= 64)
);

comment on table content.player_class_active_abilities is 'Kind classes, list active_abilities: Abilities that its heroes can use from the start, in the order they are shown.';

create table content.player_class_passive_abilities (
  player_class_id text    not null,
  ordinal         integer not null,
  value           text    not null,
  constraint player_class_passive_abilities_pk primary key (player_class_id, ordinal),
  constraint player_class_passive_abilities_ordinal_check check (ordinal between 0 and 7),
  constraint player_class_passive_abilities_player_class_id_fk foreign key (player_class_id) references content.player_class (id) on delete cascade,
  constraint player_class_passive_abilities_player_class_id_value_key unique (player_class_id, value) deferrable initially deferred,
  constraint player_class_passive_abilities_value_check check (value ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(value) <= 64)
);

comment on table content.player_class_passive_abilities is 'Kind classes, list passive_abilities: Abilities that are at work in its heroes all the time.';

create table content.player_class_armor_proficiency (
  player_class_id text    not null,
  ordinal         integer not null,
  value           text    not null,
  constraint player_class_armor_proficiency_pk primary key (player_class_id, ordinal),
  constraint player_class_armor_proficiency_ordinal_check check (ordinal between 0 and 3),
  constraint player_class_armor_proficiency_player_class_id_fk foreign key (player_class_id) references content.player_class (id) on delete cascade,
  constraint player_class_armor_proficiency_player_class_id_value_key unique (player_class_id, value) deferrable initially deferred,
  constraint player_class_armor_proficiency_value_check check (value in ('light', 'medium', 'heavy', 'shields'))
);

comment on table content.player_class_armor_proficiency is 'Kind classes, list armor_proficiency: What its heroes may wear without trouble.';

create table content.trap (
  id             text    not null,
  name           text    not null,
  symbol_hidden  text    not null,
  symbol_visible text    not null,
  damage_min     integer not null,
  damage_max     integer not null,
  cooldown       integer not null,
  effect         text,
  detection_dc   integer not null,
  constraint trap_pk primary key (id),
  constraint trap_id_check check (id ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(id) <= 64),
  constraint trap_name_check check (char_length(name) between 1 and 60),
  constraint trap_symbol_hidden_check check (char_length(symbol_hidden) = 1),
  constraint trap_symbol_visible_check check (char_length(symbol_visible) = 1),
  constraint trap_damage_min_check check (damage_min between 0 and 1000),
  constraint trap_damage_max_check check (damage_max between 0 and 1000),
  constraint trap_cooldown_check check (cooldown between 0 and 100),
  constraint trap_effect_check check (effect ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(effect) <= 64),
  constraint trap_detection_dc_check check (detection_dc between 1 and 30)
);

comment on table content.trap is 'Kind traps: Something that waits in the floor for a foot.';
comment on column content.trap.id is 'Id of the trap, such as spike.';
comment on column content.trap.name is 'Name as players read it.';
comment on column content.trap.symbol_hidden is 'Glyph on the map until it is found; that of open ground.';
comment on column content.trap.symbol_visible is 'Glyph on the map once it is found.';
comment on column content.trap.damage_min is 'Least damage before the save, in hit points.';
comment on column content.trap.damage_max is 'Most damage before the save, in hit points; not less than damage_min.';
comment on column content.trap.cooldown is 'Turns until it can go off again; 0 is every turn.';
comment on column content.trap.effect is 'Status effect that it brings, such as burn. Absent: none.';
comment on column content.trap.detection_dc is 'What a roll of 1d20 must reach to find it, or to halve its damage.';

create table content.hazard (
  id                     text             not null,
  name                   text             not null,
  symbol                 text             not null,
  damage_per_turn        integer          not null,
  effect                 text,
  blocks_movement        boolean          not null,
  color                  integer          not null,
  causes_slide           boolean,
  spreads                boolean,
  slows_movement         boolean,
  drown_chance           double precision,
  save_ability           text             not null,
  save_dc                integer          not null,
  save_effect            text             not null,
  spread_chance_per_turn double precision,
  move_cost              integer          not null,
  constraint hazard_pk primary key (id),
  constraint hazard_id_check check (id ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(id) <= 64),
  constraint hazard_name_check check (char_length(name) between 1 and 60),
  constraint hazard_symbol_check check (char_length(symbol) = 1),
  constraint hazard_damage_per_turn_check check (damage_per_turn between 0 and 1000),
  constraint hazard_effect_check check (effect ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(effect) <= 64),
  constraint hazard_color_check check (color between 0 and 255),
  constraint hazard_drown_chance_check check (drown_chance between 0 and 1),
  constraint hazard_save_ability_check check (save_ability in ('str', 'dex', 'con')),
  constraint hazard_save_dc_check check (save_dc between 1 and 30),
  constraint hazard_save_effect_check check (save_effect in ('half_damage', 'prevent_slide', 'prevent_poison', 'prevent_drown')),
  constraint hazard_spread_chance_per_turn_check check (spread_chance_per_turn between 0 and 1),
  constraint hazard_move_cost_check check (move_cost between 1 and 10)
);

comment on table content.hazard is 'Kind hazards: Ground that harms or hinders whoever is on it.';
comment on column content.hazard.id is 'Id of the hazard, such as lava.';
comment on column content.hazard.name is 'Name as players read it.';
comment on column content.hazard.symbol is 'Glyph on the map.';
comment on column content.hazard.damage_per_turn is 'Damage to whoever ends a turn on it, in hit points.';
comment on column content.hazard.effect is 'Status effect that it brings, such as burn. Absent: none.';
comment on column content.hazard.blocks_movement is 'Whether nobody can enter it.';
comment on column content.hazard.color is 'Colour of its glyph: the number of a colour in a terminal.';
comment on column content.hazard.causes_slide is 'Whether whoever enters slides on. Absent: no.';
comment on column content.hazard.spreads is 'Whether it grows into neighbouring tiles. Absent: no.';
comment on column content.hazard.slows_movement is 'Whether steps through it take longer. Absent: no.';
comment on column content.hazard.drown_chance is 'Probability to drown in a turn on it: 0 is never, 1 is always. Absent: nobody drowns.';
comment on column content.hazard.save_ability is 'Score that the save is rolled with.';
comment on column content.hazard.save_dc is 'What the save must reach: a roll of 1d20 with its modifier.';
comment on column content.hazard.save_effect is 'What a successful save brings.';
comment on column content.hazard.spread_chance_per_turn is 'Probability to grow by a tile in a turn: 0 is never, 1 is always. Absent: it does not spread.';
comment on column content.hazard.move_cost is 'Steps that one step into it costs; 1 is open ground.';

create table content.element (
  id                  text             not null,
  weak_to             text,
  weakness_multiplier double precision,
  cycle_index         integer,
  cycle_turns         integer          not null,
  curses_color        integer          not null,
  guide_color_hex     text,
  constraint element_pk primary key (id),
  constraint element_id_check check (id ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(id) <= 64),
  constraint element_weak_to_check check (weak_to ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(weak_to) <= 64),
  constraint element_weakness_multiplier_check check (weakness_multiplier between 1 and 10),
  constraint element_cycle_index_check check (cycle_index between 0 and 15),
  constraint element_cycle_turns_check check (cycle_turns between 1 and 100),
  constraint element_curses_color_check check (curses_color between 0 and 255),
  constraint element_guide_color_hex_check check (guide_color_hex ~ '^#[0-9a-f]{6}$' and char_length(guide_color_hex) <= 7)
);

comment on table content.element is 'Kind elements: A nature that enemies, attacks and resistances may have.';
comment on column content.element.id is 'Id of the element, such as fire; none is the want of one.';
comment on column content.element.weak_to is 'Element that hurts it more than others. Absent: none.';
comment on column content.element.weakness_multiplier is 'How many times the usual damage the element in weak_to deals to it. Absent: weak_to is.';
comment on column content.element.cycle_index is 'Its place, from 0, in the cycle that elementals go through. Absent: it is not in it.';
comment on column content.element.cycle_turns is 'How long an elemental stays in it before the cycle moves on, in turns.';
comment on column content.element.curses_color is 'Its colour: the number of a colour in a terminal.';
comment on column content.element.guide_color_hex is 'Its colour in the guide, as #rrggbb. Absent: that of plain text.';

create table content.status_effect (
  id                       text             not null,
  name                     text             not null,
  damage_per_turn          integer          not null,
  duration                 integer          not null,
  max_stacks               integer          not null,
  stacking                 text             not null,
  color                    integer,
  movement_penalty         double precision,
  skip_turn                boolean,
  save_ability             text,
  save_dc                  integer,
  tactical_duration        integer          not null,
  tactical_damage_per_tick integer          not null,
  tactical_speed_mod       double precision not null,
  constraint status_effect_pk primary key (id),
  constraint status_effect_id_check check (id ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(id) <= 64),
  constraint status_effect_name_check check (char_length(name) between 1 and 60),
  constraint status_effect_damage_per_turn_check check (damage_per_turn between 0 and 1000),
  constraint status_effect_duration_check check (duration between 0 and 100),
  constraint status_effect_max_stacks_check check (max_stacks between 1 and 20),
  constraint status_effect_stacking_check check (stacking in ('none', 'refresh', 'intensity')),
  constraint status_effect_color_check check (color between 0 and 255),
  constraint status_effect_movement_penalty_check check (movement_penalty between 0 and 1),
  constraint status_effect_save_ability_check check (save_ability in ('str', 'dex', 'con')),
  constraint status_effect_save_dc_check check (save_dc between 1 and 30),
  constraint status_effect_tactical_duration_check check (tactical_duration between 0 and 100),
  constraint status_effect_tactical_damage_per_tick_check check (tactical_damage_per_tick between 0 and 1000),
  constraint status_effect_tactical_speed_mod_check check (tactical_speed_mod between 0 and 10)
);

comment on table content.status_effect is 'Kind status_effects: Something that befalls a hero or an opponent and lasts.';
comment on column content.status_effect.id is 'Id of the status effect, such as poison.';
comment on column content.status_effect.name is 'Name as players read it.';
comment on column content.status_effect.damage_per_turn is 'Damage of one dose at the end of each turn, in hit points.';
comment on column content.status_effect.duration is 'How long it lasts, in turns.';
comment on column content.status_effect.max_stacks is 'Most doses at once.';
comment on column content.status_effect.stacking is 'What a second dose does.';
comment on column content.status_effect.color is 'Its colour: the number of a colour in a terminal. Absent: that of plain text.';
comment on column content.status_effect.movement_penalty is 'Part of the movement that is lost: 0.5 halves it, 1 holds fast. Absent: none.';
comment on column content.status_effect.skip_turn is 'Whether turns pass without acting. Absent: no.';
comment on column content.status_effect.save_ability is 'Score that the save against it is rolled with. Absent: no save.';
comment on column content.status_effect.save_dc is 'What the save must reach: a roll of 1d20 with its modifier. Absent: no save.';
comment on column content.status_effect.tactical_duration is 'How long it lasts in tactical battle, in rounds; 0 is over at once.';
comment on column content.status_effect.tactical_damage_per_tick is 'Damage at the end of each round of tactical battle, in hit points.';
comment on column content.status_effect.tactical_speed_mod is 'Multiple of the usual movement in tactical battle: 1 is all of it, 0 none.';

create table content.ability (
  id                       text             not null,
  name                     text             not null,
  description              text             not null,
  category                 text             not null,
  ability_type             text,
  target                   text,
  cooldown                 integer,
  damage                   integer,
  range                    integer,
  radius                   integer,
  summon_type              text,
  summon_count             integer,
  buff_stat                text,
  buff_amount              integer,
  buff_duration            integer,
  status_effect            text,
  effect_chance            double precision,
  duration                 integer,
  passive_bonus            double precision,
  explore_cooldown         integer,
  explore_range            integer,
  explore_damage           integer,
  explore_damage_mult      double precision,
  tactical_cooldown        integer,
  tactical_range           integer,
  tactical_damage_mult     double precision,
  tactical_aoe_radius      integer,
  tactical_effect          text,
  tactical_effect_duration integer,
  tactical_self_target     boolean,
  tactical_state           text,
  tactical_defense_mod     double precision,
  constraint ability_pk primary key (id),
  constraint ability_id_check check (id ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(id) <= 64),
  constraint ability_name_check check (char_length(name) between 1 and 60),
  constraint ability_description_check check (char_length(description) between 1 and 600),
  constraint ability_category_check check (category in ('active', 'passive')),
  constraint ability_ability_type_check check (ability_type in ('aoe_attack', 'summon', 'buff', 'ranged', 'special')),
  constraint ability_target_check check (target in ('self', 'single', 'aoe')),
  constraint ability_cooldown_check check (cooldown between 0 and 100),
  constraint ability_damage_check check (damage between 0 and 1000),
  constraint ability_range_check check (range between 0 and 20),
  constraint ability_radius_check check (radius between 1 and 20),
  constraint ability_summon_type_check check (summon_type ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(summon_type) <= 64),
  constraint ability_summon_count_check check (summon_count between 1 and 20),
  constraint ability_buff_stat_check check (buff_stat in ('attack', 'defense', 'speed', 'max_health', 'resistance', 'vision', 'damage')),
  constraint ability_buff_amount_check check (buff_amount between 1 and 1000),
  constraint ability_buff_duration_check check (buff_duration between 1 and 100),
  constraint ability_status_effect_check check (status_effect ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(status_effect) <= 64),
  constraint ability_effect_chance_check check (effect_chance between 0 and 1),
  constraint ability_duration_check check (duration between 0 and 100),
  constraint ability_passive_bonus_check check (passive_bonus between 0 and 1),
  constraint ability_explore_cooldown_check check (explore_cooldown between 0 and 100),
  constraint ability_explore_range_check check (explore_range between 0 and 20),
  constraint ability_explore_damage_check check (explore_damage between -1000 and 1000),
  constraint ability_explore_damage_mult_check check (explore_damage_mult between 0 and 10),
  constraint ability_explore_check check (num_nulls(explore_cooldown, explore_range, explore_damage, explore_damage_mult) in (0, 4)),
  constraint ability_tactical_cooldown_check check (tactical_cooldown between 0 and 100),
  constraint ability_tactical_range_check check (tactical_range between 0 and 20),
  constraint ability_tactical_damage_mult_check check (tactical_damage_mult between 0 and 10),
  constraint ability_tactical_aoe_radius_check check (tactical_aoe_radius between 0 and 20),
  constraint ability_tactical_effect_check check (tactical_effect ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(tactical_effect) <= 64),
  constraint ability_tactical_effect_duration_check check (tactical_effect_duration between 0 and 100),
  constraint ability_tactical_state_check check (tactical_state in ('shield_wall', 'hidden', 'heal')),
  constraint ability_tactical_defense_mod_check check (tactical_defense_mod between 0 and 10),
  constraint ability_tactical_check check (num_nulls(tactical_cooldown, tactical_range, tactical_damage_mult, tactical_aoe_radius, tactical_effect_duration) in (0, 5) and (tactical_cooldown is not null or num_nonnulls(tactical_effect, tactical_self_target, tactical_state, tactical_defense_mod) = 0))
);

comment on table content.ability is 'Kind abilities: Something special that heroes, bosses or enemies can do; classes, bosses and enemies list theirs.';
comment on column content.ability.id is 'Id of the ability, such as war_cry.';
comment on column content.ability.name is 'Name as players read it; two abilities may share one.';
comment on column content.ability.description is 'What a player reads about it, in a sentence or two.';
comment on column content.ability.category is 'Whether it is used or always at work.';
comment on column content.ability.ability_type is 'What bosses and enemies do by it. Absent: it is a class''s.';
comment on column content.ability.target is 'Whom a hero aims it at. Absent: it is a boss''s or an enemy''s.';
comment on column content.ability.cooldown is 'Turns until it can be used again; 0 is every turn. Absent: it is passive.';
comment on column content.ability.damage is 'Damage before defence, in hit points. Absent: a hero''s ability that deals none.';
comment on column content.ability.range is 'Reach, in tiles; 0 is whoever uses it. Absent: explore and tactical say.';
comment on column content.ability.radius is 'How far around it works, in tiles. Absent: on its target alone.';
comment on column content.ability.summon_type is 'Enemy that it calls. Absent: none.';
comment on column content.ability.summon_count is 'How many it calls. Absent: none.';
comment on column content.ability.buff_stat is 'Figure that it raises for whoever uses it. Absent: none.';
comment on column content.ability.buff_amount is 'By how much, in the unit of buff_stat. Absent: it raises none.';
comment on column content.ability.buff_duration is 'How long the raise lasts, in turns. Absent: it raises none.';
comment on column content.ability.status_effect is 'Status effect that it brings, such as burn. Absent: none.';
comment on column content.ability.effect_chance is 'Probability that it works as described: 0 is never, 1 is always. Absent: always.';
comment on column content.ability.duration is 'How long what it does lasts, in turns; 0 is at once, or as long as its status effect. Absent: 0.';
comment on column content.ability.passive_bonus is 'Strength of a passive ability as a part of the whole, such as 0.15 more damage. Absent: none.';
comment on column content.ability.explore_cooldown is 'Turns until it can be used again; 0 for a passive one.';
comment on column content.ability.explore_range is 'Reach, in tiles; 0 is the hero.';
comment on column content.ability.explore_damage is 'Fixed damage of its own, in hit points; a negative one heals.';
comment on column content.ability.explore_damage_mult is 'Multiple of the hero''s attack that it strikes with.';
comment on column content.ability.tactical_cooldown is 'Rounds until it can be used again; 0 is every round.';
comment on column content.ability.tactical_range is 'Reach, in tiles; 0 is whoever uses it.';
comment on column content.ability.tactical_damage_mult is 'Damage as a multiple of the attack of whoever uses it; 0 deals none.';
comment on column content.ability.tactical_aoe_radius is 'How far around the target it reaches, in tiles; 0 is the target alone.';
comment on column content.ability.tactical_effect is 'Status effect that it brings, such as burn. Absent: none.';
comment on column content.ability.tactical_effect_duration is 'How long the effect lasts, in rounds; 0 is none, or at once.';
comment on column content.ability.tactical_self_target is 'Whether it is used on oneself. Absent: as the ability''s target says.';
comment on column content.ability.tactical_state is 'State that whoever uses it is in for effect_duration. Absent: none.';
comment on column content.ability.tactical_defense_mod is 'Multiple of the usual defence while the state lasts. Absent: 1, as ever.';

create table content.floor (
  number integer not null,
  theme  text    not null,
  boss   text    not null,
  aspect text    not null,
  hint   text    not null,
  constraint floor_pk primary key (number),
  constraint floor_number_check check (number between 1 and 8),
  constraint floor_theme_check check (theme ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(theme) <= 64),
  constraint floor_boss_check check (boss ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(boss) <= 64),
  constraint floor_aspect_check check (aspect ~ '^[A-Z]+$' and char_length(aspect) <= 20),
  constraint floor_hint_check check (char_length(hint) between 1 and 80)
);

comment on table content.floor is 'Kind floors: One floor of the dungeon: who guards it, what it spawns, and the zones it is made of.';
comment on column content.floor.number is 'Floor of the dungeon, counted from 1 at the entrance.';
comment on column content.floor.theme is 'Theme that the floor wears; no two floors share one.';
comment on column content.floor.boss is 'Boss that guards the floor; no two floors share one.';
comment on column content.floor.aspect is 'Aspect of Valdris that the floor took into keeping, such as MEMORY; the same as its theme''s.';
comment on column content.floor.hint is 'A few words for players about the aspect.';

create table content.floor_pool (
  floor_number integer not null,
  ordinal      integer not null,
  enemy_id     text    not null,
  weight       integer not null,
  guest        boolean,
  constraint floor_pool_pk primary key (floor_number, ordinal),
  constraint floor_pool_ordinal_check check (ordinal between 0 and 15),
  constraint floor_pool_floor_number_fk foreign key (floor_number) references content.floor (number) on delete cascade,
  constraint floor_pool_enemy_id_check check (enemy_id ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(enemy_id) <= 64),
  constraint floor_pool_weight_check check (weight between 1 and 1000)
);

comment on table content.floor_pool is 'Kind floors, list pool: Enemies that the floor spawns.';
comment on column content.floor_pool.enemy_id is 'Enemy that is spawned; a pool names each once.';
comment on column content.floor_pool.weight is 'How often it is drawn, relative to the other weights of the pool; no unit.';
comment on column content.floor_pool.guest is 'Whether the floor lies outside the enemy''s min_floor and max_floor on purpose. Absent: it lies within.';

create table content.floor_zones (
  floor_number integer not null,
  ordinal      integer not null,
  zone_id      text    not null,
  name         text    not null,
  description  text    not null,
  constraint floor_zones_pk primary key (floor_number, ordinal),
  constraint floor_zones_ordinal_check check (ordinal between 0 and 15),
  constraint floor_zones_floor_number_fk foreign key (floor_number) references content.floor (number) on delete cascade,
  constraint floor_zones_zone_id_check check (zone_id ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(zone_id) <= 64),
  constraint floor_zones_name_check check (char_length(name) between 1 and 60),
  constraint floor_zones_description_check check (char_length(description) between 1 and 200)
);

comment on table content.floor_zones is 'Kind floors, list zones: Parts of the floor that differ in what spawns and what haunts there.';
comment on column content.floor_zones.zone_id is 'Sort of zone, such as record_vaults; a floor has each once, several floors may have the same.';
comment on column content.floor_zones.name is 'Name as players read it.';
comment on column content.floor_zones.description is 'One sentence about what a player finds there.';

create table content.floor_zones_spawn_modifiers (
  floor_number      integer          not null,
  zones_ordinal     integer          not null,
  ordinal           integer          not null,
  enemy_id          text             not null,
  weight_multiplier double precision not null,
  constraint floor_zones_spawn_modifiers_pk primary key (floor_number, zones_ordinal, ordinal),
  constraint floor_zones_spawn_modifiers_ordinal_check check (ordinal between 0 and 15),
  constraint floor_zones_spawn_modifiers_floor_number_zones_ordinal_fk foreign key (floor_number, zones_ordinal) references content.floor_zones (floor_number, ordinal) on delete cascade,
  constraint floor_zones_spawn_modifiers_enemy_id_check check (enemy_id ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(enemy_id) <= 64),
  constraint floor_zones_spawn_modifiers_weight_multiplier_check check (weight_multiplier between 0 and 10)
);

comment on table content.floor_zones_spawn_modifiers is 'Kind floors, list zones.spawn_modifiers: Which enemies of the floor''s pool are drawn more or less often here.';
comment on column content.floor_zones_spawn_modifiers.enemy_id is 'Enemy of the floor''s pool; a zone names each once.';
comment on column content.floor_zones_spawn_modifiers.weight_multiplier is 'Factor on its weight in the pool: 1 changes nothing, 2 doubles it, 0 keeps it out.';

create table content.floor_zones_ghost_types (
  floor_number  integer not null,
  zones_ordinal integer not null,
  ordinal       integer not null,
  value         text    not null,
  constraint floor_zones_ghost_types_pk primary key (floor_number, zones_ordinal, ordinal),
  constraint floor_zones_ghost_types_ordinal_check check (ordinal between 0 and 5),
  constraint floor_zones_ghost_types_floor_number_zones_ordinal_fk foreign key (floor_number, zones_ordinal) references content.floor_zones (floor_number, ordinal) on delete cascade,
  constraint floor_zones_ghost_types_floor_number_zones_ordinal_value_key unique (floor_number, zones_ordinal, value) deferrable initially deferred,
  constraint floor_zones_ghost_types_value_check check (value in ('echo', 'hollowed', 'silence', 'beacon', 'champion', 'archivist'))
);

comment on table content.floor_zones_ghost_types is 'Kind floors, list zones.ghost_types: Sorts of ghost that rather appear here than elsewhere on the floor.';

create table content.level (
  level                    integer not null,
  xp_threshold_to_next     integer,
  base_max_hp_no_modifiers integer not null,
  base_attack_no_modifiers integer not null,
  proficiency_bonus        integer not null,
  grants_feat              boolean not null,
  constraint level_pk primary key (level),
  constraint level_level_check check (level between 1 and 10),
  constraint level_xp_threshold_to_next_check check (xp_threshold_to_next between 1 and 1000000),
  constraint level_base_max_hp_no_modifiers_check check (base_max_hp_no_modifiers between 1 and 10000),
  constraint level_base_attack_no_modifiers_check check (base_attack_no_modifiers between 0 and 1000),
  constraint level_proficiency_bonus_check check (proficiency_bonus between 0 and 20)
);

comment on table content.level is 'Kind progression: A level of a hero, from 1 to 10.';
comment on column content.level.level is 'Number of the level, from 1.';
comment on column content.level.xp_threshold_to_next is 'Experience at which the next level is reached, in points; more than that of the level before. Absent: the last level.';
comment on column content.level.base_max_hp_no_modifiers is 'Health at full strength before race, class and scores, in hit points.';
comment on column content.level.base_attack_no_modifiers is 'Attack before race, class and scores, in points.';
comment on column content.level.proficiency_bonus is 'Added to the hero''s attack rolls, in points.';
comment on column content.level.grants_feat is 'Whether the hero chooses a feat on reaching it; feat_levels of combat''s player lists the same levels.';

create table content.combat_rules (
  only_                                        boolean          not null,
  player_player_max_health                     integer          not null,
  player_player_attack_damage                  integer          not null,
  player_enemy_max_health                      integer          not null,
  player_enemy_attack_damage                   integer          not null,
  player_enemy_chase_range                     integer          not null,
  player_xp_per_kill                           integer          not null,
  player_xp_base_requirement                   integer          not null,
  player_max_player_level                      integer          not null,
  player_hp_gain_per_level                     integer          not null,
  player_atk_gain_per_level                    integer          not null,
  player_inventory_slots                       integer          not null,
  player_max_artifacts                         integer          not null,
  elite_elite_spawn_rate                       double precision not null,
  elite_elite_hp_multiplier                    double precision not null,
  elite_elite_damage_multiplier                double precision not null,
  elite_elite_xp_multiplier                    double precision not null,
  elite_elite_symbol                           text             not null,
  boss_boss_chase_range                        integer          not null,
  combat_element_cycle_turns                   integer          not null,
  combat_weakness_damage_multiplier            double precision not null,
  combat_traps_per_level_min                   integer          not null,
  combat_traps_per_level_max                   integer          not null,
  combat_secret_rooms_per_level_min            integer          not null,
  combat_secret_rooms_per_level_max            integer          not null,
  combat_locked_doors_per_level_min            integer          not null,
  combat_locked_doors_per_level_max            integer          not null,
  dungeon_dungeon_width                        integer          not null,
  dungeon_dungeon_height                       integer          not null,
  dungeon_min_room_size                        integer          not null,
  dungeon_max_room_size                        integer          not null,
  dungeon_max_bsp_depth                        integer          not null,
  dungeon_max_dungeon_levels                   integer          not null,
  dungeon_player_symbol                        text             not null,
  dungeon_enemy_symbol                         text             not null,
  dungeon_torch_default_radius                 integer          not null,
  dungeon_torch_default_intensity              double precision not null,
  spawn_enemies_per_level_per_room             integer          not null,
  spawn_enemies_per_level_at_most              integer          not null,
  spawn_min_axis_distance_from_player          integer          not null,
  spawn_max_dragons_floor8                     integer          not null,
  spawn_elite_rate_in_intake_hall              double precision not null,
  tactical_battle_move_range                   integer          not null,
  reinforcement_cap_solo                       integer          not null,
  reinforcement_cap_small                      integer          not null,
  reinforcement_cap_medium                     integer          not null,
  reinforcement_cap_boss                       integer          not null,
  reinforcement_min_arrival_turns              integer          not null,
  reinforcement_distance_to_turns_factor       double precision not null,
  reinforcement_detection_radius_manhattan     integer          not null,
  reinforcement_noise_attack                   double precision not null,
  reinforcement_noise_move                     double precision not null,
  reinforcement_noise_spell                    double precision not null,
  reinforcement_noise_item                     double precision not null,
  pulse_minor_amplification                    double precision not null,
  pulse_minor_duration_turns                   integer          not null,
  pulse_moderate_amplification                 double precision not null,
  pulse_moderate_duration_turns                integer          not null,
  pulse_major_amplification                    double precision not null,
  pulse_major_duration_turns                   integer          not null,
  weapon_type_dice_fist                        text             not null,
  weapon_type_dice_dagger                      text             not null,
  weapon_type_dice_sword                       text             not null,
  weapon_type_dice_axe                         text             not null,
  weapon_type_dice_mace                        text             not null,
  weapon_type_dice_staff                       text             not null,
  weapon_type_dice_bow                         text             not null,
  weapon_type_dice_crossbow                    text             not null,
  weapon_type_dice_greatsword                  text             not null,
  weapon_type_dice_greataxe                    text             not null,
  generic_trap_dc_spike_trap                   integer          not null,
  generic_trap_dc_poison_dart                  integer          not null,
  generic_trap_dc_fire_trap                    integer          not null,
  generic_trap_dc_pit_trap                     integer          not null,
  generic_trap_dc_ice_trap                     integer          not null,
  generic_trap_dc_poison_gas                   integer          not null,
  generic_trap_dc_default                      integer          not null,
  generic_trap_damage_dice                     text             not null,
  ghost_floor_limit_echo                       integer          not null,
  ghost_floor_limit_hollowed                   integer          not null,
  ghost_floor_limit_silence                    integer          not null,
  ghost_floor_limit_beacon                     integer          not null,
  ghost_floor_limit_champion                   integer          not null,
  ghost_floor_limit_archivist                  integer          not null,
  ghost_base_spawn_chance                      double precision not null,
  ghost_echo_meaningful_rate                   double precision not null,
  ghost_victory_imprint_chance_no_recordings   double precision not null,
  legacy_combat_high_threshold_kills           integer          not null,
  legacy_lore_high_threshold_entries           integer          not null,
  artifact_base_spawn_chance                   double precision not null,
  artifact_pulse_bonus                         double precision not null,
  artifact_zone_bias_multiplier                double precision not null,
  cap_dodge_chance_max                         double precision not null,
  cap_damage_reduction_max                     double precision not null,
  cap_crit_chance_max                          double precision not null,
  formula_ability_modifier_average_score       integer          not null,
  formula_ability_modifier_points_per_step     integer          not null,
  formula_ability_score_dice                   text             not null,
  formula_ability_score_at_least               integer          not null,
  formula_max_hp_at_creation_con_at_least      integer          not null,
  formula_level_up_second_wind_hp              integer          not null,
  formula_armor_class_base                     integer          not null,
  formula_hit_chance_at_least                  double precision not null,
  formula_hit_chance_at_most                   double precision not null,
  formula_player_tactical_default_dice         text             not null,
  formula_player_tactical_critical_dice_mult   integer          not null,
  formula_enemy_tactical_roll_attack_divisor   integer          not null,
  formula_enemy_tactical_damage_dice           text             not null,
  formula_enemy_tactical_critical_dice         text             not null,
  formula_enemy_tactical_damage_attack_divisor integer          not null,
  formula_ability_tactical_splash_mult         double precision not null,
  formula_ability_tactical_smite_undead_mult   double precision not null,
  formula_explore_critical_mult                double precision not null,
  formula_initiative_elite_bonus               integer          not null,
  formula_initiative_boss_bonus                integer          not null,
  formula_luck_reroll_chance_per_point         double precision not null,
  formula_luck_attack_bonus_per_point          double precision not null,
  formula_luck_save_points_per_step            integer          not null,
  formula_trap_save_damage_divisor             integer          not null,
  formula_trap_detection_default_perception    integer          not null,
  formula_score_victory                        integer          not null,
  formula_score_per_floor                      integer          not null,
  formula_score_per_kill                       integer          not null,
  formula_score_per_damage_dealt               integer          not null,
  formula_score_per_final_hp                   integer          not null,
  formula_score_turn_allowance                 integer          not null,
  formula_score_per_gold                       integer          not null,
  formula_completion_floors_share              double precision not null,
  formula_completion_wardens_share             double precision not null,
  formula_completion_lore_share                double precision not null,
  formula_completion_lore_entries              integer          not null,
  constraint combat_rules_pk primary key (only_),
  constraint combat_rules_only__check check (only_),
  constraint combat_rules_player_player_max_health_check check (player_player_max_health between 1 and 10000),
  constraint combat_rules_player_player_attack_damage_check check (player_player_attack_damage between 0 and 1000),
  constraint combat_rules_player_enemy_max_health_check check (player_enemy_max_health between 1 and 10000),
  constraint combat_rules_player_enemy_attack_damage_check check (player_enemy_attack_damage between 0 and 1000),
  constraint combat_rules_player_enemy_chase_range_check check (player_enemy_chase_range between 0 and 80),
  constraint combat_rules_player_xp_per_kill_check check (player_xp_per_kill between 0 and 100000),
  constraint combat_rules_player_xp_base_requirement_check check (player_xp_base_requirement between 1 and 100000),
  constraint combat_rules_player_max_player_level_check check (player_max_player_level between 1 and 10),
  constraint combat_rules_player_hp_gain_per_level_check check (player_hp_gain_per_level between 0 and 1000),
  constraint combat_rules_player_atk_gain_per_level_check check (player_atk_gain_per_level between 0 and 100),
  constraint combat_rules_player_inventory_slots_check check (player_inventory_slots between 1 and 100),
  constraint combat_rules_player_max_artifacts_check check (player_max_artifacts between 0 and 100),
  constraint combat_rules_elite_elite_spawn_rate_check check (elite_elite_spawn_rate between 0 and 1),
  constraint combat_rules_elite_elite_hp_multiplier_check check (elite_elite_hp_multiplier between 1 and 100),
  constraint combat_rules_elite_elite_damage_multiplier_check check (elite_elite_damage_multiplier between 1 and 100),
  constraint combat_rules_elite_elite_xp_multiplier_check check (elite_elite_xp_multiplier between 1 and 100),
  constraint combat_rules_elite_elite_symbol_check check (char_length(elite_elite_symbol) = 1),
  constraint combat_rules_boss_boss_chase_range_check check (boss_boss_chase_range between 0 and 80),
  constraint combat_rules_combat_element_cycle_turns_check check (combat_element_cycle_turns between 1 and 100),
  constraint combat_rules_combat_weakness_damage_multiplier_check check (combat_weakness_damage_multiplier between 1 and 10),
  constraint combat_rules_combat_traps_per_level_min_check check (combat_traps_per_level_min between 0 and 1000),
  constraint combat_rules_combat_traps_per_level_max_check check (combat_traps_per_level_max between 0 and 1000),
  constraint combat_rules_combat_secret_rooms_per_level_min_check check (combat_secret_rooms_per_level_min between 0 and 1000),
  constraint combat_rules_combat_secret_rooms_per_level_max_check check (combat_secret_rooms_per_level_max between 0 and 1000),
  constraint combat_rules_combat_locked_doors_per_level_min_check check (combat_locked_doors_per_level_min between 0 and 1000),
  constraint combat_rules_combat_locked_doors_per_level_max_check check (combat_locked_doors_per_level_max between 0 and 1000),
  constraint combat_rules_dungeon_dungeon_width_check check (dungeon_dungeon_width between 20 and 500),
  constraint combat_rules_dungeon_dungeon_height_check check (dungeon_dungeon_height between 20 and 500),
  constraint combat_rules_dungeon_min_room_size_check check (dungeon_min_room_size between 2 and 100),
  constraint combat_rules_dungeon_max_room_size_check check (dungeon_max_room_size between 2 and 100),
  constraint combat_rules_dungeon_max_bsp_depth_check check (dungeon_max_bsp_depth between 1 and 10),
  constraint combat_rules_dungeon_max_dungeon_levels_check check (dungeon_max_dungeon_levels between 1 and 8),
  constraint combat_rules_dungeon_player_symbol_check check (char_length(dungeon_player_symbol) = 1),
  constraint combat_rules_dungeon_enemy_symbol_check check (char_length(dungeon_enemy_symbol) = 1),
  constraint combat_rules_dungeon_torch_default_radius_check check (dungeon_torch_default_radius between 0 and 80),
  constraint combat_rules_dungeon_torch_default_intensity_check check (dungeon_torch_default_intensity between 0 and 1),
  constraint combat_rules_spawn_enemies_per_level_per_room_check check (spawn_enemies_per_level_per_room between 0 and 100),
  constraint combat_rules_spawn_enemies_per_level_at_most_check check (spawn_enemies_per_level_at_most between 1 and 1000),
  constraint combat_rules_spawn_min_axis_distance_from_player_check check (spawn_min_axis_distance_from_player between 0 and 80),
  constraint combat_rules_spawn_max_dragons_floor8_check check (spawn_max_dragons_floor8 between 0 and 100),
  constraint combat_rules_spawn_elite_rate_in_intake_hall_check check (spawn_elite_rate_in_intake_hall between 0 and 1),
  constraint combat_rules_tactical_battle_move_range_check check (tactical_battle_move_range between 1 and 20),
  constraint combat_rules_reinforcement_cap_solo_check check (reinforcement_cap_solo between 0 and 20),
  constraint combat_rules_reinforcement_cap_small_check check (reinforcement_cap_small between 0 and 20),
  constraint combat_rules_reinforcement_cap_medium_check check (reinforcement_cap_medium between 0 and 20),
  constraint combat_rules_reinforcement_cap_boss_check check (reinforcement_cap_boss between 0 and 20),
  constraint combat_rules_reinforcement_min_arrival_turns_check check (reinforcement_min_arrival_turns between 0 and 100),
  constraint combat_rules_reinforcement_distance_to_turns_factor_check check (reinforcement_distance_to_turns_factor between 0 and 10),
  constraint combat_rules_reinforcement_detection_radius_manhattan_check check (reinforcement_detection_radius_manhattan between 0 and 80),
  constraint combat_rules_reinforcement_noise_attack_check check (reinforcement_noise_attack between 0 and 10),
  constraint combat_rules_reinforcement_noise_move_check check (reinforcement_noise_move between 0 and 10),
  constraint combat_rules_reinforcement_noise_spell_check check (reinforcement_noise_spell between 0 and 10),
  constraint combat_rules_reinforcement_noise_item_check check (reinforcement_noise_item between 0 and 10),
  constraint combat_rules_pulse_minor_amplification_check check (pulse_minor_amplification between 1 and 10),
  constraint combat_rules_pulse_minor_duration_turns_check check (pulse_minor_duration_turns between 1 and 100),
  constraint combat_rules_pulse_moderate_amplification_check check (pulse_moderate_amplification between 1 and 10),
  constraint combat_rules_pulse_moderate_duration_turns_check check (pulse_moderate_duration_turns between 1 and 100),
  constraint combat_rules_pulse_major_amplification_check check (pulse_major_amplification between 1 and 10),
  constraint combat_rules_pulse_major_duration_turns_check check (pulse_major_duration_turns between 1 and 100),
  constraint combat_rules_weapon_type_dice_fist_check check (weapon_type_dice_fist ~ '^[1-9][0-9]?d[1-9][0-9]{0,2}([+-][1-9][0-9]{0,2})?$' and char_length(weapon_type_dice_fist) <= 10),
  constraint combat_rules_weapon_type_dice_dagger_check check (weapon_type_dice_dagger ~ '^[1-9][0-9]?d[1-9][0-9]{0,2}([+-][1-9][0-9]{0,2})?$' and char_length(weapon_type_dice_dagger) <= 10),
  constraint combat_rules_weapon_type_dice_sword_check check (weapon_type_dice_sword ~ '^[1-9][0-9]?d[1-9][0-9]{0,2}([+-][1-9][0-9]{0,2})?$' and char_length(weapon_type_dice_sword) <= 10),
  constraint combat_rules_weapon_type_dice_axe_check check (weapon_type_dice_axe ~ '^[1-9][0-9]?d[1-9][0-9]{0,2}([+-][1-9][0-9]{0,2})?$' and char_length(weapon_type_dice_axe) <= 10),
  constraint combat_rules_weapon_type_dice_mace_check check (weapon_type_dice_mace ~ '^[1-9][0-9]?d[1-9][0-9]{0,2}([+-][1-9][0-9]{0,2})?$' and char_length(weapon_type_dice_mace) <= 10),
  constraint combat_rules_weapon_type_dice_staff_check check (weapon_type_dice_staff ~ '^[1-9][0-9]?d[1-9][0-9]{0,2}([+-][1-9][0-9]{0,2})?$' and char_length(weapon_type_dice_staff) <= 10),
  constraint combat_rules_weapon_type_dice_bow_check check (weapon_type_dice_bow ~ '^[1-9][0-9]?d[1-9][0-9]{0,2}([+-][1-9][0-9]{0,2})?$' and char_length(weapon_type_dice_bow) <= 10),
  constraint combat_rules_weapon_type_dice_crossbow_check check (weapon_type_dice_crossbow ~ '^[1-9][0-9]?d[1-9][0-9]{0,2}([+-][1-9][0-9]{0,2})?$' and char_length(weapon_type_dice_crossbow) <= 10),
  constraint combat_rules_weapon_type_dice_greatsword_check check (weapon_type_dice_greatsword ~ '^[1-9][0-9]?d[1-9][0-9]{0,2}([+-][1-9][0-9]{0,2})?$' and char_length(weapon_type_dice_greatsword) <= 10),
  constraint combat_rules_weapon_type_dice_greataxe_check check (weapon_type_dice_greataxe ~ '^[1-9][0-9]?d[1-9][0-9]{0,2}([+-][1-9][0-9]{0,2})?$' and char_length(weapon_type_dice_greataxe) <= 10),
  constraint combat_rules_generic_trap_dc_spike_trap_check check (generic_trap_dc_spike_trap between 1 and 30),
  constraint combat_rules_generic_trap_dc_poison_dart_check check (generic_trap_dc_poison_dart between 1 and 30),
  constraint combat_rules_generic_trap_dc_fire_trap_check check (generic_trap_dc_fire_trap between 1 and 30),
  constraint combat_rules_generic_trap_dc_pit_trap_check check (generic_trap_dc_pit_trap between 1 and 30),
  constraint combat_rules_generic_trap_dc_ice_trap_check check (generic_trap_dc_ice_trap between 1 and 30),
  constraint combat_rules_generic_trap_dc_poison_gas_check check (generic_trap_dc_poison_gas between 1 and 30),
  constraint combat_rules_generic_trap_dc_default_check check (generic_trap_dc_default between 1 and 30),
  constraint combat_rules_generic_trap_damage_dice_check check (generic_trap_damage_dice ~ '^[1-9][0-9]?d[1-9][0-9]{0,2}([+-][1-9][0-9]{0,2})?$' and char_length(generic_trap_damage_dice) <= 10),
  constraint combat_rules_ghost_floor_limit_echo_check check (ghost_floor_limit_echo between 0 and 20),
  constraint combat_rules_ghost_floor_limit_hollowed_check check (ghost_floor_limit_hollowed between 0 and 20),
  constraint combat_rules_ghost_floor_limit_silence_check check (ghost_floor_limit_silence between 0 and 20),
  constraint combat_rules_ghost_floor_limit_beacon_check check (ghost_floor_limit_beacon between 0 and 20),
  constraint combat_rules_ghost_floor_limit_champion_check check (ghost_floor_limit_champion between 0 and 20),
  constraint combat_rules_ghost_floor_limit_archivist_check check (ghost_floor_limit_archivist between 0 and 20),
  constraint combat_rules_ghost_base_spawn_chance_check check (ghost_base_spawn_chance between 0 and 1),
  constraint combat_rules_ghost_echo_meaningful_rate_check check (ghost_echo_meaningful_rate between 0 and 1),
  constraint combat_rules_ghost_victory_imprint_chance_no_recordings_check check (ghost_victory_imprint_chance_no_recordings between 0 and 1),
  constraint combat_rules_legacy_combat_high_threshold_kills_check check (legacy_combat_high_threshold_kills between 0 and 10000),
  constraint combat_rules_legacy_lore_high_threshold_entries_check check (legacy_lore_high_threshold_entries between 0 and 1000),
  constraint combat_rules_artifact_base_spawn_chance_check check (artifact_base_spawn_chance between 0 and 1),
  constraint combat_rules_artifact_pulse_bonus_check check (artifact_pulse_bonus between 0 and 1),
  constraint combat_rules_artifact_zone_bias_multiplier_check check (artifact_zone_bias_multiplier between 1 and 100),
  constraint combat_rules_cap_dodge_chance_max_check check (cap_dodge_chance_max between 0 and 1),
  constraint combat_rules_cap_damage_reduction_max_check check (cap_damage_reduction_max between 0 and 1),
  constraint combat_rules_cap_crit_chance_max_check check (cap_crit_chance_max between 0 and 1),
  constraint combat_rules_formula_ability_modifier_average_score_check check (formula_ability_modifier_average_score between 1 and 30),
  constraint combat_rules_formula_ability_modifier_points_per_step_check check (formula_ability_modifier_points_per_step between 1 and 10),
  constraint combat_rules_formula_ability_score_dice_check check (formula_ability_score_dice ~ '^[1-9][0-9]?d[1-9][0-9]{0,2}([+-][1-9][0-9]{0,2})?$' and char_length(formula_ability_score_dice) <= 10),
  constraint combat_rules_formula_ability_score_at_least_check check (formula_ability_score_at_least between 1 and 30),
  constraint combat_rules_formula_max_hp_at_creation_con_at_least_check check (formula_max_hp_at_creation_con_at_least between 0 and 20),
  constraint combat_rules_formula_level_up_second_wind_hp_check check (formula_level_up_second_wind_hp between 0 and 1000),
  constraint combat_rules_formula_armor_class_base_check check (formula_armor_class_base between 1 and 30),
  constraint combat_rules_formula_hit_chance_at_least_check check (formula_hit_chance_at_least between 0 and 1),
  constraint combat_rules_formula_hit_chance_at_most_check check (formula_hit_chance_at_most between 0 and 1),
  constraint combat_rules_formula_player_tactical_default_dice_check check (formula_player_tactical_default_dice ~ '^[1-9][0-9]?d[1-9][0-9]{0,2}([+-][1-9][0-9]{0,2})?$' and char_length(formula_player_tactical_default_dice) <= 10),
  constraint combat_rules_formula_player_tactical_critical_dice_mult_check check (formula_player_tactical_critical_dice_mult between 1 and 10),
  constraint combat_rules_formula_enemy_tactical_roll_attack_divisor_check check (formula_enemy_tactical_roll_attack_divisor between 1 and 100),
  constraint combat_rules_formula_enemy_tactical_damage_dice_check check (formula_enemy_tactical_damage_dice ~ '^[1-9][0-9]?d[1-9][0-9]{0,2}([+-][1-9][0-9]{0,2})?$' and char_length(formula_enemy_tactical_damage_dice) <= 10),
  constraint combat_rules_formula_enemy_tactical_critical_dice_check check (formula_enemy_tactical_critical_dice ~ '^[1-9][0-9]?d[1-9][0-9]{0,2}([+-][1-9][0-9]{0,2})?$' and char_length(formula_enemy_tactical_critical_dice) <= 10),
  constraint combat_rules_formula_enemy_tactical_damage_attack_divisor_check check (formula_enemy_tactical_damage_attack_divisor between 1 and 100),
  constraint combat_rules_formula_ability_tactical_splash_mult_check check (formula_ability_tactical_splash_mult between 0 and 10),
  constraint combat_rules_formula_ability_tactical_smite_undead_mult_check check (formula_ability_tactical_smite_undead_mult between 1 and 10),
  constraint combat_rules_formula_explore_critical_mult_check check (formula_explore_critical_mult between 1 and 10),
  constraint combat_rules_formula_initiative_elite_bonus_check check (formula_initiative_elite_bonus between 0 and 100),
  constraint combat_rules_formula_initiative_boss_bonus_check check (formula_initiative_boss_bonus between 0 and 100),
  constraint combat_rules_formula_luck_reroll_chance_per_point_check check (formula_luck_reroll_chance_per_point between 0 and 1),
  constraint combat_rules_formula_luck_attack_bonus_per_point_check check (formula_luck_attack_bonus_per_point between 0 and 1),
  constraint combat_rules_formula_luck_save_points_per_step_check check (formula_luck_save_points_per_step between 1 and 100),
  constraint combat_rules_formula_trap_save_damage_divisor_check check (formula_trap_save_damage_divisor between 1 and 100),
  constraint combat_rules_formula_trap_detection_default_perception_check check (formula_trap_detection_default_perception between 0 and 30),
  constraint combat_rules_formula_score_victory_check check (formula_score_victory between 0 and 1000000),
  constraint combat_rules_formula_score_per_floor_check check (formula_score_per_floor between 0 and 1000000),
  constraint combat_rules_formula_score_per_kill_check check (formula_score_per_kill between 0 and 1000000),
  constraint combat_rules_formula_score_per_damage_dealt_check check (formula_score_per_damage_dealt between 0 and 1000000),
  constraint combat_rules_formula_score_per_final_hp_check check (formula_score_per_final_hp between 0 and 1000000),
  constraint combat_rules_formula_score_turn_allowance_check check (formula_score_turn_allowance between 0 and 1000000),
  constraint combat_rules_formula_score_per_gold_check check (formula_score_per_gold between 0 and 1000000),
  constraint combat_rules_formula_completion_floors_share_check check (formula_completion_floors_share between 0 and 1),
  constraint combat_rules_formula_completion_wardens_share_check check (formula_completion_wardens_share between 0 and 1),
  constraint combat_rules_formula_completion_lore_share_check check (formula_completion_lore_share between 0 and 1),
  constraint combat_rules_formula_completion_lore_entries_check check (formula_completion_lore_entries between 1 and 1000)
);

comment on table content.combat_rules is 'Kind combat: The constants of fights, floors and what grows with a hero; there is one record.';
comment on column content.combat_rules.player_player_max_health is 'Health at full strength on level 1 before race, class and scores, in hit points.';
comment on column content.combat_rules.player_player_attack_damage is 'Attack on level 1 before race, class and scores, in points.';
comment on column content.combat_rules.player_enemy_max_health is 'Health of an enemy that no record describes, in hit points.';
comment on column content.combat_rules.player_enemy_attack_damage is 'Damage of an enemy that no record describes, in hit points.';
comment on column content.combat_rules.player_enemy_chase_range is 'How far away an enemy notices the hero and follows, in tiles.';
comment on column content.combat_rules.player_xp_per_kill is 'Experience for an enemy that no record describes, in points.';
comment on column content.combat_rules.player_xp_base_requirement is 'Experience that thresholds grow by from level to level, in points; progression holds the thresholds themselves.';
comment on column content.combat_rules.player_max_player_level is 'Last level that a hero can reach; the last of progression.';
comment on column content.combat_rules.player_hp_gain_per_level is 'Health at full strength that each level adds, in hit points.';
comment on column content.combat_rules.player_atk_gain_per_level is 'Attack that each level adds, in points.';
comment on column content.combat_rules.player_inventory_slots is 'How many items a hero can carry.';
comment on column content.combat_rules.player_max_artifacts is 'How many artifacts a hero can carry.';
comment on column content.combat_rules.elite_elite_spawn_rate is 'Probability that an enemy that is spawned is an elite.';
comment on column content.combat_rules.elite_elite_hp_multiplier is 'Multiplies an elite''s health.';
comment on column content.combat_rules.elite_elite_damage_multiplier is 'Multiplies an elite''s damage.';
comment on column content.combat_rules.elite_elite_xp_multiplier is 'Multiplies the experience for killing it.';
comment on column content.combat_rules.elite_elite_symbol is 'Glyph that marks it on the map.';
comment on column content.combat_rules.boss_boss_chase_range is 'How far away a boss notices the hero and follows, in tiles.';
comment on column content.combat_rules.combat_element_cycle_turns is 'Turns after which an elemental takes the next element of the cycle.';
comment on column content.combat_rules.combat_weakness_damage_multiplier is 'Multiplies damage of the element that a target is weak to.';
comment on column content.combat_rules.combat_traps_per_level_min is 'Fewest; not above max.';
comment on column content.combat_rules.combat_traps_per_level_max is 'Most.';
comment on column content.combat_rules.combat_secret_rooms_per_level_min is 'Fewest; not above max.';
comment on column content.combat_rules.combat_secret_rooms_per_level_max is 'Most.';
comment on column content.combat_rules.combat_locked_doors_per_level_min is 'Fewest; not above max.';
comment on column content.combat_rules.combat_locked_doors_per_level_max is 'Most.';
comment on column content.combat_rules.dungeon_dungeon_width is 'Width of a floor, in tiles.';
comment on column content.combat_rules.dungeon_dungeon_height is 'Height of a floor, in tiles.';
comment on column content.combat_rules.dungeon_min_room_size is 'Shortest side of a room, in tiles; not above max_room_size.';
comment on column content.combat_rules.dungeon_max_room_size is 'Longest side of a room, in tiles.';
comment on column content.combat_rules.dungeon_max_bsp_depth is 'How many times a floor''s area is split to make rooms.';
comment on column content.combat_rules.dungeon_max_dungeon_levels is 'How many floors the dungeon has.';
comment on column content.combat_rules.dungeon_player_symbol is 'Glyph of the hero on the map.';
comment on column content.combat_rules.dungeon_enemy_symbol is 'Glyph of an enemy that no record describes.';
comment on column content.combat_rules.dungeon_torch_default_radius is 'How far the hero''s torch reaches, in tiles.';
comment on column content.combat_rules.dungeon_torch_default_intensity is 'Brightness of the hero''s torch: 1 is full light.';
comment on column content.combat_rules.spawn_enemies_per_level_per_room is 'How many enemies for each room of the floor.';
comment on column content.combat_rules.spawn_enemies_per_level_at_most is 'How many at most, however many rooms there are.';
comment on column content.combat_rules.spawn_min_axis_distance_from_player is 'Enemies start more than this far from the hero, in tiles, along x or y.';
comment on column content.combat_rules.spawn_max_dragons_floor8 is 'How many dragons floor 8 starts with at most.';
comment on column content.combat_rules.spawn_elite_rate_in_intake_hall is 'Probability that an enemy of zone intake_hall is an elite, in place of elite_spawn_rate.';
comment on column content.combat_rules.tactical_battle_move_range is 'How far a fighter moves in a round, in tiles.';
comment on column content.combat_rules.reinforcement_cap_solo is 'How many join at most when the hero fights one enemy.';
comment on column content.combat_rules.reinforcement_cap_small is 'How many join at most in a small battle.';
comment on column content.combat_rules.reinforcement_cap_medium is 'How many join at most in a middling battle.';
comment on column content.combat_rules.reinforcement_cap_boss is 'How many join at most in a battle with a boss.';
comment on column content.combat_rules.reinforcement_min_arrival_turns is 'Rounds until anybody arrives; those of the way are added.';
comment on column content.combat_rules.reinforcement_distance_to_turns_factor is 'Rounds that each tile of the way takes.';
comment on column content.combat_rules.reinforcement_detection_radius_manhattan is 'How far a battle is heard, in tiles along x plus tiles along y.';
comment on column content.combat_rules.reinforcement_noise_attack is 'Loudness of an attack; 1 is usual.';
comment on column content.combat_rules.reinforcement_noise_move is 'Loudness of a move; 1 is an attack''s.';
comment on column content.combat_rules.reinforcement_noise_spell is 'Loudness of a spell; 1 is an attack''s.';
comment on column content.combat_rules.reinforcement_noise_item is 'Loudness of using an item; 1 is an attack''s.';
comment on column content.combat_rules.pulse_minor_amplification is 'Multiplies damage during a minor pulse.';
comment on column content.combat_rules.pulse_minor_duration_turns is 'How long a minor pulse lasts, in turns.';
comment on column content.combat_rules.pulse_moderate_amplification is 'Multiplies damage during a moderate pulse.';
comment on column content.combat_rules.pulse_moderate_duration_turns is 'How long a moderate pulse lasts, in turns.';
comment on column content.combat_rules.pulse_major_amplification is 'Multiplies damage during a major pulse.';
comment on column content.combat_rules.pulse_major_duration_turns is 'How long a major pulse lasts, in turns.';
comment on column content.combat_rules.weapon_type_dice_fist is 'Damage of the bare hand, in dice notation.';
comment on column content.combat_rules.weapon_type_dice_dagger is 'Damage of a dagger, in dice notation.';
comment on column content.combat_rules.weapon_type_dice_sword is 'Damage of a sword, in dice notation.';
comment on column content.combat_rules.weapon_type_dice_axe is 'Damage of an axe, in dice notation.';
comment on column content.combat_rules.weapon_type_dice_mace is 'Damage of a mace, in dice notation.';
comment on column content.combat_rules.weapon_type_dice_staff is 'Damage of a staff, in dice notation.';
comment on column content.combat_rules.weapon_type_dice_bow is 'Damage of a bow, in dice notation.';
comment on column content.combat_rules.weapon_type_dice_crossbow is 'Damage of a crossbow, in dice notation.';
comment on column content.combat_rules.weapon_type_dice_greatsword is 'Damage of a greatsword, in dice notation.';
comment on column content.combat_rules.weapon_type_dice_greataxe is 'Damage of a greataxe, in dice notation.';
comment on column content.combat_rules.generic_trap_dc_spike_trap is 'Against a spike trap.';
comment on column content.combat_rules.generic_trap_dc_poison_dart is 'Against a poison dart.';
comment on column content.combat_rules.generic_trap_dc_fire_trap is 'Against a fire trap.';
comment on column content.combat_rules.generic_trap_dc_pit_trap is 'Against a pit.';
comment on column content.combat_rules.generic_trap_dc_ice_trap is 'Against a ice trap.';
comment on column content.combat_rules.generic_trap_dc_poison_gas is 'Against a gas vent.';
comment on column content.combat_rules.generic_trap_dc_default is 'Against any other.';
comment on column content.combat_rules.generic_trap_damage_dice is 'Damage when the save fails, in dice notation; half of it when it succeeds.';
comment on column content.combat_rules.ghost_floor_limit_echo is 'Ghosts of sort echo.';
comment on column content.combat_rules.ghost_floor_limit_hollowed is 'Ghosts of sort hollowed.';
comment on column content.combat_rules.ghost_floor_limit_silence is 'Ghosts of sort silence.';
comment on column content.combat_rules.ghost_floor_limit_beacon is 'Ghosts of sort beacon.';
comment on column content.combat_rules.ghost_floor_limit_champion is 'Ghosts of sort champion.';
comment on column content.combat_rules.ghost_floor_limit_archivist is 'Ghosts of sort archivist.';
comment on column content.combat_rules.ghost_base_spawn_chance is 'Probability that a zone has a ghost.';
comment on column content.combat_rules.ghost_echo_meaningful_rate is 'Probability that an echo repeats something that helps.';
comment on column content.combat_rules.ghost_victory_imprint_chance_no_recordings is 'Probability of a victor''s imprint on a floor from which no run was recorded.';
comment on column content.combat_rules.legacy_combat_high_threshold_kills is 'Kills from which a victor is remembered as a champion.';
comment on column content.combat_rules.legacy_lore_high_threshold_entries is 'Lore entries read from which a victor is remembered as an archivist.';
comment on column content.combat_rules.artifact_base_spawn_chance is 'Probability that a floor holds an artifact.';
comment on column content.combat_rules.artifact_pulse_bonus is 'Added to that probability during a pulse.';
comment on column content.combat_rules.artifact_zone_bias_multiplier is 'Multiplies an artifact''s weight in the zones of its zone_bias.';
comment on column content.combat_rules.cap_dodge_chance_max is 'Highest probability of dodging a blow.';
comment on column content.combat_rules.cap_damage_reduction_max is 'Largest part of damage that is ignored; 1 is all.';
comment on column content.combat_rules.cap_crit_chance_max is 'Highest probability of a critical hit.';
comment on column content.combat_rules.formula_ability_modifier_average_score is 'Score at which the modifier is 0.';
comment on column content.combat_rules.formula_ability_modifier_points_per_step is 'Points of score that the modifier changes by 1 for, rounded down.';
comment on column content.combat_rules.formula_ability_score_dice is 'What is rolled for a score before race and class, in dice notation.';
comment on column content.combat_rules.formula_ability_score_at_least is 'Lowest score, whatever race and class take away, in points.';
comment on column content.combat_rules.formula_max_hp_at_creation_con_at_least is 'Least that constitution adds, whatever its modifier, in hit points.';
comment on column content.combat_rules.formula_level_up_second_wind_hp is 'Health that a level adds beyond hp_gain_per_level with a feat that gives second_wind, in hit points.';
comment on column content.combat_rules.formula_armor_class_base is 'Armour class before dexterity or defence, armour and shield, of heroes and enemies alike.';
comment on column content.combat_rules.formula_hit_chance_at_least is 'Probability of a hit, however hard it is; a natural 20.';
comment on column content.combat_rules.formula_hit_chance_at_most is 'Probability of a hit, however easy it is; a natural 1 misses.';
comment on column content.combat_rules.formula_player_tactical_default_dice is 'Damage of a weapon without dice and type, in dice notation.';
comment on column content.combat_rules.formula_player_tactical_critical_dice_mult is 'Multiplies the number of dice of a critical hit.';
comment on column content.combat_rules.formula_enemy_tactical_roll_attack_divisor is 'Divides an enemy''s attack into what is added to its attack roll, rounded down.';
comment on column content.combat_rules.formula_enemy_tactical_damage_dice is 'What is rolled for its damage, in dice notation.';
comment on column content.combat_rules.formula_enemy_tactical_critical_dice is 'What is rolled for a critical hit, in dice notation.';
comment on column content.combat_rules.formula_enemy_tactical_damage_attack_divisor is 'Divides an enemy''s attack into what is added to its damage, rounded down.';
comment on column content.combat_rules.formula_ability_tactical_splash_mult is 'Part of an ability''s damage that those around the target take.';
comment on column content.combat_rules.formula_ability_tactical_smite_undead_mult is 'Multiplies the damage of smite against the undead.';
comment on column content.combat_rules.formula_explore_critical_mult is 'Multiplies the damage of a critical hit.';
comment on column content.combat_rules.formula_initiative_elite_bonus is 'Added to an elite''s roll, in points.';
comment on column content.combat_rules.formula_initiative_boss_bonus is 'Added to a boss''s roll, in points.';
comment on column content.combat_rules.formula_luck_reroll_chance_per_point is 'Probability, for each point of the luck modifier, that a roll is made twice: the better counts, or the worse with bad luck.';
comment on column content.combat_rules.formula_luck_attack_bonus_per_point is 'Added to attack rolls for each point of the luck modifier.';
comment on column content.combat_rules.formula_luck_save_points_per_step is 'Points of luck away from average_score that change saves and initiative by 1.';
comment on column content.combat_rules.formula_trap_save_damage_divisor is 'Divides a trap''s damage when the save succeeds, rounded down.';
comment on column content.combat_rules.formula_trap_detection_default_perception is 'Added to the roll that finds a trap, for whoever has no perception of their own.';
comment on column content.combat_rules.formula_score_victory is 'Points for winning.';
comment on column content.combat_rules.formula_score_per_floor is 'Points for each floor, up to the deepest reached.';
comment on column content.combat_rules.formula_score_per_kill is 'Points for each kill.';
comment on column content.combat_rules.formula_score_per_damage_dealt is 'Points for each hit point of damage dealt.';
comment on column content.combat_rules.formula_score_per_final_hp is 'Points for each hit point left at the end of a won run.';
comment on column content.combat_rules.formula_score_turn_allowance is 'A won run gets a point for each turn that it stayed below this many.';
comment on column content.combat_rules.formula_score_per_gold is 'Points for each piece of gold.';
comment on column content.combat_rules.formula_completion_floors_share is 'Part that the floors make up; the three parts are 1 together.';
comment on column content.combat_rules.formula_completion_wardens_share is 'Part that the bosses make up.';
comment on column content.combat_rules.formula_completion_lore_share is 'Part that the lore makes up.';
comment on column content.combat_rules.formula_completion_lore_entries is 'Lore entries read that count as all of it.';

create table content.combat_rules_player_feat_levels (
  combat_rules_only_ boolean not null,
  ordinal            integer not null,
  value              integer not null,
  constraint combat_rules_player_feat_levels_pk primary key (combat_rules_only_, ordinal),
  constraint combat_rules_player_feat_levels_ordinal_check check (ordinal between 0 and 9),
  constraint combat_rules_player_feat_levels_combat_rules_only__fk foreign key (combat_rules_only_) references content.combat_rules (only_) on delete cascade,
  constraint combat_rules_player_feat_levels_combat_rules_only__value_key unique (combat_rules_only_, value) deferrable initially deferred,
  constraint combat_rules_player_feat_levels_value_check check (value between 1 and 10)
);

comment on table content.combat_rules_player_feat_levels is 'Kind combat, list player.feat_levels: Levels that grant a feat, in rising order; progression''s grants_feat marks the same.';

create table content.feat (
  id                text             not null,
  name              text             not null,
  description       text             not null,
  category          text             not null,
  level_required    integer          not null,
  hp_bonus          integer,
  atk_bonus         integer,
  def_bonus         integer,
  damage_bonus      double precision,
  crit_chance_bonus double precision,
  dodge_bonus       double precision,
  block_bonus       double precision,
  resistance_all    double precision,
  xp_bonus          double precision,
  vision_bonus      integer,
  heal_bonus        double precision,
  life_steal        double precision,
  thorns            double precision,
  first_strike      boolean,
  second_wind       boolean,
  constraint feat_pk primary key (id),
  constraint feat_id_check check (id ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(id) <= 64),
  constraint feat_name_check check (char_length(name) between 1 and 60),
  constraint feat_description_check check (char_length(description) between 1 and 600),
  constraint feat_category_check check (category in ('combat', 'defense', 'utility', 'special')),
  constraint feat_level_required_check check (level_required between 1 and 10),
  constraint feat_hp_bonus_check check (hp_bonus between -50 and 50),
  constraint feat_atk_bonus_check check (atk_bonus between -10 and 10),
  constraint feat_def_bonus_check check (def_bonus between -10 and 10),
  constraint feat_damage_bonus_check check (damage_bonus between -1 and 2),
  constraint feat_crit_chance_bonus_check check (crit_chance_bonus between 0 and 1),
  constraint feat_dodge_bonus_check check (dodge_bonus between 0 and 1),
  constraint feat_block_bonus_check check (block_bonus between 0 and 1),
  constraint feat_resistance_all_check check (resistance_all between 0 and 1),
  constraint feat_xp_bonus_check check (xp_bonus between 0 and 2),
  constraint feat_vision_bonus_check check (vision_bonus between 0 and 10),
  constraint feat_heal_bonus_check check (heal_bonus between 0 and 2),
  constraint feat_life_steal_check check (life_steal between 0 and 1),
  constraint feat_thorns_check check (thorns between 0 and 1)
);

comment on table content.feat is 'Kind feats: Something that a hero learns to do better at a level that grants a feat; every feat changes at least one figure.';
comment on column content.feat.id is 'Id of the feat, such as iron_skin.';
comment on column content.feat.name is 'Name as players read it.';
comment on column content.feat.description is 'What it is, in a sentence or two.';
comment on column content.feat.category is 'What it is good for.';
comment on column content.feat.level_required is 'Lowest level at which it can be chosen.';
comment on column content.feat.hp_bonus is 'Added to health at full strength, in hit points. Absent: nothing.';
comment on column content.feat.atk_bonus is 'Added to attack, in points. Absent: nothing.';
comment on column content.feat.def_bonus is 'Added to defence, in points. Absent: nothing.';
comment on column content.feat.damage_bonus is 'Part of the usual damage that is added to it: 0.15 is 15 percent more. Absent: nothing.';
comment on column content.feat.crit_chance_bonus is 'Added to the probability of a critical hit. Absent: nothing.';
comment on column content.feat.dodge_bonus is 'Added to the probability of dodging a blow. Absent: nothing.';
comment on column content.feat.block_bonus is 'Added to the probability that a shield blocks. Absent: nothing.';
comment on column content.feat.resistance_all is 'Part of all damage that is ignored: 0.1 is a tenth. Absent: nothing.';
comment on column content.feat.xp_bonus is 'Part of the usual experience that is added to it: 0.2 is 20 percent more. Absent: nothing.';
comment on column content.feat.vision_bonus is 'Added to sight, in tiles. Absent: nothing.';
comment on column content.feat.heal_bonus is 'Part of the usual healing that is added to it: 0.5 is 50 percent more. Absent: nothing.';
comment on column content.feat.life_steal is 'Part of the damage dealt that comes back as health. Absent: nothing.';
comment on column content.feat.thorns is 'Part of the damage taken that whoever struck takes too. Absent: nothing.';
comment on column content.feat.first_strike is 'Whether the hero acts first in a fight. Absent: no.';
comment on column content.feat.second_wind is 'Whether a new level gives more health; second_wind_hp of combat''s formula.level_up says how much. Absent: no.';

create table content.artifact (
  id               text             not null,
  name             text             not null,
  description      text             not null,
  symbol           text             not null,
  base_weight      double precision not null,
  effect_type      text             not null,
  effect_target    text,
  effect_radius    integer,
  effect_ally_type text,
  effect_duration  text,
  cost_type        text             not null,
  cost_enemy       text,
  cost_amount      integer,
  constraint artifact_pk primary key (id),
  constraint artifact_id_check check (id ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(id) <= 64),
  constraint artifact_name_check check (char_length(name) between 1 and 60),
  constraint artifact_description_check check (char_length(description) between 1 and 600),
  constraint artifact_symbol_check check (char_length(symbol) = 1),
  constraint artifact_base_weight_check check (base_weight between 0 and 100),
  constraint artifact_effect_type_check check (effect_type in ('duplicate_consumable', 'reveal_path', 'vow_binding', 'x_ray_vision', 'summon_ally')),
  constraint artifact_effect_target_check check (effect_target in ('next_consumable', 'stairs')),
  constraint artifact_effect_radius_check check (effect_radius between 1 and 80),
  constraint artifact_effect_ally_type_check check (effect_ally_type ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(effect_ally_type) <= 64),
  constraint artifact_effect_duration_check check (effect_duration in ('floor')),
  constraint artifact_cost_type_check check (cost_type in ('spawn_enemy', 'boost_pulse', 'vow_penalty', 'vision_penalty', 'max_hp_reduction')),
  constraint artifact_cost_enemy_check check (cost_enemy ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(cost_enemy) <= 64),
  constraint artifact_cost_amount_check check (cost_amount between 1 and 100)
);

comment on table content.artifact is 'Kind artifacts: A thing from the Field that gives something and takes something.';
comment on column content.artifact.id is 'Id of the artifact, such as oathstone.';
comment on column content.artifact.name is 'Name as players read it.';
comment on column content.artifact.description is 'What it is, gives and takes, in a sentence or two.';
comment on column content.artifact.symbol is 'Glyph on the map.';
comment on column content.artifact.base_weight is 'Weight relative to the other artifacts when one is drawn; 0 is never.';
comment on column content.artifact.effect_type is 'What it does; it says which of the other fields are there.';
comment on column content.artifact.effect_target is 'What it works on. Absent: it needs none.';
comment on column content.artifact.effect_radius is 'How far it reaches, in tiles. Absent: it has no reach.';
comment on column content.artifact.effect_ally_type is 'Who comes to help, such as phantom. Absent: nobody.';
comment on column content.artifact.effect_duration is 'How long it lasts. Absent: it is done at once, or lasts for the run.';
comment on column content.artifact.cost_type is 'How it is paid; it says which of the other fields are there.';
comment on column content.artifact.cost_enemy is 'Who comes for the hero, such as oath_bound_witness. Absent: nobody.';
comment on column content.artifact.cost_amount is 'How much is lost: tiles of sight, or hit points. Absent: no figure is lowered.';

create table content.artifact_zone_bias (
  artifact_id text    not null,
  ordinal     integer not null,
  value       text    not null,
  constraint artifact_zone_bias_pk primary key (artifact_id, ordinal),
  constraint artifact_zone_bias_ordinal_check check (ordinal between 0 and 7),
  constraint artifact_zone_bias_artifact_id_fk foreign key (artifact_id) references content.artifact (id) on delete cascade,
  constraint artifact_zone_bias_artifact_id_value_key unique (artifact_id, value) deferrable initially deferred,
  constraint artifact_zone_bias_value_check check (value ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(value) <= 64)
);

comment on table content.artifact_zone_bias is 'Kind artifacts, list zone_bias: Zones of floors where it turns up more often; zone_bias_multiplier of combat''s artifact says how much.';

create table content.artifact_effect_available_vows (
  artifact_id text    not null,
  ordinal     integer not null,
  value       text    not null,
  constraint artifact_effect_available_vows_pk primary key (artifact_id, ordinal),
  constraint artifact_effect_available_vows_ordinal_check check (ordinal between 0 and 7),
  constraint artifact_effect_available_vows_artifact_id_fk foreign key (artifact_id) references content.artifact (id) on delete cascade,
  constraint artifact_effect_available_vows_artifact_id_value_key unique (artifact_id, value) deferrable initially deferred,
  constraint artifact_effect_available_vows_value_check check (value ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(value) <= 64)
);

comment on table content.artifact_effect_available_vows is 'Kind artifacts, list effect.available_vows: Vows to choose from, for vow_binding; empty for others.';

create table content.vow (
  id               text             not null,
  name             text             not null,
  description      text             not null,
  restriction_type text             not null,
  xp_multiplier    double precision not null,
  reward_type      text             not null,
  reward_value     text             not null,
  constraint vow_pk primary key (id),
  constraint vow_id_check check (id ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(id) <= 64),
  constraint vow_name_check check (char_length(name) between 1 and 60),
  constraint vow_description_check check (char_length(description) between 1 and 600),
  constraint vow_restriction_type_check check (restriction_type in ('item_usage', 'movement', 'combat')),
  constraint vow_xp_multiplier_check check (xp_multiplier between 0 and 10),
  constraint vow_reward_type_check check (reward_type in ('max_hp', 'attack', 'guaranteed_loot')),
  constraint vow_reward_value_check check (reward_value ~ '^([1-9][0-9]{0,2}|common|uncommon|rare|epic|legendary)$' and char_length(reward_value) <= 9)
);

comment on table content.vow is 'Kind vows: A promise that binds a hero, and pays when it is kept.';
comment on column content.vow.id is 'Id of the vow, such as no_potions.';
comment on column content.vow.name is 'Name as players read it.';
comment on column content.vow.description is 'What is promised and what for, in a sentence or two.';
comment on column content.vow.restriction_type is 'What the vow forbids or demands.';
comment on column content.vow.xp_multiplier is 'Multiplies the experience earned under the vow; 1 leaves it as it is.';
comment on column content.vow.reward_type is 'What keeping the vow brings.';
comment on column content.vow.reward_value is 'How much of it: a number of points for max_hp and attack, an item''s rarity for guaranteed_loot.';

create table content.achievement (
  id                text    not null,
  name              text    not null,
  description       text    not null,
  category          text    not null,
  rarity            text    not null,
  points            integer not null,
  icon              text    not null,
  hidden            boolean not null,
  condition         text    not null,
  progress_variable text,
  progress_target   integer,
  constraint achievement_pk primary key (id),
  constraint achievement_id_check check (id ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(id) <= 64),
  constraint achievement_name_check check (char_length(name) between 1 and 60),
  constraint achievement_description_check check (char_length(description) between 1 and 600),
  constraint achievement_category_check check (category in ('combat', 'progression', 'efficiency', 'collection', 'special')),
  constraint achievement_rarity_check check (rarity in ('common', 'uncommon', 'rare', 'epic', 'legendary')),
  constraint achievement_points_check check (points between 1 and 1000),
  constraint achievement_icon_check check (icon ~ '^[a-z]+(-[a-z]+)*$' and char_length(icon) <= 40),
  constraint achievement_condition_check check (char_length(condition) between 1 and 300),
  constraint achievement_progress_variable_check check (progress_variable ~ '^(result|player)\.[a-z]+(_[a-z]+)*$' and char_length(progress_variable) <= 40),
  constraint achievement_progress_target_check check (progress_target between 1 and 1000000000),
  constraint achievement_progress_check check (num_nulls(progress_variable, progress_target) in (0, 2))
);

comment on table content.achievement is 'Kind achievements: Something worth remembering about a player; each is unlocked once.';
comment on column content.achievement.id is 'Id of the achievement, such as first_blood.';
comment on column content.achievement.name is 'Name as players read it; two may share one.';
comment on column content.achievement.description is 'What has to be done, in a sentence or two.';
comment on column content.achievement.category is 'What it is about.';
comment on column content.achievement.rarity is 'How seldom players have it, in the words and colours of items.';
comment on column content.achievement.points is 'Worth, in points on the player''s profile.';
comment on column content.achievement.icon is 'Name of its picture, such as skull-crossbones.';
comment on column content.achievement.hidden is 'Whether players see nothing of it until they have it.';
comment on column content.achievement.condition is 'When it is unlocked: a CEL expression that is true or false, over the variables result.… (the run that has just ended) and player.… (the player''s counters after it), such as result.victory && result.turns < 300.';
comment on column content.achievement.progress_variable is 'The variable of the condition that is counted; of result.… the player''s best run counts.';
comment on column content.achievement.progress_target is 'What the variable has to reach, in its own unit.';

create table content.creature (
  id           text    not null,
  name         text    not null,
  category     text    not null,
  enemy        text,
  boss         text,
  threat_level integer not null,
  speed        text    not null,
  description  text    not null,
  constraint creature_pk primary key (id),
  constraint creature_id_check check (id ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(id) <= 64),
  constraint creature_name_check check (char_length(name) between 1 and 60),
  constraint creature_category_check check (category in ('common', 'elite', 'thematic', 'rare', 'boss', 'summon', 'dweller', 'ghost', 'legend')),
  constraint creature_enemy_check check (enemy ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(enemy) <= 64),
  constraint creature_boss_check check (boss ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(boss) <= 64),
  constraint creature_threat_level_check check (threat_level between 0 and 5),
  constraint creature_speed_check check (speed in ('slow', 'normal', 'fast', 'very_fast')),
  constraint creature_description_check check (char_length(description) between 1 and 600)
);

comment on table content.creature is 'Kind creatures: An entry of the bestiary: one for each enemy and boss, and for much that is not fought. Figures of a fight stand at the enemy or boss.';
comment on column content.creature.id is 'Id of the creature, such as goblin; of an enemy or boss, theirs.';
comment on column content.creature.name is 'Name as players read it; of an enemy or boss, theirs.';
comment on column content.creature.category is 'Chapter of the bestiary that it stands in.';
comment on column content.creature.enemy is 'Enemy that the entry is about. Absent: none.';
comment on column content.creature.boss is 'Boss that the entry is about. Absent: none.';
comment on column content.creature.threat_level is 'How dangerous it is, in points from 1 to 5; 0 is harmless.';
comment on column content.creature.speed is 'How fast it moves.';
comment on column content.creature.description is 'What the bestiary says about it, in 30 to 80 words.';

create table content.creature_habitats (
  creature_id text    not null,
  ordinal     integer not null,
  value       text    not null,
  constraint creature_habitats_pk primary key (creature_id, ordinal),
  constraint creature_habitats_ordinal_check check (ordinal between 0 and 7),
  constraint creature_habitats_creature_id_fk foreign key (creature_id) references content.creature (id) on delete cascade,
  constraint creature_habitats_creature_id_value_key unique (creature_id, value) deferrable initially deferred,
  constraint creature_habitats_value_check check (value ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(value) <= 64)
);

comment on table content.creature_habitats is 'Kind creatures, list habitats: Themes that it lives in: those of its floors, in the same order.';

create table content.creature_floors (
  creature_id text    not null,
  ordinal     integer not null,
  value       integer not null,
  constraint creature_floors_pk primary key (creature_id, ordinal),
  constraint creature_floors_ordinal_check check (ordinal between 0 and 7),
  constraint creature_floors_creature_id_fk foreign key (creature_id) references content.creature (id) on delete cascade,
  constraint creature_floors_creature_id_value_key unique (creature_id, value) deferrable initially deferred,
  constraint creature_floors_value_check check (value between 1 and 8)
);

comment on table content.creature_floors is 'Kind creatures, list floors: Floors that it belongs to, rising; of an enemy, those from its min_floor to its max_floor.';

create table content.creature_weaknesses (
  creature_id text    not null,
  ordinal     integer not null,
  value       text    not null,
  constraint creature_weaknesses_pk primary key (creature_id, ordinal),
  constraint creature_weaknesses_ordinal_check check (ordinal between 0 and 7),
  constraint creature_weaknesses_creature_id_fk foreign key (creature_id) references content.creature (id) on delete cascade,
  constraint creature_weaknesses_creature_id_value_key unique (creature_id, value) deferrable initially deferred,
  constraint creature_weaknesses_value_check check (char_length(value) between 1 and 40)
);

comment on table content.creature_weaknesses is 'Kind creatures, list weaknesses: What hurts it more than others, in words for players; figures stand at the enemy.';

create table content.creature_resistances (
  creature_id text    not null,
  ordinal     integer not null,
  value       text    not null,
  constraint creature_resistances_pk primary key (creature_id, ordinal),
  constraint creature_resistances_ordinal_check check (ordinal between 0 and 7),
  constraint creature_resistances_creature_id_fk foreign key (creature_id) references content.creature (id) on delete cascade,
  constraint creature_resistances_creature_id_value_key unique (creature_id, value) deferrable initially deferred,
  constraint creature_resistances_value_check check (char_length(value) between 1 and 40)
);

comment on table content.creature_resistances is 'Kind creatures, list resistances: What hurts it less than others, in words for players; figures stand at the enemy.';

create table content.creature_abilities (
  creature_id text    not null,
  ordinal     integer not null,
  name        text    not null,
  damage      integer,
  constraint creature_abilities_pk primary key (creature_id, ordinal),
  constraint creature_abilities_ordinal_check check (ordinal between 0 and 7),
  constraint creature_abilities_creature_id_fk foreign key (creature_id) references content.creature (id) on delete cascade,
  constraint creature_abilities_name_check check (char_length(name) between 1 and 60),
  constraint creature_abilities_damage_check check (damage between 0 and 1000)
);

comment on table content.creature_abilities is 'Kind creatures, list abilities: What it is known to do, as told in the bestiary; what it can do in a fight stands at the enemy or boss.';
comment on column content.creature_abilities.name is 'Name as players read it.';
comment on column content.creature_abilities.damage is 'Damage that the bestiary tells of, in hit points. Absent: it does something else than hurt.';

create table content.creature_loot (
  creature_id text    not null,
  ordinal     integer not null,
  item_name   text    not null,
  chance      text    not null,
  constraint creature_loot_pk primary key (creature_id, ordinal),
  constraint creature_loot_ordinal_check check (ordinal between 0 and 7),
  constraint creature_loot_creature_id_fk foreign key (creature_id) references content.creature (id) on delete cascade,
  constraint creature_loot_item_name_check check (char_length(item_name) between 1 and 60),
  constraint creature_loot_chance_check check (chance in ('common', 'rare', 'very_rare', 'guaranteed'))
);

comment on table content.creature_loot is 'Kind creatures, list loot: What it may leave behind, as told in the bestiary; the same thing twice is two of it.';
comment on column content.creature_loot.item_name is 'Name of what it leaves behind, as the bestiary tells it.';
comment on column content.creature_loot.chance is 'How often it is found.';

create table content.lore_entry (
  id         text    not null,
  title      text    not null,
  category   text    not null,
  floor      integer not null,
  item_type  text    not null,
  sort_order integer not null,
  text       text    not null,
  constraint lore_entry_pk primary key (id),
  constraint lore_entry_id_check check (id ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(id) <= 64),
  constraint lore_entry_title_check check (char_length(title) between 1 and 60),
  constraint lore_entry_category_check check (category in ('characters', 'locations', 'creatures', 'history', 'artifacts')),
  constraint lore_entry_floor_check check (floor between 1 and 8),
  constraint lore_entry_item_type_check check (item_type in ('scroll', 'book', 'evidence')),
  constraint lore_entry_sort_order_check check (sort_order between 1 and 2000),
  constraint lore_entry_text_check check (char_length(text) between 1 and 1600)
);

comment on table content.lore_entry is 'Kind lore: Something to read, or to look at closely, that lies about on a floor.';
comment on column content.lore_entry.id is 'Id of the entry, such as sewer_worker.';
comment on column content.lore_entry.title is 'Title as players read it.';
comment on column content.lore_entry.category is 'What an entry of the lore is about.';
comment on column content.lore_entry.floor is 'Floor on which it is found.';
comment on column content.lore_entry.item_type is 'In what form an entry of the lore is found.';
comment on column content.lore_entry.sort_order is 'Place in the list of everything there is to read, from 1; no two entries share one.';
comment on column content.lore_entry.text is 'What it says, or what there is to see: 60 to 200 words.';

create table content.narrative (
  only_ boolean not null,
  constraint narrative_pk primary key (only_),
  constraint narrative_only__check check (only_)
);

comment on table content.narrative is 'Kind narrative: What the game says of its own accord: on meeting an enemy, on entering a floor, when a player is new, when something small happens.';

create table content.narrative_encounter_lines (
  narrative_only_ boolean not null,
  ordinal         integer not null,
  enemy_id        text    not null,
  text            text    not null,
  constraint narrative_encounter_lines_pk primary key (narrative_only_, ordinal),
  constraint narrative_encounter_lines_ordinal_check check (ordinal between 0 and 1999),
  constraint narrative_encounter_lines_narrative_only__fk foreign key (narrative_only_) references content.narrative (only_) on delete cascade,
  constraint narrative_encounter_lines_enemy_id_check check (enemy_id ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(enemy_id) <= 64),
  constraint narrative_encounter_lines_text_check check (char_length(text) between 1 and 200)
);

comment on table content.narrative_encounter_lines is 'Kind narrative, list encounter_lines: What is said when an enemy comes into view; one line for each.';
comment on column content.narrative_encounter_lines.enemy_id is 'Enemy that the line is about; no two lines share one.';
comment on column content.narrative_encounter_lines.text is 'The line.';

create table content.narrative_floor_intros (
  narrative_only_ boolean not null,
  ordinal         integer not null,
  floor           integer not null,
  text            text    not null,
  constraint narrative_floor_intros_pk primary key (narrative_only_, ordinal),
  constraint narrative_floor_intros_ordinal_check check (ordinal between 0 and 7),
  constraint narrative_floor_intros_narrative_only__fk foreign key (narrative_only_) references content.narrative (only_) on delete cascade,
  constraint narrative_floor_intros_floor_check check (floor between 1 and 8),
  constraint narrative_floor_intros_text_check check (char_length(text) between 1 and 200)
);

comment on table content.narrative_floor_intros is 'Kind narrative, list floor_intros: What is said on entering a floor; one for each.';
comment on column content.narrative_floor_intros.floor is 'Floor that is entered; no two intros share one.';
comment on column content.narrative_floor_intros.text is 'What is said.';

create table content.narrative_quotes (
  narrative_only_ boolean not null,
  ordinal         integer not null,
  id              text    not null,
  category        text    not null,
  sort_order      integer not null,
  text            text    not null,
  constraint narrative_quotes_pk primary key (narrative_only_, ordinal),
  constraint narrative_quotes_ordinal_check check (ordinal between 0 and 199),
  constraint narrative_quotes_narrative_only__fk foreign key (narrative_only_) references content.narrative (only_) on delete cascade,
  constraint narrative_quotes_id_check check (id ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(id) <= 64),
  constraint narrative_quotes_category_check check (category in ('history', 'horror', 'lore', 'mechanics')),
  constraint narrative_quotes_sort_order_check check (sort_order between 1 and 200),
  constraint narrative_quotes_text_check check (char_length(text) between 1 and 200)
);

comment on table content.narrative_quotes is 'Kind narrative, list quotes: Short sayings about the place, belonging to no floor.';
comment on column content.narrative_quotes.id is 'Id of the quote, such as quote_01; no two quotes share one.';
comment on column content.narrative_quotes.category is 'What a quote is about.';
comment on column content.narrative_quotes.sort_order is 'Place among the quotes, from 1; no two quotes share one.';
comment on column content.narrative_quotes.text is 'The saying.';

create table content.narrative_hints (
  narrative_only_   boolean not null,
  ordinal           integer not null,
  id                text    not null,
  trigger_condition text    not null,
  priority          integer not null,
  text              text    not null,
  constraint narrative_hints_pk primary key (narrative_only_, ordinal),
  constraint narrative_hints_ordinal_check check (ordinal between 0 and 99),
  constraint narrative_hints_narrative_only__fk foreign key (narrative_only_) references content.narrative (only_) on delete cascade,
  constraint narrative_hints_id_check check (id ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(id) <= 64),
  constraint narrative_hints_trigger_condition_check check (trigger_condition in ('player_moved', 'enemy_visible', 'item_nearby', 'combat_started', 'level_up', 'stairs_visible', 'inventory_opened', 'elite_visible', 'lore_found', 'boss_visible')),
  constraint narrative_hints_priority_check check (priority between 1 and 1000),
  constraint narrative_hints_text_check check (char_length(text) between 1 and 200)
);

comment on table content.narrative_hints is 'Kind narrative, list hints: Advice for new players.';
comment on column content.narrative_hints.id is 'Id of the hint, such as first_stairs; no two hints share one.';
comment on column content.narrative_hints.trigger_condition is 'What makes a hint due, the first time that it happens to a player.';
comment on column content.narrative_hints.priority is 'Which hint goes first when several are due, the highest; no two hints share one.';
comment on column content.narrative_hints.text is 'The advice.';

create table content.narrative_micro_events (
  narrative_only_ boolean not null,
  ordinal         integer not null,
  id              text    not null,
  floor           integer not null,
  effect_type     text    not null,
  effect_value    integer not null,
  evidence_id     text    not null,
  constraint narrative_micro_events_pk primary key (narrative_only_, ordinal),
  constraint narrative_micro_events_ordinal_check check (ordinal between 0 and 199),
  constraint narrative_micro_events_narrative_only__fk foreign key (narrative_only_) references content.narrative (only_) on delete cascade,
  constraint narrative_micro_events_id_check check (id ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(id) <= 64),
  constraint narrative_micro_events_floor_check check (floor between 1 and 8),
  constraint narrative_micro_events_effect_type_check check (effect_type in ('reveal_tiles', 'lore_hint', 'boost_vision', 'heal_minor', 'calm_enemies', 'glow_items')),
  constraint narrative_micro_events_effect_value_check check (effect_value between 0 and 100),
  constraint narrative_micro_events_evidence_id_check check (evidence_id ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and char_length(evidence_id) <= 64)
);

comment on table content.narrative_micro_events is 'Kind narrative, list micro_events: Small things that happen on a floor.';
comment on column content.narrative_micro_events.id is 'Id of the event, such as micro_f1_echo; no two events share one.';
comment on column content.narrative_micro_events.floor is 'Floor on which it happens.';
comment on column content.narrative_micro_events.effect_type is 'What a micro event does to the player, and what its effect_value counts.';
comment on column content.narrative_micro_events.effect_value is 'How much of the effect: tiles, turns or hit points, as the effect says; 0 for one that has no measure.';
comment on column content.narrative_micro_events.evidence_id is 'Evidence that it leaves in the player''s journal; found on the same floor.';

create table content.narrative_micro_events_messages (
  narrative_only_      boolean not null,
  micro_events_ordinal integer not null,
  ordinal              integer not null,
  value                text    not null,
  constraint narrative_micro_events_messages_pk primary key (narrative_only_, micro_events_ordinal, ordinal),
  constraint narrative_micro_events_messages_ordinal_check check (ordinal between 0 and 3),
  constraint narrative_micro_events_messages_narrative_only__mic_36572b6d_fk foreign key (narrative_only_, micro_events_ordinal) references content.narrative_micro_events (narrative_only_, ordinal) on delete cascade,
  constraint narrative_micro_events_messages_value_check check (char_length(value) between 1 and 200)
);

comment on table content.narrative_micro_events_messages is 'Kind narrative, list micro_events.messages: What is said meanwhile, in this order.';

create table content.ui_rules (
  only_                        boolean not null,
  stats_panel_width            integer not null,
  message_area_height          integer not null,
  message_log_size             integer not null,
  shortcut_bar_height          integer not null,
  bar_width                    integer not null,
  auto_save_interval           integer not null,
  fov_radius                   integer not null,
  fov_light_walls              boolean not null,
  box_tl                       text    not null,
  box_tr                       text    not null,
  box_bl                       text    not null,
  box_br                       text    not null,
  box_h                        text    not null,
  box_v                        text    not null,
  box_left                     text    not null,
  box_right                    text    not null,
  box_tl_ascii                 text    not null,
  box_tr_ascii                 text    not null,
  box_bl_ascii                 text    not null,
  box_br_ascii                 text    not null,
  box_h_ascii                  text    not null,
  box_v_ascii                  text    not null,
  box_left_ascii               text    not null,
  box_right_ascii              text    not null,
  item_rarity_colors_common    integer not null,
  item_rarity_colors_uncommon  integer not null,
  item_rarity_colors_rare      integer not null,
  item_rarity_colors_epic      integer not null,
  item_rarity_colors_legendary integer not null,
  constraint ui_rules_pk primary key (only_),
  constraint ui_rules_only__check check (only_),
  constraint ui_rules_stats_panel_width_check check (stats_panel_width between 1 and 200),
  constraint ui_rules_message_area_height_check check (message_area_height between 1 and 100),
  constraint ui_rules_message_log_size_check check (message_log_size between 1 and 100),
  constraint ui_rules_shortcut_bar_height_check check (shortcut_bar_height between 0 and 10),
  constraint ui_rules_bar_width_check check (bar_width between 1 and 200),
  constraint ui_rules_auto_save_interval_check check (auto_save_interval between 1 and 10000),
  constraint ui_rules_fov_radius_check check (fov_radius between 1 and 100),
  constraint ui_rules_box_tl_check check (char_length(box_tl) = 1),
  constraint ui_rules_box_tr_check check (char_length(box_tr) = 1),
  constraint ui_rules_box_bl_check check (char_length(box_bl) = 1),
  constraint ui_rules_box_br_check check (char_length(box_br) = 1),
  constraint ui_rules_box_h_check check (char_length(box_h) = 1),
  constraint ui_rules_box_v_check check (char_length(box_v) = 1),
  constraint ui_rules_box_left_check check (char_length(box_left) = 1),
  constraint ui_rules_box_right_check check (char_length(box_right) = 1),
  constraint ui_rules_box_tl_ascii_check check (box_tl_ascii ~ '^[ -~]$' and char_length(box_tl_ascii) <= 1),
  constraint ui_rules_box_tr_ascii_check check (box_tr_ascii ~ '^[ -~]$' and char_length(box_tr_ascii) <= 1),
  constraint ui_rules_box_bl_ascii_check check (box_bl_ascii ~ '^[ -~]$' and char_length(box_bl_ascii) <= 1),
  constraint ui_rules_box_br_ascii_check check (box_br_ascii ~ '^[ -~]$' and char_length(box_br_ascii) <= 1),
  constraint ui_rules_box_h_ascii_check check (box_h_ascii ~ '^[ -~]$' and char_length(box_h_ascii) <= 1),
  constraint ui_rules_box_v_ascii_check check (box_v_ascii ~ '^[ -~]$' and char_length(box_v_ascii) <= 1),
  constraint ui_rules_box_left_ascii_check check (box_left_ascii ~ '^[ -~]$' and char_length(box_left_ascii) <= 1),
  constraint ui_rules_box_right_ascii_check check (box_right_ascii ~ '^[ -~]$' and char_length(box_right_ascii) <= 1),
  constraint ui_rules_item_rarity_colors_common_check check (item_rarity_colors_common between 0 and 255),
  constraint ui_rules_item_rarity_colors_uncommon_check check (item_rarity_colors_uncommon between 0 and 255),
  constraint ui_rules_item_rarity_colors_rare_check check (item_rarity_colors_rare between 0 and 255),
  constraint ui_rules_item_rarity_colors_epic_check check (item_rarity_colors_epic between 0 and 255),
  constraint ui_rules_item_rarity_colors_legendary_check check (item_rarity_colors_legendary between 0 and 255)
);

comment on table content.ui_rules is 'Kind ui: How the game''s screen is laid out and drawn in a terminal.';
comment on column content.ui_rules.stats_panel_width is 'Width of the panel with the player''s figures, in columns.';
comment on column content.ui_rules.message_area_height is 'Height of the area below the map with its frame, in rows; room for message_log_size messages.';
comment on column content.ui_rules.message_log_size is 'Messages that show at once, one a row.';
comment on column content.ui_rules.shortcut_bar_height is 'Height of the bar with the keys that can be pressed, in rows; 0 hides it.';
comment on column content.ui_rules.bar_width is 'Width of a bar such as the one for health, in columns; not wider than the panel it stands in.';
comment on column content.ui_rules.auto_save_interval is 'Time between two saves that the game makes by itself, in turns.';
comment on column content.ui_rules.fov_radius is 'How far a player sees, in tiles, without anything that changes it.';
comment on column content.ui_rules.fov_light_walls is 'Whether walls at the edge of what is seen are drawn too.';
comment on column content.ui_rules.box_tl is 'Glyph of the top left corner.';
comment on column content.ui_rules.box_tr is 'Glyph of the top right corner.';
comment on column content.ui_rules.box_bl is 'Glyph of the bottom left corner.';
comment on column content.ui_rules.box_br is 'Glyph of the bottom right corner.';
comment on column content.ui_rules.box_h is 'Glyph of the horizontal edge.';
comment on column content.ui_rules.box_v is 'Glyph of the vertical edge.';
comment on column content.ui_rules.box_left is 'Glyph of the joint of a dividing line with the left edge.';
comment on column content.ui_rules.box_right is 'Glyph of the joint of a dividing line with the right edge.';
comment on column content.ui_rules.box_tl_ascii is 'Glyph of the top left corner in ASCII.';
comment on column content.ui_rules.box_tr_ascii is 'Glyph of the top right corner in ASCII.';
comment on column content.ui_rules.box_bl_ascii is 'Glyph of the bottom left corner in ASCII.';
comment on column content.ui_rules.box_br_ascii is 'Glyph of the bottom right corner in ASCII.';
comment on column content.ui_rules.box_h_ascii is 'Glyph of the horizontal edge in ASCII.';
comment on column content.ui_rules.box_v_ascii is 'Glyph of the vertical edge in ASCII.';
comment on column content.ui_rules.box_left_ascii is 'Glyph of the joint of a dividing line with the left edge in ASCII.';
comment on column content.ui_rules.box_right_ascii is 'Glyph of the joint of a dividing line with the right edge in ASCII.';
comment on column content.ui_rules.item_rarity_colors_common is 'Colour of a common item.';
comment on column content.ui_rules.item_rarity_colors_uncommon is 'Colour of an uncommon item.';
comment on column content.ui_rules.item_rarity_colors_rare is 'Colour of a rare item.';
comment on column content.ui_rules.item_rarity_colors_epic is 'Colour of an epic item.';
comment on column content.ui_rules.item_rarity_colors_legendary is 'Colour of a legendary item.';

alter table content.boss_tactical add constraint boss_tactical_ability_id_fk foreign key (ability_id) references content.ability (id) deferrable initially deferred;
alter table content.boss_tactical add constraint boss_tactical_figures_effect_fk foreign key (figures_effect) references content.status_effect (id) deferrable initially deferred;

alter table content.item add constraint item_guaranteed_boss_drop_fk foreign key (guaranteed_boss_drop) references content.boss (id) deferrable initially deferred;

alter table content.player_class_active_abilities add constraint player_class_active_abilities_value_fk foreign key (value) references content.ability (id) deferrable initially deferred;

alter table content.player_class_passive_abilities add constraint player_class_passive_abilities_value_fk foreign key (value) references content.ability (id) deferrable initially deferred;

alter table content.trap add constraint trap_effect_fk foreign key (effect) references content.status_effect (id) deferrable initially deferred;

alter table content.hazard add constraint hazard_effect_fk foreign key (effect) references content.status_effect (id) deferrable initially deferred;

alter table content.element add constraint element_weak_to_fk foreign key (weak_to) references content.element (id) deferrable initially deferred;

alter table content.ability add constraint ability_summon_type_fk foreign key (summon_type) references content.enemy (id) deferrable initially deferred;
alter table content.ability add constraint ability_status_effect_fk foreign key (status_effect) references content.status_effect (id) deferrable initially deferred;
alter table content.ability add constraint ability_tactical_effect_fk foreign key (tactical_effect) references content.status_effect (id) deferrable initially deferred;

alter table content.floor add constraint floor_theme_fk foreign key (theme) references content.theme (id) deferrable initially deferred;
alter table content.floor add constraint floor_boss_fk foreign key (boss) references content.boss (id) deferrable initially deferred;

alter table content.floor_pool add constraint floor_pool_enemy_id_fk foreign key (enemy_id) references content.enemy (id) deferrable initially deferred;

alter table content.floor_zones_spawn_modifiers add constraint floor_zones_spawn_modifiers_enemy_id_fk foreign key (enemy_id) references content.enemy (id) deferrable initially deferred;

alter table content.artifact add constraint artifact_effect_ally_type_fk foreign key (effect_ally_type) references content.creature (id) deferrable initially deferred;
alter table content.artifact add constraint artifact_cost_enemy_fk foreign key (cost_enemy) references content.creature (id) deferrable initially deferred;

alter table content.artifact_effect_available_vows add constraint artifact_effect_available_vows_value_fk foreign key (value) references content.vow (id) deferrable initially deferred;

alter table content.creature add constraint creature_enemy_fk foreign key (enemy) references content.enemy (id) deferrable initially deferred;
alter table content.creature add constraint creature_boss_fk foreign key (boss) references content.boss (id) deferrable initially deferred;

alter table content.creature_habitats add constraint creature_habitats_value_fk foreign key (value) references content.theme (id) deferrable initially deferred;

alter table content.narrative_encounter_lines add constraint narrative_encounter_lines_enemy_id_fk foreign key (enemy_id) references content.enemy (id) deferrable initially deferred;

alter table content.narrative_micro_events add constraint narrative_micro_events_evidence_id_fk foreign key (evidence_id) references content.lore_entry (id) deferrable initially deferred;

-- These fail while rows break them: then publish seeds that keep them first.
alter table content.enemy add constraint enemy_element_fk foreign key (element) references content.element (id) deferrable initially deferred;
alter table content.enemy_abilities add constraint enemy_abilities_value_fk foreign key (value) references content.ability (id) deferrable initially deferred;
alter table content.boss_abilities add constraint boss_abilities_value_fk foreign key (value) references content.ability (id) deferrable initially deferred;
alter table content.boss_loot add constraint boss_loot_item_id_fk foreign key (item_id) references content.item (id) deferrable initially deferred;

comment on column content.enemy_resistances.damage_type is 'Kind of damage: an element such as fire, or a word of DamageType such as physical.';
