// Generated from data/schemas and data/seeds by codegen: ./undercroft generate. Do not edit.

/** The ids of the enemies in the seeds: for arguments. */
export type EnemyId =
  | "animated_tome"
  | "assassin"
  | "bile_lurker"
  | "court_scribe"
  | "crystal_sentinel"
  | "demon"
  | "doppelganger"
  | "dragon"
  | "ember_sprite"
  | "fire_elemental"
  | "frost_wisp"
  | "goblin"
  | "ice_elemental"
  | "ink_phantom"
  | "lightning_elemental"
  | "necromancer"
  | "oathbound_guard"
  | "orc"
  | "plague_rat"
  | "prism_watcher"
  | "rat"
  | "shade"
  | "skeleton"
  | "spiderling"
  | "thornling"
  | "troll"
  | "webweaver"
  | "wraith";

/** The same in answers: a release may be newer than this page. */
export type AnyEnemyId = EnemyId | (string & {});

/** The ids of the bosses in the seeds: for arguments. */
export type BossId =
  | "arcane_keeper"
  | "dragon_emperor"
  | "flame_lord"
  | "frost_giant"
  | "goblin_king"
  | "rat_king"
  | "regent"
  | "spider_queen";

/** The same in answers: a release may be newer than this page. */
export type AnyBossId = BossId | (string & {});

/** The ids of the themes in the seeds: for arguments. */
export type ThemeId =
  | "ancient_library"
  | "crystal_cave"
  | "forest_depths"
  | "ice_cavern"
  | "mirror_valdris"
  | "sewers"
  | "stone_dungeon"
  | "volcanic_depths";

/** The same in answers: a release may be newer than this page. */
export type AnyThemeId = ThemeId | (string & {});

/** The ids of the items in the seeds: for arguments. */
export type ItemId =
  | "amulet_health"
  | "amulet_resistance"
  | "amulet_vision"
  | "armor_chain"
  | "armor_dragon_scale"
  | "armor_leather"
  | "armor_plate"
  | "bomb"
  | "counterfeit_crown"
  | "fire_resist_ring"
  | "flame_sword"
  | "frost_axe"
  | "health_potion"
  | "ice_shield"
  | "key_bronze"
  | "key_gold"
  | "key_silver"
  | "plague_blade"
  | "poison_vial"
  | "rat_king_crown"
  | "ring_defense"
  | "ring_speed"
  | "ring_strength"
  | "royal_scepter"
  | "scroll_teleport"
  | "shield_iron"
  | "shield_tower"
  | "shield_wooden"
  | "spider_silk_armor"
  | "strength_potion"
  | "throwing_knife"
  | "venom_dagger"
  | "weapon_axe"
  | "weapon_crossbow"
  | "weapon_dagger"
  | "weapon_dragon_slayer"
  | "weapon_longbow"
  | "weapon_shortbow"
  | "weapon_sword";

/** The same in answers: a release may be newer than this page. */
export type AnyItemId = ItemId | (string & {});

/** The ids of the races in the seeds: for arguments. */
export type RaceId =
  | "dwarf"
  | "elf"
  | "halfling"
  | "human"
  | "orc";

/** The same in answers: a release may be newer than this page. */
export type AnyRaceId = RaceId | (string & {});

/** The ids of the classes in the seeds: for arguments. */
export type PlayerClassId =
  | "cleric"
  | "mage"
  | "rogue"
  | "warrior";

/** The same in answers: a release may be newer than this page. */
export type AnyPlayerClassId = PlayerClassId | (string & {});

/** The ids of the traps in the seeds: for arguments. */
export type TrapId =
  | "arrow"
  | "fire"
  | "poison"
  | "spike";

/** The same in answers: a release may be newer than this page. */
export type AnyTrapId = TrapId | (string & {});

/** The ids of the hazards in the seeds: for arguments. */
export type HazardId =
  | "deep_water"
  | "ice"
  | "lava"
  | "poison_gas";

/** The same in answers: a release may be newer than this page. */
export type AnyHazardId = HazardId | (string & {});

/** The ids of the elements in the seeds: for arguments. */
export type ElementId =
  | "dark"
  | "fire"
  | "ice"
  | "lightning"
  | "none";

/** The same in answers: a release may be newer than this page. */
export type AnyElementId = ElementId | (string & {});

/** The ids of the status effects in the seeds: for arguments. */
export type StatusEffectId =
  | "burn"
  | "freeze"
  | "plague"
  | "poison"
  | "stun"
  | "web";

/** The same in answers: a release may be newer than this page. */
export type AnyStatusEffectId = StatusEffectId | (string & {});

/** The ids of the abilities in the seeds: for arguments. */
export type AbilityId =
  | "arcane_bolt"
  | "assassin_backstab"
  | "backstab"
  | "burrow"
  | "chain_lightning"
  | "combat_mastery"
  | "critical_strike"
  | "dark_bolt"
  | "divine_protection"
  | "dragon_fear"
  | "fire_bolt"
  | "fire_breath"
  | "fire_strike"
  | "fireball"
  | "freeze_ground"
  | "frost_nova"
  | "heal"
  | "ice_blast"
  | "ice_shard"
  | "inferno"
  | "lava_pool"
  | "mana_shield"
  | "plague_bite"
  | "poison_bite"
  | "poison_spit"
  | "power_strike"
  | "raise_skeleton"
  | "royal_decree"
  | "shield_wall"
  | "smite"
  | "smoke_bomb"
  | "summon_counterfeit"
  | "summon_goblins"
  | "summon_guard"
  | "summon_spiders"
  | "summon_swarm"
  | "tail_sweep"
  | "teleport"
  | "thorn_burst"
  | "vanish"
  | "war_cry"
  | "web_trap";

/** The same in answers: a release may be newer than this page. */
export type AnyAbilityId = AbilityId | (string & {});

/** The numbers of the floors in the seeds: for arguments. */
export type FloorNumber =
  | 1
  | 2
  | 3
  | 4
  | 5
  | 6
  | 7
  | 8;

/** The same in answers: a release may be newer than this page. */
export type AnyFloorNumber = FloorNumber | (number & {});

/** The numbers of the levels in the seeds: for arguments. */
export type LevelNumber =
  | 1
  | 2
  | 3
  | 4
  | 5
  | 6
  | 7
  | 8
  | 9
  | 10;

/** The same in answers: a release may be newer than this page. */
export type AnyLevelNumber = LevelNumber | (number & {});

/** The ids of the feats in the seeds: for arguments. */
export type FeatId =
  | "berserker"
  | "deadly_precision"
  | "eagle_eye"
  | "evasion"
  | "fast_learner"
  | "glass_cannon"
  | "healer"
  | "iron_skin"
  | "life_leech"
  | "mighty_blow"
  | "quick_strike"
  | "resilient"
  | "second_wind"
  | "shield_expert"
  | "survivor"
  | "thorns"
  | "tough"
  | "warrior_spirit"
  | "weapon_master";

/** The same in answers: a release may be newer than this page. */
export type AnyFeatId = FeatId | (string & {});

/** The ids of the artifacts in the seeds: for arguments. */
export type ArtifactId =
  | "crown_splinter"
  | "duplicate_seal"
  | "ledger_of_unborn"
  | "oathstone"
  | "woundglass_shard";

/** The same in answers: a release may be newer than this page. */
export type AnyArtifactId = ArtifactId | (string & {});

/** The ids of the vows in the seeds: for arguments. */
export type VowId =
  | "no_backtrack"
  | "no_potions"
  | "slay_warden";

/** The same in answers: a release may be newer than this page. */
export type AnyVowId = VowId | (string & {});

/** The ids of the achievements in the seeds: for arguments. */
export type AchievementId =
  | "boss_slayer"
  | "collector"
  | "comeback"
  | "completionist"
  | "dedicated"
  | "deep_delver"
  | "dragon_emperor_slain"
  | "dragon_slayer"
  | "dungeon_master"
  | "elite_hunter"
  | "explorer"
  | "first_blood"
  | "first_victory"
  | "flawless_level"
  | "genocide"
  | "high_roller"
  | "hoarder"
  | "kingslayer"
  | "level_up_max"
  | "monster_slayer"
  | "no_potions"
  | "one_shot"
  | "overkill"
  | "pacifist_level"
  | "popular"
  | "potion_master"
  | "social_butterfly"
  | "speed_demon"
  | "speedrunner"
  | "survivor"
  | "treasure_hunter"
  | "untouchable"
  | "victories_10"
  | "welcome";

/** The same in answers: a release may be newer than this page. */
export type AnyAchievementId = AchievementId | (string & {});

/** The ids of the creatures in the seeds: for arguments. */
export type CreatureId =
  | "animated_tome"
  | "anselm_and_annis"
  | "arcane_keeper"
  | "archivist"
  | "assassin"
  | "beacon"
  | "bile_lurker"
  | "champion"
  | "chapel_pitcher"
  | "counterfeit_monarch"
  | "court_scribe"
  | "crystal_sentinel"
  | "demon"
  | "doppelganger"
  | "dragon"
  | "dragon_emperor"
  | "echo"
  | "ember_sprite"
  | "errata"
  | "fire_elemental"
  | "flame_lord"
  | "frost_giant"
  | "frost_wisp"
  | "garrison_dog"
  | "goblin"
  | "goblin_king"
  | "healthy_dead"
  | "hoard_mouse"
  | "hollowed"
  | "ice_elemental"
  | "ink_phantom"
  | "last_king"
  | "lightning_elemental"
  | "long_queue"
  | "manicule"
  | "name_jackdaw"
  | "necromancer"
  | "oath_bound_witness"
  | "oathbound_guard"
  | "orc"
  | "painted_tree"
  | "phantom"
  | "plague_rat"
  | "plate_officer"
  | "prism_watcher"
  | "rat"
  | "rat_king"
  | "regent"
  | "relief_column"
  | "shade"
  | "silence"
  | "skeleton"
  | "sluice_eel"
  | "spare_hands"
  | "spider_queen"
  | "spiderling"
  | "thornling"
  | "troll"
  | "vow_bailiff"
  | "walking_keys"
  | "webweaver"
  | "wraith";

/** The same in answers: a release may be newer than this page. */
export type AnyCreatureId = CreatureId | (string & {});

/** The ids of the lore entries in the seeds: for arguments. */
export type LoreEntryId =
  | "crypt_inscription"
  | "dragon_pact"
  | "druid_log"
  | "evidence_contradictory_plaques"
  | "evidence_decree_fragments"
  | "evidence_double_shadow_refraction"
  | "evidence_drowned_voices"
  | "evidence_duplicate_plaques"
  | "evidence_echo_of_fall"
  | "evidence_ember_sigh"
  | "evidence_final_version_labels"
  | "evidence_glacial_pause"
  | "evidence_melted_crest"
  | "evidence_missing_sigil_segment"
  | "evidence_repeating_day_12"
  | "evidence_roots_avoiding_crown"
  | "evidence_royal_echo"
  | "evidence_rune_plates_stamped"
  | "evidence_scratch_tallies"
  | "evidence_self_cataloging_shelves"
  | "evidence_spore_memory"
  | "evidence_thaw_never_completes"
  | "evidence_the_watching"
  | "evidence_two_coronations_bell"
  | "evidence_void_glimpse"
  | "evidence_wax_seals_nests"
  | "evidence_web_sigil_geometry"
  | "final_entry"
  | "frozen_explorer"
  | "history_valdris"
  | "ice_warning"
  | "journal_adventurer_1"
  | "obsidian_tablet"
  | "plague_warning"
  | "priest_confession"
  | "sewer_worker"
  | "smith_journal"
  | "warning_stone"
  | "webbed_note"
  | "wizard_research";

/** The same in answers: a release may be newer than this page. */
export type AnyLoreEntryId = LoreEntryId | (string & {});

/** Fields of answers that hold a record's key, by the full name of their message. */
export interface References {
  "undercroft.content.v1.Enemy": {
    id: AnyEnemyId;
    element?: AnyElementId;
    abilities: AnyAbilityId[];
  };
  "undercroft.content.v1.Boss": {
    id: AnyBossId;
    theme: AnyThemeId;
    abilities: AnyAbilityId[];
  };
  "undercroft.content.v1.Boss.Loot": {
    itemId: AnyItemId;
  };
  "undercroft.content.v1.Boss.TacticalAbility": {
    abilityId: AnyAbilityId;
  };
  "undercroft.content.v1.Theme": {
    id: AnyThemeId;
    bossId: AnyBossId;
  };
  "undercroft.content.v1.Item": {
    id: AnyItemId;
    guaranteedBossDrop?: AnyBossId;
  };
  "undercroft.content.v1.Race": {
    id: AnyRaceId;
  };
  "undercroft.content.v1.PlayerClass": {
    id: AnyPlayerClassId;
    activeAbilities: AnyAbilityId[];
    passiveAbilities: AnyAbilityId[];
  };
  "undercroft.content.v1.Trap": {
    id: AnyTrapId;
    effect?: AnyStatusEffectId;
  };
  "undercroft.content.v1.Hazard": {
    id: AnyHazardId;
    effect?: AnyStatusEffectId;
  };
  "undercroft.content.v1.Element": {
    id: AnyElementId;
    weakTo?: AnyElementId;
  };
  "undercroft.content.v1.StatusEffect": {
    id: AnyStatusEffectId;
  };
  "undercroft.content.v1.Ability": {
    id: AnyAbilityId;
    summonType?: AnyEnemyId;
    statusEffect?: AnyStatusEffectId;
  };
  "undercroft.content.v1.Floor": {
    number: AnyFloorNumber;
    theme: AnyThemeId;
    boss: AnyBossId;
  };
  "undercroft.content.v1.Floor.PoolEntry": {
    enemyId: AnyEnemyId;
  };
  "undercroft.content.v1.Floor.Zone.SpawnModifier": {
    enemyId: AnyEnemyId;
  };
  "undercroft.content.v1.Level": {
    level: AnyLevelNumber;
  };
  "undercroft.content.v1.Feat": {
    id: AnyFeatId;
  };
  "undercroft.content.v1.Artifact": {
    id: AnyArtifactId;
  };
  "undercroft.content.v1.Artifact.Effect": {
    availableVows: AnyVowId[];
    allyType?: AnyCreatureId;
  };
  "undercroft.content.v1.Artifact.Cost": {
    enemy?: AnyCreatureId;
  };
  "undercroft.content.v1.Vow": {
    id: AnyVowId;
  };
  "undercroft.content.v1.Achievement": {
    id: AnyAchievementId;
  };
  "undercroft.content.v1.Creature": {
    id: AnyCreatureId;
    enemy?: AnyEnemyId;
    boss?: AnyBossId;
    habitats: AnyThemeId[];
  };
  "undercroft.content.v1.LoreEntry": {
    id: AnyLoreEntryId;
  };
  "undercroft.content.v1.Narrative.EncounterLine": {
    enemyId: AnyEnemyId;
  };
  "undercroft.content.v1.Narrative.MicroEvent": {
    evidenceId: AnyLoreEntryId;
  };
  "undercroft.content.v1.TacticalFigures": {
    effect?: AnyStatusEffectId;
  };
}
