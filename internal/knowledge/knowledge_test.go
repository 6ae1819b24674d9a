package knowledge

import (
	"fmt"
	"slices"
	"testing"
)

var rows = []Row{
	{"norway", "GPE", "NO", 20}, {"ann lee", "PERSON", "US", 7}, {"ann lee", "PERSON", "", 8}, {"norway", "GPE", "NO", 20},
	{"farmers union", "ORG", "ZW", 1<<28 - 1},
}

func TestTable(t *testing.T) {
	file, err := Encode(rows)
	if err != nil {
		t.Fatal(err)
	}
	table, err := Open(string(file))
	if err != nil {
		t.Fatal(err)
	}
	if table.Len() != 4 {
		t.Errorf("%d rows, want 4: two say the same", table.Len())
	}
	for key, want := range map[string][]string{
		"norway": {"GPE NO 20"}, "ann lee": {"PERSON US 7", "PERSON  8"}, "farmers union": {"ORG ZW 268435455"}, "oslo": nil,
	} {
		var got []string
		table.Find(key, func(kind, country string, id uint32) { got = append(got, fmt.Sprint(kind, " ", country, " ", id)) })
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", key, got, want)
		}
	}
	file[len(file)-1] ^= 1
	if _, err := Open(string(file)); err == nil {
		t.Error("a damaged file opens")
	}
	if _, err := Open("DLKB"); err == nil {
		t.Error("a short file opens")
	}
}

func TestEncodeRefuses(t *testing.T) {
	for _, row := range []Row{{"a", "SHIP", "", 1}, {"a", "ORG", "USA", 1}, {"a", "ORG", "", 1 << 28}} {
		if _, err := Encode([]Row{row}); err == nil {
			t.Errorf("%+v is taken", row)
		}
	}
}
