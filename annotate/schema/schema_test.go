package schema

// The schema and the structs of package annotate say the same: each field is in both, with its type, and each closed
// set of words has the same words. Whether Documents satisfy the schema is tried in schematest.

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/dateline-news/dateline/annotate"
)

// definition is the part of a schema that the test reads.
type definition struct {
	Type       string                `json:"type"`
	Ref        string                `json:"$ref"`
	Const      string                `json:"const"`
	Enum       []string              `json:"enum"`
	Examples   []string              `json:"examples"`
	Required   []string              `json:"required"`
	Properties map[string]definition `json:"properties"`
	Items      *definition           `json:"items"`
	OneOf      []definition          `json:"oneOf"`
	Defs       map[string]definition `json:"$defs"`
}

func definitions(t *testing.T) map[string]definition {
	t.Helper()
	var whole definition
	if err := json.Unmarshal([]byte(source), &whole); err != nil {
		t.Fatal(err)
	}
	if whole.Ref != "#/$defs/document" {
		t.Fatalf("the schema describes %q, want a document", whole.Ref)
	}
	return whole.Defs
}

func TestFieldsAreThoseOfTheStructs(t *testing.T) {
	defs := definitions(t)
	structs := map[string]reflect.Type{}
	collect(reflect.TypeFor[annotate.Document](), structs)
	collect(reflect.TypeFor[annotate.Timeline](), structs)
	for name, typ := range structs {
		def, ok := defs[name]
		if !ok {
			t.Errorf("%s is not in the schema", name)
			continue
		}
		want := fieldsOf(typ)
		if diff := cmp.Diff(slices.Sorted(maps.Keys(want)), slices.Sorted(maps.Keys(def.Properties))); diff != "" {
			t.Errorf("%s: fields of the struct (-) and of the schema (+):\n%s", name, diff)
			continue
		}
		var required []string
		for field, f := range want {
			if !f.optional {
				required = append(required, field)
			}
			if have := typeOf(def.Properties[field], defs); have != f.typ {
				t.Errorf("%s.%s: %s in the struct, %s in the schema", name, field, f.typ, have)
			}
		}
		slices.Sort(required)
		if diff := cmp.Diff(required, slices.Sorted(slices.Values(def.Required))); diff != "" {
			t.Errorf("%s: fields that are always there (-) and required (+):\n%s", name, diff)
		}
	}
	for name, def := range defs {
		if _, ok := structs[name]; def.Type == "object" && !ok {
			t.Errorf("%s is in the schema, and no struct", name)
		}
	}
}

// collect finds every struct that is reachable, by its name in the schema: TimeExpr is timeExpr.
func collect(typ reflect.Type, structs map[string]reflect.Type) {
	switch typ.Kind() {
	case reflect.Pointer, reflect.Slice:
		collect(typ.Elem(), structs)
	case reflect.Struct:
		if typ != reflect.TypeFor[annotate.Article]() { // its fields are the Document's
			structs[defName(typ)] = typ
		}
		for i := range typ.NumField() {
			collect(typ.Field(i).Type, structs)
		}
	}
}

func defName(typ reflect.Type) string { return strings.ToLower(typ.Name()[:1]) + typ.Name()[1:] }

// field is how JSON shows a struct's field.
type field struct {
	typ      string
	optional bool
}

// fieldsOf lists the JSON fields of a struct, those of embedded structs too.
func fieldsOf(typ reflect.Type) map[string]field {
	fields := map[string]field{}
	for i := range typ.NumField() {
		f := typ.Field(i)
		tag := f.Tag.Get("json")
		if tag == "" { // embedded; through a pointer it may be absent
			embedded, absent := f.Type, f.Type.Kind() == reflect.Pointer
			if absent {
				embedded = embedded.Elem()
			}
			for name, inner := range fieldsOf(embedded) {
				inner.optional = inner.optional || absent
				fields[name] = inner
			}
			continue
		}
		name, options, _ := strings.Cut(tag, ",")
		optional := options == "omitempty"
		shown := goType(f.Type)
		if f.Type.Kind() == reflect.Pointer && !optional {
			shown += " or null"
		}
		fields[name] = field{shown, optional}
	}
	return fields
}

func goType(typ reflect.Type) string {
	switch typ.Kind() {
	case reflect.String:
		return "string"
	case reflect.Int:
		return "integer"
	case reflect.Float64:
		return "number"
	case reflect.Bool:
		return "boolean"
	case reflect.Slice:
		return "array of " + goType(typ.Elem())
	case reflect.Pointer:
		return goType(typ.Elem())
	}
	return defName(typ)
}

// typeOf is a definition's type in the same words as goType.
func typeOf(def definition, defs map[string]definition) string {
	switch {
	case def.Ref != "":
		name := strings.TrimPrefix(def.Ref, "#/$defs/")
		if defs[name].Type == "object" {
			return name
		}
		return typeOf(defs[name], defs)
	case len(def.OneOf) == 2:
		return typeOf(def.OneOf[0], defs) + " or " + def.OneOf[1].Type
	case def.Type == "array":
		return "array of " + typeOf(*def.Items, defs)
	case def.Const != "" || def.Enum != nil:
		return "string"
	}
	return def.Type
}

func TestWordsAreTheConstants(t *testing.T) {
	defs := definitions(t)
	constants := typedConstants(t)
	for _, set := range []struct {
		typ string
		def definition
	}{
		{"Kind", defs["kind"]},
		{"Form", defs["mention"].Properties["form"]},
		{"Gender", defs["entity"].Properties["gender"]},
		{"QuoteKind", defs["quote"].Properties["kind"]},
		{"How", defs["source"].Properties["how"]},
		{"TimeType", defs["timeExpr"].Properties["type"]},
		{"Grain", defs["grain"]},
		{"Anchor", defs["event"].Properties["anchor"]},
		{"Role", defs["participant"].Properties["role"]},
		{"Factuality", defs["event"].Properties["factuality"]},
	} {
		words := append(set.def.Enum, set.def.Examples...) // a closed set, or one that may grow
		if diff := cmp.Diff(constants[set.typ], words); diff != "" {
			t.Errorf("%s: constants (-) and the schema's words (+):\n%s", set.typ, diff)
		}
	}
}

// typedConstants reads the string constants of package annotate from its source, by type, in order.
func typedConstants(t *testing.T) map[string][]string {
	t.Helper()
	constants := map[string][]string{}
	for _, path := range []string{"../entity.go", "../quote.go", "../time.go", "../event.go"} {
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			spec, ok := n.(*ast.ValueSpec)
			if !ok {
				return true
			}
			typ, isTyped := spec.Type.(*ast.Ident)
			if !isTyped {
				return true
			}
			for _, value := range spec.Values {
				if literal, ok := value.(*ast.BasicLit); ok {
					word, err := strconv.Unquote(literal.Value)
					if err != nil {
						t.Fatal(err)
					}
					constants[typ.Name] = append(constants[typ.Name], word)
				}
			}
			return true
		})
	}
	return constants
}

func TestSourceNamesItsVersion(t *testing.T) {
	if have := definitions(t)["document"].Properties["schema"].Const; have != annotate.Schema {
		t.Errorf("the schema is of %q, package annotate writes %q", have, annotate.Schema)
	}
}
