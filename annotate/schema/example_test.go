package schema_test

import (
	"encoding/json"
	"fmt"

	"github.com/dateline-news/dateline/annotate/schema"
)

func ExampleSource() {
	var head struct {
		Title   string `json:"title"`
		Dialect string `json:"$schema"`
	}
	if err := json.Unmarshal([]byte(schema.Source()), &head); err != nil {
		fmt.Println(err)
	}
	fmt.Println(head.Title, "in", head.Dialect)
	// Output: dateline/1 in https://json-schema.org/draft/2020-12/schema
}
