package main

// The default knowledge base: who bears a name, with Wikidata ids. No id stands here that a table of facts does not give.

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/dateline-news/dateline/internal/knowledge"
	"github.com/dateline-news/dateline/internal/lexicon"
)

// bearers gathers the rows of the knowledge base.
type bearers struct {
	facts
	rows    []knowledge.Row
	iso     map[string]string // a country's name to its two letters
	isoIDs  map[string]string // a country's id to the same
	states  map[string]bool   // by two letters
	peoples map[string]bool   // keys of nationalities
}

// knowledgeOf makes the file. own is the list of names kept by hand.
func knowledgeOf(f facts, own string) ([]byte, error) {
	b := bearers{facts: f, iso: map[string]string{}, isoIDs: map[string]string{}}
	b.peoples, b.states = map[string]bool{}, map[string]bool{}
	for key := range f.demonyms().rows {
		b.peoples[key] = true
	}
	b.places()
	if err := b.own(own); err != nil {
		return nil, err
	}
	b.cities()
	b.people()
	b.bodies()
	return knowledge.Encode(b.rows)
}

// put adds a bearer under a name. country is two letters; those of no state, or of several, are left out.
func (b *bearers) put(name, kind, country, qid string) {
	key := lexicon.Key(name)
	id, err := strconv.ParseUint(strings.TrimPrefix(qid, "Q"), 10, 28)
	if err != nil || len(key) < 2 || len(key) > 60 || !latin(name) {
		return
	}
	if !b.states[country] {
		country = ""
	}
	b.rows = append(b.rows, knowledge.Row{Key: key, Kind: kind, Country: country, ID: uint32(id)})
}

func (b *bearers) places() {
	t := b.table("countries_regions.tsv")
	named := map[string]bool{}
	called := map[string]realm{} // states by their other names
	for _, row := range t.rows {
		iso := t.field(row, "iso2")
		b.states[iso] = b.states[iso] || iso != "" && t.field(row, "type") == "country"
		for _, name := range t.names(row, "aliases") {
			called[name] = realm{t.field(row, "name"), iso, t.field(row, "qid")}
		}
	}
	homes := map[string]string{}                  // a kingdom's id to that of the part that bears its name
	for _, aliases := range []bool{false, true} { // a name wins over another country's alias
		for _, row := range t.rows {
			qid, iso := t.field(row, "qid"), t.field(row, "iso2")
			kind := "LOC"
			switch typ := t.field(row, "type"); {
			case typ == "union":
				kind = "ORG"
			case typ == "country", typ == "subterritory", typ == "territory", typ == "region" && iso != "":
				kind = "GPE"
			}
			if !aliases {
				name := t.field(row, "name")
				state := called[name]
				switch {
				case iso != "" || state.iso == "":
					named[lexicon.Key(name)] = true
				case strings.HasPrefix(state.name, "Kingdom of "):
					named[lexicon.Key(name)] = true
					homes[state.qid] = qid
					kind, iso = "GPE", state.iso
				} // else an island, with a state of its name: both bear it
				b.put(name, kind, iso, qid)
				if iso != "" {
					b.iso[name], b.isoIDs[qid] = iso, iso
				}
				continue
			}
			for _, name := range t.names(row, "aliases") {
				if key := lexicon.Key(name); !named[key] && !strings.Contains(name, ",") && name != t.field(row, "capital") {
					b.put(name, kind, iso, qid)
				}
			}
		}
	}
	b.nations(t, homes)
	t = b.table("physical_geography.tsv")
	for _, row := range t.rows {
		for _, name := range t.names(row, "name", "aliases") {
			b.put(name, "LOC", "", t.field(row, "qid"))
		}
	}
}

// keepers are what a city or a state is called by as the keeper of parks and schools, under which its own id stands.
var keepers = []struct {
	prefix string
	city   bool
}{
	{"City of ", true}, {"Town of ", true}, {"Stadt ", true}, {"Ville de ", true}, {"Comune di ", true},
	{"State of ", false}, {"Commonwealth of ", false},
}

const (
	// dominant is how many times more people a city has than the next of its name where it alone is meant.
	dominant = 10
	// largeCity is what a city has that a state of its name and country could be taken for.
	largeCity = 50_000
	// firstOffice is beyond the ids of large places: many later ones are those of their offices.
	firstOffice = 1_000_000
)

// cities adds cities and states of which the tables of public bodies tell the id, where no other place of the name is as
// large. Capitals are left out: the body may keep a part of them alone, like the City of London.
func (b *bearers) cities() {
	type place struct {
		country    string
		population int
	}
	first, second := map[string]place{}, map[string]place{} // the largest cities of a name
	t := b.table("cities_geonames.tsv")
	for _, row := range t.rows {
		n, _ := strconv.Atoi(t.field(row, "population"))
		key, city := lexicon.Key(t.field(row, "name")), place{t.field(row, "country"), n}
		if n > first[key].population {
			first[key], city = city, first[key]
		}
		if city.population > second[key].population {
			second[key] = city
		}
	}
	capitals := map[string]bool{}
	t = b.table("countries_regions.tsv")
	for _, row := range t.rows {
		capitals[lexicon.Key(t.field(row, "capital"))] = true
	}
	states := map[string]bool{} // country and key
	t = b.table("admin1.tsv")
	for _, row := range t.rows {
		switch t.field(row, "type") {
		case "State", "Province":
			states[t.field(row, "country")+lexicon.Key(t.field(row, "name"))] = true
		}
	}
	t = b.table("brands_operators_nsi.tsv")
	for _, row := range t.rows {
		full, country, qid := t.field(row, "name"), t.field(row, "countries"), t.field(row, "qid")
		id, _ := strconv.Atoi(strings.TrimPrefix(qid, "Q"))
		for _, keeper := range keepers {
			name, ok := strings.CutPrefix(full, keeper.prefix)
			if !ok || len(country) != 2 || id >= firstOffice {
				continue
			}
			key := lexicon.Key(name)
			city := first[key]
			if keeper.city && city.country == country && city.population > dominant*second[key].population && !states[country+key] && !capitals[key] ||
				!keeper.city && (city.country != country || city.population < largeCity) {
				b.put(name, "GPE", country, qid)
				b.put(full, "GPE", country, qid)
			}
		}
	}
}

// realm is a state by its full name.
type realm struct{ name, iso, qid string }

// nations adds what the people of a state are called, under the state's id. What a territory shares with a state that
// has far more politicians is the state's: "Chinese", "Dutch".
func (b *bearers) nations(t table, homes map[string]string) {
	politicians := map[string]int{} // by country
	people := b.table("people_wikidata.tsv")
	for _, row := range people.rows {
		politicians[people.field(row, "country")]++
	}
	most := map[string]int{} // politicians of the greatest state with a name for its people
	each := func(visit func(name, iso, qid string)) {
		for _, row := range t.rows {
			iso, qid := t.field(row, "iso2"), t.field(row, "qid")
			if home := homes[qid]; home != "" {
				qid = home
			}
			for _, column := range []string{"demonym_adj", "demonym_noun"} {
				for name := range strings.FieldsFuncSeq(t.field(row, column), func(r rune) bool { return r == ';' || r == ',' }) {
					if name = strings.TrimSpace(name); name != "none" {
						visit(name, iso, qid)
					}
				}
			}
		}
	}
	each(func(name, iso, _ string) { most[name] = max(most[name], politicians[iso]) })
	each(func(name, iso, qid string) {
		if politicians[iso]*farMore < most[name] {
			return
		}
		b.put(name, "NORP", iso, qid)
		if b.peoples[lexicon.Key(name+"s")] {
			b.put(name+"s", "NORP", iso, qid)
		}
	})
}

// farMore is how many times as many politicians a state has of whom a name is meant.
const farMore = 50

// own adds the names of the list kept by hand that have an id.
func (b *bearers) own(path string) error {
	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	for row := range lexicon.Rows(string(text)) {
		if qid := strings.TrimPrefix(row[2], "="); qid != "" {
			b.put(row[0], row[1], b.isoIDs[qid], qid)
		}
	}
	return nil
}

// people adds politicians under all their names, and two of one given and family name as both bearers of these. Where no
// table has the id of one of them, neither bears it.
func (b *bearers) people() {
	nameless := map[string]bool{} // given and family names of presidents without an id
	presidents := readTable(filepath.Join(b.data, "entities", "gazetteer", "congress.tsv"))
	for _, row := range presidents.rows {
		if presidents.field(row, "wikidata") == "" {
			nameless[lexicon.Key(presidents.field(row, "first")+" "+presidents.field(row, "last"))] = true
		}
	}
	type person struct{ country, qid string }
	short := map[string][]person{} // given and family name alone
	for _, name := range []string{"people_wikidata.tsv", "leaders_2026.tsv"} {
		t := b.table(name)
		for _, row := range t.rows {
			p := person{t.field(row, "country"), t.field(row, "qid")}
			for _, name := range t.names(row, "name", "aliases") {
				words := strings.Fields(name)
				if len(words) < 2 {
					continue
				}
				if !nameless[lexicon.Key(name)] {
					b.put(name, "PERSON", p.country, p.qid)
				}
				key := lexicon.Key(words[0] + " " + words[len(words)-1])
				short[key] = append(short[key], p)
			}
		}
	}
	for _, key := range sortedKeys(short) {
		for _, p := range short[key] {
			if p.qid != short[key][0].qid {
				b.put(key, "PERSON", p.country, p.qid)
				b.put(key, "PERSON", short[key][0].country, short[key][0].qid)
			}
		}
	}
}

// longAcronym is how many letters an acronym has that few others bear.
const longAcronym = 4

// bodies adds parties, companies, public bodies, clubs and media. A single word stands for a listed company or a party
// alone, and an acronym for a public body: too many others bear it. Listed companies are known everywhere and bear no country.
func (b *bearers) bodies() {
	put := func(name, country, qid string, word bool) {
		name = withoutLegalForm(name)
		if key := lexicon.Key(name); strings.Contains(key, " ") && !b.generic(key) || word && !b.isCommon(key) {
			b.put(name, "ORG", country, qid)
		}
	}
	t := b.table("companies_listed.tsv")
	for _, row := range t.rows {
		for _, name := range t.names(row, "name", "aliases") {
			put(name, "", t.field(row, "qid"), true)
		}
	}
	t = b.table("parties.tsv")
	for _, row := range t.rows {
		if last, _ := strconv.Atoi(t.field(row, "year_last")); last > 0 && last < 1990 {
			continue
		}
		for _, name := range t.names(row, "name", "aliases") {
			if strings.Contains(name, " ") {
				b.put(name, "ORG", t.field(row, "country"), t.field(row, "qid"))
			}
		}
		for _, name := range t.names(row, "acronyms") {
			if len(name) > 2 && acronym(name) {
				b.put(name, "ORG", t.field(row, "country"), t.field(row, "qid"))
			}
		}
	}
	for _, name := range []string{"media.tsv", "us_federal_agencies.tsv"} {
		t = b.table(name)
		for _, row := range t.rows {
			put(strings.TrimPrefix(t.field(row, "name"), "The "), t.field(row, "country"), t.field(row, "qid"), false)
		}
	}
	t = b.table("orgs_ror.tsv")
	bearing := map[string]int{} // how many bodies have an acronym
	for _, row := range t.rows {
		for _, name := range t.names(row, "acronyms") {
			bearing[name]++
		}
	}
	for _, row := range t.rows {
		typ := t.field(row, "type")
		if t.field(row, "status") != "active" || typ == "other" {
			continue
		}
		columns := []string{"name"}
		if typ == "government" || typ == "company" || typ == "education" {
			columns = append(columns, "aliases")
		}
		for _, name := range t.names(row, columns...) {
			put(strings.TrimPrefix(name, "The "), t.field(row, "country"), t.field(row, "qid"), false)
		}
		for _, name := range t.names(row, "acronyms") {
			if typ == "government" && bearing[name] == 1 && len(name) >= longAcronym && acronym(name) {
				b.put(name, "ORG", t.field(row, "country"), t.field(row, "qid"))
			}
		}
	}
	t = b.table("brands_operators_nsi.tsv")
	for _, row := range t.rows {
		countries := strings.Fields(t.field(row, "countries"))
		if category := t.field(row, "category"); len(countries) > 1 && (strings.HasPrefix(category, "brands/") || strings.HasPrefix(category, "operators/")) {
			put(t.field(row, "name"), "", t.field(row, "qid"), false)
		}
	}
	t = b.table("football_teams.tsv")
	for _, row := range t.rows {
		if ids, _ := strconv.Atoi(t.field(row, "n_external_ids")); ids >= 3 {
			for _, name := range t.names(row, "name", "aliases") {
				put(name, b.iso[t.field(row, "country")], t.field(row, "qid"), false)
			}
		}
	}
}

// writeKnowledge writes the knowledge base to path.
func writeKnowledge(data, lists, path string) (int, error) {
	file, err := knowledgeOf(facts{data: data, common: commonWords(data)}, filepath.Join(lists, "world.txt"))
	if err != nil {
		return 0, err
	}
	return len(file), os.WriteFile(path, file, 0o666)
}
