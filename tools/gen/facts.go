package main

// Lists made from tables of facts: places, peoples, bodies, persons.

import (
	"log"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"unicode"

	"github.com/dateline-news/dateline/internal/lexicon"
)

func lists(data string) []*list {
	f := facts{data: data, common: commonWords(data)}
	return []*list{
		f.common,
		f.countries(),
		f.regions(),
		f.provinces(),
		f.cities(),
		f.waters(),
		f.demonyms(),
		f.peoples(),
		f.organizations(),
		f.leaders(),
		f.forenames(),
		f.surnames(),
		f.titles(),
		f.feasts(),
	}
}

type facts struct {
	data   string
	common *list
}

func (f facts) table(name string) table { return readTable(filepath.Join(f.data, "facts", name)) }

// isCommon reports a word that stands mostly in lower case.
func (f facts) isCommon(key string) bool {
	value, ok := f.common.rows[key]
	return ok && value == ""
}

// latin reports whether a name is written in Latin letters alone.
func latin(name string) bool {
	for _, r := range name {
		if unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) {
			return false
		}
	}
	return true
}

// acronym reports whether a name is capitals alone, so that it must not match lower-case words.
func acronym(name string) bool {
	letters := 0
	for _, r := range name {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters > 1
}

func (f facts) countries() *list {
	l := &list{file: "countries.txt", about: "Countries and territories under their names, with Wikidata ids.",
		source: "country-coder (ISC), datasets/country-codes (PDDL), CIA World Factbook (public domain)."}
	t := f.table("countries_regions.tsv")
	for _, aliases := range []bool{false, true} { // a name wins over another country's alias
		for _, row := range t.rows {
			typ, qid := t.field(row, "type"), t.field(row, "qid")
			if typ != "country" && typ != "subterritory" && typ != "territory" && !(typ == "region" && t.field(row, "iso2") != "") {
				continue
			}
			if t.field(row, "name") == t.field(row, "capital") && !aliases {
				l.put(lexicon.Key(t.field(row, "name")), qid)
				continue
			}
			columns := []string{"name"}
			if aliases {
				columns = []string{"aliases"}
			}
			for _, name := range t.names(row, columns...) {
				key := lexicon.Key(name)
				if !latin(name) || strings.Contains(name, ",") || len(key) < 3 || f.isCommon(key) || name == t.field(row, "capital") {
					continue
				}
				l.put(key, qid)
			}
		}
	}
	return l
}

func (f facts) regions() *list {
	l := &list{file: "regions.txt", about: "Continents and other parts of the world, with Wikidata ids.",
		source: "country-coder (ISC), datasets/country-codes (PDDL), CIA World Factbook (public domain)."}
	t := f.table("countries_regions.tsv")
	for _, row := range t.rows {
		switch t.field(row, "type") {
		case "region", "subregion", "intermediateRegion", "sharedLandform":
			for _, name := range t.names(row, "name", "aliases") {
				if latin(name) && !strings.Contains(name, ",") && !strings.Contains(name, " and ") && t.field(row, "iso2") == "" {
					l.put(lexicon.Key(name), t.field(row, "qid"))
				}
			}
		}
	}
	return l
}

func (f facts) provinces() *list {
	l := &list{file: "provinces.txt", about: "Provinces, states and other first divisions of countries.",
		source: "iso3166-2 (MIT)."}
	t := f.table("admin1.tsv")
	for _, row := range t.rows {
		for _, name := range t.names(row, "name", "aliases") {
			if key := lexicon.Key(name); latin(name) && len(key) > 3 && !f.isCommon(key) {
				l.put(key, "")
			}
		}
	}
	return l
}

func (f facts) cities() *list {
	l := &list{file: "cities.txt", about: "Cities: all above 40,000 inhabitants; + marks those above 300,000.",
		source: "GeoNames (geonames.org) by way of datasets/world-cities, CC BY 4.0."}
	t := f.table("cities_geonames.tsv")
	for _, row := range t.rows {
		people, _ := strconv.ParseFloat(t.field(row, "population"), 64)
		key := lexicon.Key(t.field(row, "name"))
		if people < 40000 || len(key) < 3 || f.isCommon(key) || !latin(key) {
			continue
		}
		value := ""
		if people >= 300000 {
			value = "+"
		}
		if l.has(key) && value == "+" {
			delete(l.rows, key)
		}
		l.put(key, value)
	}
	return l
}

func (f facts) waters() *list {
	l := &list{file: "waters.txt", about: "Seas, straits, rivers and lakes, with Wikidata ids where known.",
		source: "Natural Earth (public domain), CIA World Factbook (public domain)."}
	t := f.table("physical_geography.tsv")
	for _, row := range t.rows {
		for _, name := range t.names(row, "name", "aliases") {
			if key := lexicon.Key(name); latin(name) && len(key) > 3 && !f.isCommon(key) && t.field(row, "type") != "generic" {
				l.put(key, t.field(row, "qid"))
			}
		}
	}
	return l
}

// demonyms also makes the plural, where the noun does not already sound like one.
func (f facts) demonyms() *list {
	l := &list{file: "demonyms.txt", about: "Nationalities, with the Wikidata ids of their countries.",
		source: "datasets/country-codes (PDDL), CIA World Factbook (public domain)."}
	t := f.table("countries_regions.tsv")
	for _, row := range t.rows {
		for _, column := range []string{"demonym_adj", "demonym_noun"} {
			for name := range strings.FieldsFuncSeq(t.field(row, column), func(r rune) bool { return r == ';' || r == ',' }) {
				key := lexicon.Key(name)
				if len(key) < 4 || f.isCommon(key) {
					continue
				}
				l.put(key, t.field(row, "qid"))
				if !strings.HasSuffix(key, "ese") && !strings.HasSuffix(key, "sh") && !strings.HasSuffix(key, "ch") && !strings.HasSuffix(key, "ss") && !strings.HasSuffix(key, "s") && !strings.HasSuffix(key, "man") {
					l.put(key+"s", t.field(row, "qid"))
				}
			}
		}
	}
	return l
}

// adherents hold to a creed or a party. Words that mostly mean something else ("green", "conservative") are left out.
const adherents = `anglican baptist buddhist calvinist catholic christian copt druze evangelical hindu islamist
	jain jew lutheran mennonite methodist mormon muslim pentecostal presbyterian protestant quaker
	salafi salafist shia shiite sikh sufi sunni taoist yazidi zoroastrian
	bolshevik communist democrat fascist jihadist kemalist leninist maoist marxist nazi peronist republican socialist
	stalinist tory trotskyist whig zionist`

func (f facts) peoples() *list {
	l := &list{file: "peoples.txt", about: "Peoples, religions and languages; those who hold to a creed or a party.",
		source: "CIA World Factbook (public domain); creeds and parties by us."}
	for _, one := range strings.Fields(adherents) {
		l.put(one, "")
		if stem, ok := strings.CutSuffix(one, "y"); ok {
			l.put(stem+"ies", "")
		} else {
			l.put(one+"s", "")
		}
	}
	for _, one := range [...]string{"coptic", "hasidic", "islamic", "jewish"} {
		l.put(one, "")
	}
	t := f.table("ethnic_religion_language.tsv")
	for _, row := range t.rows {
		for _, name := range t.names(row, "name") {
			key := lexicon.Key(name)
			if len(key) < 4 || !latin(name) || f.isCommon(key) || strings.ContainsAny(key, "0123456789") ||
				strings.Contains(key, " and ") || strings.Contains(key, " or ") || strings.Contains(key, " has ") {
				continue
			}
			l.put(key, "")
			if t.field(row, "type") == "ethnic" && !strings.HasSuffix(key, "ese") && !strings.HasSuffix(key, "sh") && !strings.HasSuffix(key, "s") {
				l.put(key+"s", "")
			}
		}
	}
	return l
}

func (f facts) organizations() *list {
	l := &list{file: "organizations.txt", about: "Parties, armed groups, forces, companies, media, agencies, teams, with Wikidata ids where known; = marks those that must stand in capitals.",
		source: "Party Facts (MIT), CIA World Factbook (public domain), dariusk/corpora (CC0), ROR (CC0), S&P 500 and NASDAQ lists (PDDL, CC0), fundus (MIT), name-suggestion-index (BSD-3), reep (CC0)."}
	listed := map[string]bool{} // ids of companies known by one word
	ids := map[string]string{}  // "-" where several bear the name
	put := func(name, qid string) {
		key := lexicon.Key(name)
		words := strings.Count(key, " ") + 1
		switch {
		case !latin(name), len(key) < 3, len(key) > 48, words > 6, strings.ContainsAny(key, ",()&:;\""), words == 1 && f.isCommon(key):
			return
		}
		if qid != "" && ids[key] != "" && ids[key] != qid || f.generic(key) {
			qid = "-"
		}
		if qid != "" {
			ids[key] = qid
		}
		if words == 1 && acronym(name) {
			l.put(key, "="+qid)
		} else {
			l.put(key, qid)
		}
	}
	t := f.table("armed_groups.tsv")
	for _, row := range t.rows {
		for _, name := range t.names(row, "name", "aliases") {
			put(name, t.field(row, "qid"))
		}
	}
	t = f.table("media.tsv")
	for _, row := range t.rows {
		put(strings.TrimPrefix(t.field(row, "name"), "The "), t.field(row, "qid"))
	}
	for _, name := range []string{"us_federal_agencies.tsv", "us_sports_teams.tsv", "military_security_forces.tsv"} {
		t = f.table(name)
		for _, row := range t.rows {
			if name := t.field(row, "name"); strings.Contains(name, " ") {
				put(name, t.field(row, "qid"))
			}
			for _, alias := range t.names(row, "aliases") {
				if len(alias) > 3 || acronym(alias) && name == "us_federal_agencies.tsv" {
					put(alias, t.field(row, "qid"))
				}
			}
		}
	}
	t = f.table("companies_listed.tsv")
	for _, row := range t.rows {
		for _, name := range t.names(row, "name", "aliases") {
			put(withoutLegalForm(name), t.field(row, "qid"))
			listed[t.field(row, "qid")] = true
		}
	}
	t = f.table("parties.tsv")
	for _, row := range t.rows {
		share, _ := strconv.ParseFloat(t.field(row, "max_share"), 64)
		last, _ := strconv.Atoi(t.field(row, "year_last"))
		if t.field(row, "max_share") != "" && share < 3 || last > 0 && last < 2010 {
			continue
		}
		for _, name := range t.names(row, "name", "aliases") {
			put(name, t.field(row, "qid"))
		}
		for _, name := range t.names(row, "acronyms") {
			if len(name) > 2 && acronym(name) {
				put(name, t.field(row, "qid"))
			}
		}
	}
	t = f.table("orgs_ror.tsv")
	for _, row := range t.rows {
		typ := t.field(row, "type")
		if t.field(row, "status") != "active" || typ != "company" && typ != "government" && typ != "nonprofit" && typ != "other" {
			continue
		}
		if name := t.field(row, "name"); t.field(row, "qid") != "" || typ == "company" {
			if words := strings.Count(name, " ") + 1; words < 4 {
				put(withoutLegalForm(name), t.field(row, "qid"))
			}
		}
	}
	t = f.table("brands_operators_nsi.tsv")
	for _, row := range t.rows {
		category := t.field(row, "category")
		if len(strings.Fields(t.field(row, "countries"))) >= 2 && (strings.HasPrefix(category, "brands/") || strings.HasPrefix(category, "operators/")) {
			put(t.field(row, "name"), t.field(row, "qid"))
		}
	}
	t = f.table("football_teams.tsv")
	for _, row := range t.rows {
		ids, _ := strconv.Atoi(t.field(row, "n_external_ids"))
		if ids < 4 {
			continue
		}
		name := t.field(row, "name")
		put(name, t.field(row, "qid"))
		for _, form := range []string{" F.C.", " FC", " S.C.", " A.F.C.", " C.F."} {
			if short, cut := strings.CutSuffix(name, form); cut && strings.Contains(short, " ") {
				put(short, t.field(row, "qid"))
			}
		}
	}
	for key, value := range l.rows {
		value = strings.TrimSuffix(value, "-")
		if id := ids[key]; id == "-" || !strings.Contains(key, " ") && !listed[id] {
			value = strings.TrimRight(value, "Q0123456789")
		}
		l.rows[key] = value
	}
	return l
}

// generic reports a name of common words alone, which bodies of several countries bear.
func (f facts) generic(key string) bool {
	for word := range strings.FieldsSeq(key) {
		if !f.common.has(word) {
			return false
		}
	}
	return true
}

var legalForms = []string{" Inc.", " Inc", " Corporation", " Corp.", " Corp", " Ltd.", " Ltd", " Limited", " plc", " PLC", " Company", " Co.", " & Co", " S.A.", " AG", " SE", " N.V.", " NV", " GmbH", " LLC", " L.P.", " Holdings", ","}

// withoutLegalForm cuts what a newspaper would not print.
func withoutLegalForm(name string) string {
	for again := true; again; {
		again = false
		for _, form := range legalForms {
			if short, cut := strings.CutSuffix(name, form); cut {
				name, again = strings.TrimSpace(short), true
			}
		}
	}
	return name
}

func (f facts) leaders() *list {
	l := &list{file: "leaders.txt", about: "Heads of state and government, ministers and members of the US Congress: gender where known (F, M, ?) and Wikidata id.",
		source: "EveryPolitician, captainfact and others by way of Wikidata (CC0), CIA World Factbook (public domain)."}
	t := f.table("people_wikidata.tsv")
	for _, row := range t.rows {
		role := strings.ToLower(t.field(row, "role"))
		head := strings.Contains(role, "president of") || strings.Contains(role, "prime minister") || strings.Contains(role, "chancellor of") || strings.Contains(role, "king of") || strings.Contains(role, "queen of") || strings.Contains(role, "secretary of state") || strings.Contains(role, "foreign minister") || strings.Contains(role, "minister of foreign") || strings.Contains(t.field(row, "source"), "congress-legislators") || strings.Contains(t.field(row, "source"), "leaders")
		if !head || strings.Contains(role, "candidate") {
			continue
		}
		born := t.field(row, "born")
		if len(born) > 4 && born[:4] < "1930" {
			continue
		}
		gender := t.field(row, "gender")
		if gender == "" {
			gender = "?"
		}
		if key := lexicon.Key(t.field(row, "name")); strings.Contains(key, " ") && latin(key) {
			l.put(key, gender+"\t"+t.field(row, "qid"))
		}
	}
	t = f.table("leaders_2026.tsv")
	for _, row := range t.rows {
		if key := lexicon.Key(t.field(row, "name")); strings.Contains(key, " ") && latin(key) && len(key) < 40 {
			l.put(key, "?\t"+t.field(row, "qid"))
		}
	}
	return l
}

// mostlyGiven is how many times more often a name is given than inherited where it says a gender on its own.
const mostlyGiven = 4

func (f facts) forenames() *list {
	l := &list{file: "forenames.txt", about: "Given names: F, M or ? where both bear them; + marks family names that are given names by far more often.",
		source: "Faker (MIT), Wikidata (CC0), popular-names-by-country (CC0), US Census 1990 (public domain), UK statistics (OGL, CC BY)."}
	families := map[string]float64{}
	t := f.table("surnames.tsv")
	for _, row := range t.rows {
		weight, _ := strconv.ParseFloat(t.field(row, "weight"), 64)
		families[lexicon.Key(t.field(row, "name"))] = weight
	}
	t = f.table("given_names.tsv")
	for _, row := range t.rows {
		weight, _ := strconv.ParseFloat(t.field(row, "weight"), 64)
		key := lexicon.Key(t.field(row, "name"))
		if weight < 4.6 || len(key) < 2 || strings.Contains(key, " ") || !latin(key) || f.isCommon(key) && weight < 40 {
			continue
		}
		gender := "?"
		switch male, err := strconv.ParseFloat(t.field(row, "p_male"), 64); {
		case err != nil:
		case male >= 0.9:
			gender = "M"
		case male <= 0.1:
			gender = "F"
		}
		if family := families[key]; family > 0 && weight > mostlyGiven*family {
			gender += "\t+"
		}
		l.put(key, gender)
	}
	return l
}

func (f facts) surnames() *list {
	l := &list{file: "surnames.txt", about: "Family names.",
		source: "Faker (MIT), Wikidata (CC0), popular-names-by-country (CC0), US Census 1990 (public domain)."}
	t := f.table("surnames.tsv")
	for _, row := range t.rows {
		weight, _ := strconv.ParseFloat(t.field(row, "weight"), 64)
		key := lexicon.Key(t.field(row, "name"))
		if weight < 3 || len(key) < 2 || strings.Contains(key, " ") || !latin(key) || f.isCommon(key) {
			continue
		}
		l.put(key, "")
	}
	return l
}

func (f facts) titles() *list {
	l := &list{file: "titles.txt", about: "Titles, ranks, offices and callings that stand before or after a person's name: F or M where they say so.",
		source: "own list, dariusk/corpora (CC0), popular titles (MIT)."}
	t := f.table("titles_roles.tsv")
	for _, row := range t.rows {
		if t.field(row, "type") == "honorific-extra" {
			continue
		}
		for _, name := range t.names(row, "name", "aliases") {
			l.put(lexicon.Key(name), t.field(row, "gender"))
		}
	}
	t = f.table("occupations.tsv")
	for _, row := range t.rows {
		l.put(lexicon.Key(t.field(row, "name")), "")
	}
	return l
}

func (f facts) feasts() *list {
	l := &list{file: "feasts.txt", about: "Holidays: times, not names.",
		source: "holidays (MIT), own rules."}
	for _, name := range []string{"holidays.tsv", "holiday_rules.tsv", "movable_dates.tsv"} {
		t := f.table(name)
		for _, row := range t.rows {
			for _, name := range t.names(row, "name", "aliases") {
				if key := lexicon.Key(name); latin(name) && len(key) < 30 && !f.isCommon(key) && len(key) > 3 {
					l.put(key, "")
				}
			}
		}
	}
	return l
}

// commonWords are the words that annotated news and GUM write in lower case at least as often as with a capital inside
// a sentence, and at least twice.
func commonWords(data string) *list {
	l := &list{file: "common.txt", about: "Words that English writes in lower case, by count; ~ marks those that stand more often with a capital.",
		source: "counts over annotated English news and the GUM corpus (CC BY 4.0); no text is kept."}
	lower, upper := map[string]int{}, map[string]int{}
	for _, path := range []string{"entities/worldwide/train.jsonl", "entities/gum/train.jsonl", "entities/wikigold/wikigold.jsonl"} {
		docs, err := readDocuments(filepath.Join(data, path))
		if os.IsNotExist(err) {
			log.Printf("without %s", path)
			continue
		} else if err != nil {
			log.Fatal(err)
		}
		for _, d := range docs {
			countCase(d.Text, lower, upper)
		}
	}
	for word, n := range lower {
		switch {
		case n >= 2 && n >= upper[word]:
			l.put(word, "")
		case n >= 2 && n*20 >= upper[word]:
			l.put(word, "~")
		}
	}
	return l
}

// countCase counts words by case: with a capital where no mark stands before, in lower case but for the second halves of
// compounds.
func countCase(text string, lower, upper map[string]int) {
	start, inside := -1, false
	for i, r := range text {
		if unicode.IsLetter(r) || (start >= 0 && (r == '\'' || r == '’' || unicode.Is(unicode.Mn, r))) {
			if start < 0 {
				start = i
			}
			continue
		}
		if start >= 0 {
			word := strings.TrimRight(text[start:i], "'’")
			word = strings.TrimSuffix(strings.TrimSuffix(word, "'s"), "’s")
			first := []rune(word)[0]
			if unicode.IsUpper(first) && inside {
				upper[lexicon.Key(word)]++
			} else if unicode.IsLower(first) && (start == 0 || text[start-1] != '-') { // no second half of a given name
				lower[lexicon.Key(word)]++
			}
			inside = r == ' ' || r == ',' || r == '-'
			start = -1
		} else if r != ' ' {
			inside = r == ',' || r == '-' || unicode.IsDigit(r)
		}
	}
}
