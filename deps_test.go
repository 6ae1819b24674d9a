package dateline

// Who may import whom: the house's arrows, as data.

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/dateline-news/dateline"

// A room may import what its own row and no other allows. "x/..." stands for everything below x; the longest row that
// fits a package is its row. The standard library is open to all. Siblings do not import each other: they meet in
// *annotate.Document.
var mayImport = map[string][]string{
	"internal/lexicon":    {"golang.org/x/text/..."},
	"internal/segment":    {"internal/lexicon", "github.com/rivo/uniseg"},
	"internal/calling":    {"internal/lexicon"},
	"internal/cluster":    {},
	"internal/crf":        {"internal/rows"},
	"internal/names":      {"internal/cluster", "internal/crf", "internal/rows"},
	"internal/rows":       {},
	"internal/tag":        {"internal/rows"},
	"internal/anaphora":   {"internal/calling", "internal/lexicon"},
	"internal/knowledge":  {},
	"internal/saying":     {"internal/crf", "internal/rows"},
	"internal/pieces":     {},
	"internal/lineartest": {},

	"annotate":              {"internal/segment"},
	"annotate/annotatetest": {"annotate"},
	"annotate/html":         {"annotate"},
	"annotate/export":       {"annotate"},
	"annotate/schema":       {},

	"pos":      {"annotate", "internal/..."},
	"entity":   {"annotate", "internal/...", "golang.org/x/text/..."},
	"quote":    {"annotate", "internal/...", "golang.org/x/text/..."},
	"timeline": {"annotate", "internal/...", "golang.org/x/text/..."},

	"": {"annotate", "pos", "entity", "quote", "timeline"},

	"examples/...":    {"", "annotate/...", "pos", "entity", "quote", "timeline", "github.com/rivo/uniseg"},
	"examples/ownner": {"annotate"}, // a user's own recogniser needs the data model alone
	"tools/...":       {"", "annotate/...", "pos", "entity", "quote", "timeline", "internal/..."},
}

// mayTest lists what tests may import beside their room's row and the room itself; mayShow is for Examples, which put
// whole pipelines together.
var (
	mayTest = []string{"annotate/...", "internal/lineartest", "github.com/google/go-cmp/..."}
	mayShow = []string{"pos", "entity", "quote", "timeline"}
)

// allows reports whether a pattern of mayImport covers a package.
func allows(pattern, pkg string) bool {
	if below, ok := strings.CutSuffix(pattern, "/..."); ok {
		return pkg == below || strings.HasPrefix(pkg, below+"/")
	}
	return pkg == pattern
}

// rowOf is the longest pattern of mayImport that covers a room.
func rowOf(room string) (row string, ok bool) {
	for pattern := range mayImport {
		if allows(pattern, room) && (!ok || len(pattern) > len(row)) {
			row, ok = pattern, true
		}
	}
	return row, ok
}

func TestDependencies(t *testing.T) {
	rooms := 0
	err := filepath.WalkDir(".", func(file string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			nested, _ := filepath.Glob(filepath.Join(file, "go.mod"))
			if file != "." && (len(nested) > 0 || strings.HasPrefix(entry.Name(), ".") || entry.Name() == "testdata") {
				return fs.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(file, ".go") {
			return nil
		}
		rooms++
		room := path.Dir(filepath.ToSlash(file))
		if room == "." {
			room = ""
		}
		row, ok := rowOf(room)
		if !ok {
			t.Errorf("%s: the room %q has no row in mayImport", file, room)
			return nil
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, spec := range parsed.Imports {
			pkg, _ := strconv.Unquote(spec.Path.Value)
			if !strings.Contains(strings.Split(pkg, "/")[0], ".") {
				continue // the standard library
			}
			if pkg == module {
				pkg = ""
			}
			pkg = strings.TrimPrefix(pkg, module+"/")
			may := mayImport[row]
			if strings.HasSuffix(file, "_test.go") {
				may = append(append([]string{room}, may...), mayTest...)
			}
			if strings.HasSuffix(file, "example_test.go") {
				may = append(may, mayShow...)
			}
			allowed := false
			for _, pattern := range may {
				allowed = allowed || allows(pattern, pkg)
			}
			if !allowed {
				t.Errorf("%s: %q may not import %q", file, room, pkg)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if rooms == 0 {
		t.Error("no file read")
	}
}
